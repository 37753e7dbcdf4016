import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runCommand, UsageError } from './lib/cli.js';
import { contractFrom, contractNameOf } from './lib/contract.js';
import { type Project, projectFor } from './lib/project.js';
import {
  type Published,
  readPublished,
  readSources,
  type Source,
  sha256,
  writeSources,
} from './lib/sources.js';

const HELP = `Usage: npm run specs:import -- [options] <file | folder | url>...

Turns official specifications (Swagger 2.0 JSON, OpenAPI 3.0 JSON or YAML) into contracts in specs/.
A file that specs/sources.json pins must have the pinned SHA-256; one that it does not know is pinned now.

  --as <name>         the contract's name, TMF621-TroubleTicket-v4.0.0 (else from the file's name)
  --repin             accept other bytes under a pinned name: the specification was replaced
  --project <folder>  work on the project there
  -h, --help          this text`;

/** The pin for this file: the known one if its hash agrees, else a new one. */
function pinFor(published: Published, sources: Source[], as: string | undefined, repin: boolean): Source {
  const hash = sha256(published.bytes);
  const known =
    sources.find((source) => source.sha256 === hash) ??
    sources.find((source) => source.file === published.file);
  if (known && known.sha256 !== hash && !repin) {
    throw new UsageError(
      `${published.file}: its SHA-256 is ${hash}, but ${known.sha256} is pinned for ${known.contract}.\n` +
        'If the specification was replaced on purpose, run this again with --repin.',
    );
  }
  const contract = as ?? known?.contract ?? contractNameOf(published.file);
  const url = published.url ?? (known?.sha256 === hash ? known.url : undefined);
  return { contract, file: published.file, ...(url !== undefined && { url }), sha256: hash };
}

function importOne(published: Published, project: Project, as: string | undefined, repin: boolean): void {
  const sources = existsSync(project.sources) ? readSources(project) : [];
  const pin = pinFor(published, sources, as, repin);
  const contract = contractFrom(published.bytes.toString('utf8'), pin.contract);
  writeFileSync(join(project.specs, `${pin.contract}.yaml`), contract);
  writeSources(project, [...sources.filter((source) => source.contract !== pin.contract), pin]);
  console.log(`imported  specs/${pin.contract}.yaml  from ${published.file}`);
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    HELP,
    { as: { type: 'string' }, repin: { type: 'boolean' }, project: { type: 'string' } },
    true,
  );
  if (positionals.length === 0) throw new UsageError(HELP);
  const project = projectFor(values.project);
  mkdirSync(project.specs, { recursive: true });
  const published = (await Promise.all(positionals.map(readPublished))).flat();
  if (published.length === 0) throw new UsageError(`No specification found in ${positionals.join(', ')}`);
  if (values.as !== undefined && published.length > 1)
    throw new UsageError('--as names one contract: give one file');
  for (const one of published) importOne(one, project, values.as, values.repin === true);
});
