import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { contractFrom, contractNameOf } from '../lib/contract.js';
import { type Project, projectFor } from '../lib/project.js';
import { type Published, readPublished, readSources, type Source, sha256, writeSources } from './sources.js';

const HELP = `Usage: npm run specs:import -- [options] <file | folder | url>...

Imports official specifications (Swagger 2.0 JSON, OpenAPI 3.0 JSON or YAML) as contracts into specs/.
A file pinned in specs/sources.json must have the pinned SHA-256; a new file is pinned.

  --as <name>         name of the contract, TMF621-TroubleTicket-v4.0.0 (default: from the file name)
  --repin             accept changed content for a pinned name, if the specification was replaced
  --project <folder>  use the project in this folder (default: this one)
  -h, --help          show this help`;

interface Import {
  readonly pin: Source;
  readonly contract: string;
}

interface ImportOptions {
  readonly as?: string | undefined;
  readonly repin?: boolean | undefined;
}

/** Returns the pin of a file. Throws a usage error if other content is pinned for the file or its contract. */
function pinFor(published: Published, sources: readonly Source[], { as, repin }: ImportOptions): Source {
  const hash = sha256(published.bytes);
  const same = sources.find((source) => source.sha256 === hash);
  const known = same ?? sources.find((source) => source.file === published.file);
  const contract = as ?? known?.contract ?? contractNameOf(published.file);
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

function importOf(published: Published, sources: readonly Source[], options: ImportOptions): Import {
  try {
    const pin = pinFor(published, sources, options);
    return { pin, contract: contractFrom(published.bytes.toString('utf8'), pin.contract) };
  } catch (error) {
    throw new UsageError(`${published.file}: ${(error as Error).message}`);
  }
}

/** Throws if two files of one run have the same contract name: the second would overwrite the first. */
function requireDistinct(imports: readonly Import[]): void {
  for (const { pin } of imports) {
    const other = imports.find(
      ({ pin: before }) => before.contract === pin.contract && before.sha256 !== pin.sha256,
    );
    if (other) throw new UsageError(`${pin.file} and ${other.pin.file} are both ${pin.contract}`);
  }
}

function write(imports: readonly Import[], sources: readonly Source[], project: Project): void {
  mkdirSync(project.specs, { recursive: true });
  const pins = new Map(sources.map((source) => [source.contract, source]));
  for (const { pin, contract } of imports) {
    writeFileSync(join(project.specs, `${pin.contract}.yaml`), contract);
    pins.set(pin.contract, pin);
    console.log(`imported  specs/${pin.contract}.yaml  from ${pin.file}`);
  }
  writeSources(project, [...pins.values()]);
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    HELP,
    { as: { type: 'string' }, repin: { type: 'boolean' }, project: { type: 'string' } },
    true,
  );
  if (positionals.length === 0) throw new UsageError(HELP);
  const project = projectFor(values.project);
  const published = (await Promise.all(positionals.map(readPublished))).flat();
  if (published.length === 0) throw new UsageError(`No specification found in ${positionals.join(', ')}`);
  if (values.as !== undefined && published.length > 1)
    throw new UsageError('--as names one contract: give one file');
  const sources = existsSync(project.sources) ? readSources(project) : [];
  const imports = published.map((one) => importOf(one, sources, values));
  requireDistinct(imports);
  write(imports, sources, project);
});
