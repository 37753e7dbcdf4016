import { readArguments, runCommand, UsageError } from '../lib/cli.js';
import { configOf } from '../tmf/config-of.js';
import { withServices } from '../tmf/open-services.js';
import { readMapping } from './mapping.js';
import type { Migrated } from './migrate.js';
import { runMapping } from './run-mapping.js';

const HELP = `Usage: npm run specs:migrate -- [options] <mapping.yaml>

Changes stored documents by a mapping, so that they agree with the new contract of their API: renames, defaults,
removals and conversions of attributes, and documents of a resource that has another name now. Works in batches beside
running servers. A mapping can be run again: it continues after an interruption, and changes nothing twice. Raises no
events and runs no behaviours.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  --dry-run         counts, and changes nothing
  --pause <ms>      waits after each batch of 50 documents, to leave the database to the servers (default: 0)
  -h, --help        show this help

Exit code: 0 if the contract accepts all documents, 1 if it refuses some, 2 if the mapping cannot be run.`;

const FAILED = 2;

function pauseOf(text = '0'): number {
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--pause ${text}: expected milliseconds, at most 999999`);
  return Number(text);
}

function lineOf({ resource, documents, changed, moved, refused, left, examples }: Migrated): string {
  const parts = [
    `${documents} document${documents === 1 ? '' : 's'}`,
    `${changed} changed`,
    `${moved} moved`,
    `${left} left as they are`,
  ];
  return [`${resource}: ${parts.join(', ')}; the contract refuses ${refused}`, ...examples].join('\n  ');
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    HELP,
    { database: { type: 'string' }, 'dry-run': { type: 'boolean' }, pause: { type: 'string' } },
    true,
  );
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError(HELP);
  const mapping = readMapping(file);
  const pauseMs = pauseOf(values.pause);
  const isDryRun = values['dry-run'] === true;
  await withServices(configOf(values.database), async (services) => {
    const done = await runMapping(mapping, services, { isDryRun, pauseMs, report: console.error });
    for (const each of done) console.log(lineOf(each));
    if (isDryRun) console.log('Nothing was changed (--dry-run)');
    if (done.some(({ refused, left }) => refused + left > 0)) process.exitCode = 1;
  });
}, FAILED);
