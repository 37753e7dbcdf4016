import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { startOwnServer } from '../../lib/own-server.js';
import { ownRoot } from '../../lib/project.js';
import { interleaved, type Measured, median, type Plan } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { storeVariants } from './event-costs.js';
import { startListeners } from './event-listeners.js';
import { subscriptionVariants } from './subscriptions.js';

const SUBSCRIPTIONS = [0, 1, 20];

/** Writes under way at a time. */
const AT_ONCE = 8;

const HELP = `Usage: npm run bench:events -- [options]

What events cost. First the same document goes through the store without an event, with its event, and with its
event while somebody gives events their places. Then a server creates appointments with ${SUBSCRIPTIONS.join(', ')} subscriptions,
whose listeners answer at once. All in turn, round after round, ${AT_ONCE} at a time; what is compared are medians.

  --database <url>  postgres://… or sqlite:<file>, empty (default: a file in a temporary folder)
  --requests <n>    writes of each kind in a round (default: 500)
  --rounds <n>      that count; one more comes first (default: 5)
  --output <file>   writes everything as JSON, too
  -h, --help        this text`;

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UsageError(`--${name} ${text} is not a positive whole number\n\n${HELP}`);
  return Number(text);
}

interface Comparison extends Measured {
  /** Of the first one's median. */
  readonly ratio: number;
  /** Milliseconds more than the first one, for each write. */
  readonly added: number;
}

function compared(measured: readonly Measured[]): Comparison[] {
  const first = measured[0]?.median ?? Number.NaN;
  return measured.map((one) => ({
    ...one,
    ...{ ratio: one.median / first, added: 1_000 / one.median - 1_000 / first },
  }));
}

const rowOf = ({ name, median, ratio, added }: Comparison) => [
  ...[name, median.toFixed(0), ratio.toFixed(2), added.toFixed(3)],
];

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    database: { type: 'string' },
    requests: { type: 'string' },
    rounds: { type: 'string' },
    output: { type: 'string' },
  });
  const plan: Plan = {
    times: wholeNumber('requests', values.requests ?? '500'),
    rounds: wholeNumber('rounds', values.rounds ?? '5'),
    progress: (text) => console.log(text),
  };
  const folder = await mkdtemp(join(tmpdir(), 'bench-events-'));
  const database = values.database ?? `sqlite:${join(folder, 'bench.sqlite')}`;
  try {
    const store = await measureStore(database, plan);
    const { created, delivered } = await measureServer(database, plan);
    console.log(`\n${tableOf(['store', 'writes/s', 'ratio', 'ms added'], store.map(rowOf))}\n`);
    const rows = created.map((one) => [...rowOf(one), (delivered[one.name] ?? 0).toFixed(0)]);
    console.log(tableOf(['server', 'creations/s', 'ratio', 'ms added', 'events delivered/s'], rows));
    if (values.output !== undefined) {
      const machine = { processors: availableParallelism(), model: cpus()[0]?.model, node: process.version };
      const all = {
        ...{ at: new Date().toISOString(), machine, database: database.split(':')[0] },
        ...{ requests: plan.times, rounds: plan.rounds, atOnce: AT_ONCE, store, created, delivered },
      };
      await writeFile(values.output, `${JSON.stringify(all, null, 2)}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function measureStore(database: string, plan: Plan): Promise<Comparison[]> {
  const { variants, close } = await storeVariants(database, AT_ONCE);
  try {
    return compared(await interleaved(variants, plan));
  } finally {
    await close();
  }
}

async function measureServer(database: string, plan: Plan) {
  const listeners = await startListeners(Math.max(...SUBSCRIPTIONS));
  const server = await startOwnServer(ownRoot(), database, {
    ...{ SEED: 'none', VALIDATE_RESPONSES: 'false', HUB_ALLOW: '127.0.0.1' },
  });
  try {
    const { variants, delivered } = subscriptionVariants(server.url, listeners, SUBSCRIPTIONS, AT_ONCE);
    const created = compared(await interleaved(variants, plan));
    // The round that does not count is the first one.
    const rates = [...delivered].map(([name, rounds]) => [name, median(rounds.slice(1))] as const);
    return { created, delivered: Object.fromEntries(rates) };
  } finally {
    await server.stop();
    await listeners.close();
  }
}
