import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../lib/cli.js';
import { startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { OptionReader } from '../lib/option-reader.js';
import { progress } from '../lib/output.js';
import { type Measurement, type MeasurementPlan, measureInTurn, median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { storeVariants } from './event-costs.js';
import { startListeners } from './event-listeners.js';
import { subscriptionVariants } from './subscriptions.js';

const SUBSCRIPTION_COUNTS = [0, 1, 20];
const CONCURRENCY = 8;

const HELP = `Usage: npm run bench -- events [options]

Measures the cost of events. First, the store writes the same document without an event, with its event, and with its
event while a worker sequences events. Then a server creates appointments with ${SUBSCRIPTION_COUNTS.join(', ')} subscriptions, whose
listeners respond without delay. All variants run in turn, with ${CONCURRENCY} concurrent requests; medians are compared.

  --database <url>  an empty database: postgres://… or sqlite:<file> (default: a file in a temporary folder)
  --requests <n>    writes of each kind in a round (default: 500)
  --rounds <n>      rounds that count, after one to warm up (default: 5)
  --output <file>   writes all results as JSON
  -h, --help        this text`;

interface Comparison extends Measurement {
  /** Median divided by that of the first variant. */
  readonly ratio: number;
  /** Additional milliseconds per write, compared with the first variant. */
  readonly added: number;
}

function compareToFirst(measurements: readonly Measurement[]): Comparison[] {
  const first = measurements[0]?.median ?? Number.NaN;
  return measurements.map((each) => ({
    ...each,
    ratio: each.median / first,
    added: 1_000 / each.median - 1_000 / first,
  }));
}

const cellsOf = (comparison: Comparison) => [
  comparison.name,
  comparison.median.toFixed(0),
  comparison.ratio.toFixed(2),
  comparison.added.toFixed(3),
];

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    database: { type: 'string' },
    requests: { type: 'string' },
    rounds: { type: 'string' },
    output: { type: 'string' },
  } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const plan: MeasurementPlan = {
    amount: read.wholeNumber('requests', values.requests ?? '500', 1, 999_999_999),
    rounds: read.wholeNumber('rounds', values.rounds ?? '5', 1, 999_999_999),
    progress,
  };
  const folder = await mkdtemp(join(tmpdir(), 'bench-events-'));
  const database = values.database ?? `sqlite:${join(folder, 'bench.sqlite')}`;
  try {
    const store = await measureStore(database, plan);
    const { created, delivered } = await measureServer(database, plan);
    console.log(`\n${tableOf(['store', 'writes/s', 'ratio', 'ms added'], store.map(cellsOf))}\n`);
    const rows = created.map((each) => [...cellsOf(each), (delivered[each.name] ?? 0).toFixed(0)]);
    console.log(tableOf(['server', 'creations/s', 'ratio', 'ms added', 'events delivered/s'], rows));
    if (values.output !== undefined)
      await writeReport(values.output, database, plan, { store, created, delivered });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeReport(
  file: string,
  database: string,
  { amount, rounds }: MeasurementPlan,
  results: object,
): Promise<void> {
  const machine = { processors: availableParallelism(), model: cpus()[0]?.model, node: process.version };
  const report = {
    at: new Date().toISOString(),
    machine,
    database: database.split(':')[0],
    requests: amount,
    rounds,
    concurrency: CONCURRENCY,
    ...results,
  };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

async function measureStore(database: string, plan: MeasurementPlan): Promise<Comparison[]> {
  const { variants, close } = await storeVariants(database, CONCURRENCY);
  try {
    return compareToFirst(await measureInTurn(variants, plan));
  } finally {
    await close();
  }
}

async function measureServer(database: string, plan: MeasurementPlan) {
  const listeners = await startListeners(Math.max(...SUBSCRIPTION_COUNTS));
  const server = await startOwnServer(ownRoot(), database, {
    SEED: 'none',
    VALIDATE_RESPONSES: 'false',
    HUB_ALLOW: '127.0.0.1',
  });
  try {
    const { variants, delivered } = subscriptionVariants(
      server.url,
      listeners,
      SUBSCRIPTION_COUNTS,
      CONCURRENCY,
    );
    const created = compareToFirst(await measureInTurn(variants, plan));
    // The first round is the warm-up.
    const rates = [...delivered].map(([name, rounds]) => [name, median(rounds.slice(1))] as const);
    return { created, delivered: Object.fromEntries(rates) };
  } finally {
    await server.stop();
    await listeners.close();
  }
}
