import { readArguments } from '../../lib/cli.js';
import { OptionReader } from '../lib/option-reader.js';
import { median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { QUERIES, queryMilliseconds, type ServerWithUsage, startServerWithUsage } from './usage.js';

/** Highest accepted cost ratio of the larger server. */
const MAX_RATIO = 1.5;
const FEW_RECORDS = 10_000;
const WARM_UP_ROUNDS = 10;

const HELP = `Usage: npm run bench -- usage [options]

Fills two servers with buckets and usage, one with ${FEW_RECORDS} records and one with many, and measures usage consumption
queries over HTTP, in turn: without a period, with a period of whole days, and with one that begins and ends within a
day. Fails when a median is more than ${MAX_RATIO} times as long with many records.

  --records <n>      usage records of the larger server (default: 5000000)
  --customers <n>    customers of each server, with a bucket each (default: 1000)
  --rounds <n>       measurements of each kind (default: 60)
  --database <what>  sqlite, or the postgres://… to create two schemas in, which are dropped at the end
                     (default: sqlite)
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    records: { type: 'string' },
    customers: { type: 'string' },
    rounds: { type: 'string' },
    database: { type: 'string' },
  } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const database = read.database(values.database);
  const records = read.wholeNumber('records', values.records ?? '5000000', 1, 999_999_999);
  // With more customers than records, some would have no usage.
  const customers = read.wholeNumber('customers', values.customers ?? '1000', 1, FEW_RECORDS);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '60', 1, 999_999_999);
  const servers: ServerWithUsage[] = [];
  try {
    for (const each of [FEW_RECORDS, records])
      servers.push(await startServerWithUsage(database, { customers, records: each }, console.error));
    const medians = await measure(servers, rounds);
    const rows = medians.map(([few = 0, many = 0], index) => [
      QUERIES[index] ?? '',
      few.toFixed(1),
      many.toFixed(1),
      (many / few).toFixed(2),
    ]);
    console.log(tableOf([`query, median of ${rounds}, ms`, `${FEW_RECORDS}`, `${records}`, 'ratio'], rows));
    if (medians.some(([few = 0, many = 0]) => many > few * MAX_RATIO)) {
      console.log(`FAILED: more than ${MAX_RATIO} times as long`);
      process.exitCode = 1;
    }
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Returns the median milliseconds, by query and server. */
async function measure(servers: readonly ServerWithUsage[], rounds: number): Promise<number[][]> {
  const times = QUERIES.map(() => servers.map((): number[] => []));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1)
    for (const [queryIndex, query] of QUERIES.entries())
      for (const [serverIndex, server] of servers.entries()) {
        const milliseconds = await queryMilliseconds(server, query, round + WARM_UP_ROUNDS);
        if (round >= 0) times[queryIndex]?.[serverIndex]?.push(milliseconds);
      }
  return times.map((byServer) => byServer.map(median));
}
