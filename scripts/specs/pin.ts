import { UsageError } from '../lib/cli.js';
import { contractFrom, parsed } from '../lib/contract.js';
import { contractNameOf } from '../lib/contract-name.js';
import { isNode } from '../lib/openapi.js';
import { type Published, type Source, sha256 } from './sources.js';

/** A published file as a contract, with its pin. */
export interface Import {
  readonly pin: Source;
  readonly contract: string;
}

export interface ImportOptions {
  readonly as?: string | undefined;
  readonly repin?: boolean | undefined;
}

/** Returns the pin of a file. Throws a usage error if other content is pinned for the file or its contract. */
function pinFor(
  published: Published,
  document: unknown,
  sources: readonly Source[],
  { as, repin }: ImportOptions,
): Source {
  const hash = sha256(published.bytes);
  const same = sources.find((source) => source.sha256 === hash);
  const known = same ?? sources.find((source) => source.file === published.file);
  const contract = as ?? known?.contract ?? contractNameOf(published.file, document);
  const clash = [known, sources.find((source) => source.contract === contract)].find(
    (source) => source && source.sha256 !== hash,
  );
  if (clash && !repin) {
    throw new UsageError(
      `its SHA-256 is ${hash}, but ${clash.sha256} is pinned for ${clash.contract}.\n` +
        'If the specification was replaced on purpose, run this again with --repin.',
    );
  }
  const url = published.url ?? same?.url;
  return { contract, file: published.file, ...(url !== undefined && { url }), sha256: hash };
}

/** Converts a published file to a contract. Throws a usage error that begins with the file's name. */
export function importOf(published: Published, sources: readonly Source[], options: ImportOptions): Import {
  try {
    const text = published.bytes.toString('utf8');
    const document = parsed(text);
    requireSpecification(document);
    const pin = pinFor(published, document, sources, options);
    return { pin, contract: contractFrom(text, pin.contract) };
  } catch (error) {
    throw new UsageError(`${published.file}: ${(error as Error).message}`);
  }
}

/** Throws if the document is none: its name would be asked for first. */
function requireSpecification(document: unknown): void {
  if (!isNode(document) || !('swagger' in document || 'openapi' in document))
    throw new UsageError('neither Swagger 2.0 nor OpenAPI 3.0 or 3.1');
}

/** Whether a file in a folder is meant to be a specification: by its name, or by what is in it. */
export function isMeantAsSpecification({ file, bytes }: Published): boolean {
  if (!/\.(json|ya?ml)$/i.test(file)) return false;
  return /^TMF\d+/.test(file) || /["']?(swagger|openapi)["']?\s*:\s*["']?\d/.test(bytes.toString('utf8'));
}
