import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { ownRoot } from '../../lib/project.js';
import { median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { askOnce, QUESTIONS, startWithUsage, type UsageServer } from './usage.js';

/** How much more a query may cost with all the records. */
const MOST = 1.5;
const FEW = 10_000;
const WARMING_UP = 10;

const HELP = `Usage: npm run bench:usage -- [options]

Fills two servers with buckets and usage, ${FEW} records and many, and measures over HTTP, in turns, what a query of
usage consumption costs: of all times, of a period of whole days, and of one that begins and ends within a day. Fails
when a median is more than ${MOST} times as long with many records.

  --records <n>    of the larger server (default: 5000000)
  --customers <n>  of each, with a bucket (default: 1000)
  --rounds <n>     measurements of each kind (default: 60)
  --database <url> a PostgreSQL to make two schemas in, and remove them (default: two SQLite files)
  -h, --help       this text`;

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} ${text} is no whole number\n\n${HELP}`);
  return Number(text);
}

async function compare(servers: readonly UsageServer[], rounds: number): Promise<number[][]> {
  const times = QUESTIONS.map(() => servers.map((): number[] => []));
  for (let round = -WARMING_UP; round < rounds; round += 1)
    for (const [index, question] of QUESTIONS.entries())
      for (const [at, server] of servers.entries()) {
        const milliseconds = await askOnce(server, question, round + WARMING_UP);
        if (round >= 0) times[index]?.[at]?.push(milliseconds);
      }
  return times.map((sides) => sides.map(median));
}

await runCommand(async () => {
  const { values } = readArguments(HELP, {
    records: { type: 'string' },
    customers: { type: 'string' },
    rounds: { type: 'string' },
    database: { type: 'string' },
  });
  if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database))
    throw new UsageError(`--database ${values.database} is not postgres://…\n\n${HELP}`);
  const records = wholeNumber('records', values.records ?? '5000000');
  const customers = wholeNumber('customers', values.customers ?? '1000');
  const rounds = wholeNumber('rounds', values.rounds ?? '60');
  if (customers > FEW) throw new UsageError(`More customers than ${FEW} have no usage\n\n${HELP}`);
  const servers: UsageServer[] = [];
  try {
    for (const each of [FEW, records]) {
      const filling = { customers, records: each };
      servers.push(await startWithUsage(ownRoot(), values.database, filling, (text) => console.error(text)));
    }
    const medians = await compare(servers, rounds);
    const rows = medians.map(([few = 0, many = 0], index) => [
      ...[QUESTIONS[index] ?? '', few.toFixed(1), many.toFixed(1), (many / few).toFixed(2)],
    ]);
    console.log(tableOf([`query, median of ${rounds}, ms`, String(FEW), String(records), 'ratio'], rows));
    if (medians.some(([few = 0, many = 0]) => many > few * MOST)) {
      console.log(`FAILED: more than ${MOST} times as long`);
      process.exitCode = 1;
    }
  } finally {
    for (const server of servers) await server.stop();
  }
});
