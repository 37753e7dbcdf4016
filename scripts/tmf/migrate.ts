import { redactedDatabaseUrl } from '../../src/redacted-database-url.js';
import { DatabaseStartError } from '../../src/store/dialects/start-error.js';
import type { Store } from '../../src/store/store.js';
import { readArguments, runCommand } from '../lib/cli.js';
import { configOf } from './config-of.js';
import { withServices } from './open-services.js';

const HELP = `Usage: tmf migrate [--database <url>]

Brings a database up to date with this version, and fills its new indexes, before servers of this version are started. A
server does the same when it starts, and fills large indexes while it serves.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        prints this text

Exit code: 0 if the database is up to date, 1 if it could not be used, 2 if the arguments are wrong.`;

/** Documents of one transaction. */
const BATCH_SIZE = 1_000;

/** Time between two lines about progress, in milliseconds. */
const LINE_INTERVAL_MS = 5_000;

async function fillIndexes(store: Store): Promise<void> {
  let printedAt = performance.now();
  for (;;) {
    const step = await store.fillIndexes(BATCH_SIZE);
    if (!step) return;
    if (!step.isReady && performance.now() - printedAt < LINE_INTERVAL_MS) continue;
    printedAt = performance.now();
    console.log(
      `${step.resource} (${step.indexes.join(', ')}): ${step.done} of about ${step.total} documents`,
    );
  }
}

await runCommand(async () => {
  const { values } = readArguments(HELP, { database: { type: 'string' } });
  try {
    const config = configOf(values.database);
    await withServices(
      config,
      ({ store }) => fillIndexes(store),
      (note) => console.log(note),
    );
    console.log(`${redactedDatabaseUrl(config.databaseUrl)} is up to date`);
  } catch (error) {
    if (!(error instanceof DatabaseStartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
