import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyRules } from '../generate/rules/index.js';
import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { parseContractName } from '../lib/contract-name.js';
import type { OpenApiDocument } from '../lib/openapi.js';
import { type Project, projectFor } from '../lib/project.js';
import { type Import, type ImportOptions, importOf, isMeantAsSpecification } from './pin.js';
import { type Published, readPublished, readSources, type Source, writeSources } from './sources.js';

const HELP = `Usage: npm run specs:import -- [options] <file | folder | url>...

Imports official specifications (Swagger 2.0, OpenAPI 3.0 and 3.1; JSON or YAML) as contracts into specs/.
A file pinned in specs/sources.json must have the pinned SHA-256; a new file is pinned. Reports which general
rules will correct the contract when code is generated.

Of a folder, every specification that can be imported is imported; the others are listed with the reason, and the
exit code is 1. Files that are given by name are imported together or not at all.

  --as <name>         name of the contract, TMF621-TroubleTicket-v4.0.0 (default: from the file name, or from the
                      document)
  --repin             accept changed content for a pinned name, if the specification was replaced
  --project <folder>  use the project in this folder (default: this one)
  -h, --help          show this help`;

/** A file of a folder that was not imported, and why. */
interface Refused {
  readonly file: string;
  readonly reason: string;
}

/** Throws if two files of one run have the same contract name: the second would overwrite the first. */
function requireDistinct(imports: readonly Import[]): void {
  for (const [index, one] of imports.entries()) requireNew(one, imports.slice(0, index));
}

function requireNew({ pin }: Import, imports: readonly Import[]): void {
  const other = imports.find(
    ({ pin: before }) => before.contract === pin.contract && before.sha256 !== pin.sha256,
  );
  if (other) throw new UsageError(`${other.pin.file} and ${pin.file} are both ${pin.contract}`);
}

/** Imports what can be imported of a folder; the rest is returned with reasons. */
function importEach(files: readonly Published[], sources: readonly Source[], options: ImportOptions) {
  const imports: Import[] = [];
  const refused: Refused[] = [];
  for (const published of files) {
    try {
      const one = importOf(published, sources, options);
      requireNew(one, imports);
      imports.push(one);
    } catch (error) {
      refused.push({ file: published.file, reason: (error as Error).message });
    }
  }
  return { imports, refused };
}

function write(imports: readonly Import[], sources: readonly Source[], project: Project): void {
  mkdirSync(project.specs, { recursive: true });
  const pins = new Map(sources.map((source) => [source.contract, source]));
  for (const { pin, contract } of imports) {
    writeFileSync(join(project.specs, `${pin.contract}.yaml`), contract);
    pins.set(pin.contract, pin);
    console.log(`imported  specs/${pin.contract}.yaml  from ${pin.file}`);
    reportRules(pin.contract, contract);
  }
  writeSources(project, [...pins.values()]);
}

/** Prints what the general rules will correct in a contract. */
function reportRules(name: string, contract: string): void {
  const { title, version } = parseContractName(name);
  for (const { rule, corrections } of applyRules(parse(contract) as OpenApiDocument, { title, version }))
    for (const correction of corrections) console.log(`          ${rule}: ${correction}`);
}

function reportRest(refused: readonly Refused[], skipped: readonly Published[]): void {
  for (const { file } of skipped) console.log(`skipped   ${file}  is no specification`);
  for (const { reason } of refused) console.error(`REFUSED   ${reason}`);
  if (refused.length > 0) process.exitCode = 1;
}

const isFolder = (source: string) => existsSync(source) && statSync(source).isDirectory();

await runCommand(async () => {
  const { values, positionals } = readArguments(
    HELP,
    { as: { type: 'string' }, repin: { type: 'boolean' }, project: { type: 'string' } },
    true,
  );
  if (positionals.length === 0) throw new UsageError(HELP);
  const project = projectFor(values.project);
  const read = async (sources: string[]) => (await Promise.all(sources.map(readPublished))).flat();
  const inFolders = await read(positionals.filter(isFolder));
  const given = await read(positionals.filter((source) => !isFolder(source)));
  const found = inFolders.filter(isMeantAsSpecification);
  if (found.length + given.length === 0)
    throw new UsageError(`No specification found in ${positionals.join(', ')}`);
  if (values.as !== undefined && found.length + given.length > 1)
    throw new UsageError('--as names one contract: give one file');
  const sources = existsSync(project.sources) ? readSources(project) : [];
  const imports = given.map((one) => importOf(one, sources, values));
  const rest = importEach(found, sources, values);
  const all = [...imports, ...rest.imports];
  requireDistinct(all);
  if (all.length > 0) write(all, sources, project);
  reportRest(
    rest.refused,
    inFolders.filter((file) => !found.includes(file)),
  );
});
