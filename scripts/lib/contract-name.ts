import { UsageError } from './cli.js';
import { isNode, type Node } from './openapi.js';
import { words } from './summary.js';

/** The parts of a contract name, `TMF646-Appointment-v4.0.0`. */
export interface ContractName {
  readonly number: string;
  readonly title: string;
  readonly version: string;
}

/** The name of an API in one major version, `TMF646-v4`: overlays and profiles are kept by it. */
export const apiVersionOf = ({ number, version }: Pick<ContractName, 'number' | 'version'>) =>
  `${number}-v${version.split('.', 1)}`;

export const CONTRACT_NAME = /^([A-Z][A-Z0-9]*)-([A-Za-z0-9]+)-v(\d+\.\d+\.\d+)$/;

export function parseContractName(name: string): ContractName {
  const match = CONTRACT_NAME.exec(name);
  if (!match) throw new UsageError(`"${name}" is not a contract name like TMF646-Appointment-v4.0.0`);
  return { number: match[1] as string, title: titleOf(match[2] as string), version: match[3] as string };
}

function titleOf(name: string): string {
  return words(name).replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * Derives the contract name from a file name: `TMF621-TroubleTicket-v4.0.0.swagger.json` → without the extension. What
 * the file name does not say comes from the document: number, title and version, of which `4` and `4.0` are 4.0.0.
 * Throws a usage error if neither says it.
 */
export function contractNameOf(file: string, document: unknown = {}): string {
  const published = factsOf(document);
  const fileNumber = /^TMF\d+/.exec(file)?.[0];
  const mark = VERSION.exec(file);
  const fileTitle = fileNumber && mark && alphanumeric(file.slice(fileNumber.length, mark.index));
  const number = fileNumber ?? published.number;
  const title = fileTitle || published.title;
  const version = fullVersion(mark?.[1] ?? mark?.[2]) ?? published.version;
  if (number && title && version) return `${number}-${title}-v${version}`;
  throw new UsageError(
    'neither its name, which was expected like TMF621-TroubleTicket-v4.0.0.swagger.json, nor the document has a ' +
      "title and a version; give the contract's name by --as",
  );
}

/** A version in a file name, `_v4` or `-4.0`. */
const VERSION = /[-_. ]v(\d+(?:\.\d+){0,2})(?!\d)|[-_. ](\d+\.\d+(?:\.\d+)?)(?!\d)/i;

const alphanumeric = (text: string) => text.replace(/[^A-Za-z0-9]/g, '');

/** `4` and `4.0` → `4.0.0`; undefined if it is no version. */
function fullVersion(text: unknown): string | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/i.exec(String(text ?? '').trim());
  return match ? `${match[1]}.${match[2] ?? 0}.${match[3] ?? 0}` : undefined;
}

/** The parts of a name, as the document has them. Without a TM Forum number, the title in capitals takes its place. */
function factsOf(document: unknown): { number?: string; title?: string; version?: string } {
  const info: Node = isNode(document) && isNode(document.info) ? document.info : {};
  const plain = String(info.title ?? '').replace(/\b(TMF\s*-?\s*\d+|APIs?)\b/gi, '');
  const capitalized = plain.replace(/(?:^|[^A-Za-z0-9])[a-z]/g, (letter) => letter.toUpperCase());
  const title = alphanumeric(capitalized);
  const tmf = /\bTMF\s*-?\s*(\d{3})\b/.exec(`${info.title ?? ''} ${info.description ?? ''}`)?.[1];
  const code = title.replace(/Management$/, '').toUpperCase();
  const number = tmf === undefined ? code : `TMF${tmf}`;
  const version = fullVersion(info.version);
  return {
    ...(/^[A-Z]/.test(number) && { number }),
    ...(title !== '' && { title }),
    ...(version !== undefined && { version }),
  };
}
