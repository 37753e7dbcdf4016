import { derivedData } from '../../src/apis.js';
import { redactedDatabaseUrl } from '../../src/redacted-database-url.js';
import { buildAll } from '../../src/services/derived/build.js';
import { DatabaseStartError } from '../../src/store/dialects/start-error.js';
import type { Store } from '../../src/store/store.js';
import { readArguments, runCommand } from '../lib/cli.js';
import { configOf } from './config-of.js';
import { type Services, withServices } from './open-services.js';

const HELP = `Usage: tmf migrate [--database <url>] [--rebuild]

Brings a database up to date with this version before servers of this version are started: its tables, its new indexes, and
what is computed from documents (usage drawn from buckets, reserved time, holdings), if an earlier release did not do that, or
did it otherwise. A server does the same when it starts, the larger part while it serves.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  --rebuild         computes from all documents again, also if this database says that it is done: after rows were
                    changed by hand, or written by servers of a release that did not compute them
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

/** Builds what is not complete. */
async function buildDerived({ apis }: Services): Promise<void> {
  const [first] = apis;
  if (!first) return;
  let printedAt = performance.now();
  for (const data of derivedData(apis))
    await buildAll(first.access, data, BATCH_SIZE, ({ processed, isComplete }) => {
      if (!isComplete && performance.now() - printedAt < LINE_INTERVAL_MS) return;
      printedAt = performance.now();
      console.log(`${data.name}: ${processed} documents${isComplete ? ', complete' : ''}`);
    });
}

await runCommand(async () => {
  const { values } = readArguments(HELP, { database: { type: 'string' }, rebuild: { type: 'boolean' } });
  try {
    const config = configOf(values.database);
    const work = async (services: Services) => {
      await fillIndexes(services.store);
      const names = derivedData(services.apis).map(({ name }) => name);
      if (values.rebuild) await services.store.derivedStates.restart(names);
      await buildDerived(services);
    };
    await withServices(config, work, (note) => console.log(note));
    console.log(`${redactedDatabaseUrl(config.databaseUrl)} is up to date`);
  } catch (error) {
    if (!(error instanceof DatabaseStartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
