import { readArguments } from '../../lib/cli.js';
import { OptionReader } from '../lib/option-reader.js';
import { median } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { recommendMilliseconds, type ServerWithHoldings, startServerWithHoldings } from './holdings.js';

/** Highest accepted cost ratio of the larger server. */
const MAX_RATIO = 2;
const WARM_UP_ROUNDS = 20;

const HELP = `Usage: npm run bench -- recommend [options]

Fills two servers with customers who hold four products each, and requests recommendations for one customer over HTTP,
in turn. Fails when the median is more than ${MAX_RATIO} times as long on the larger server.

  --few <n>          products of the smaller server, in whole thousands (default: 10000)
  --many <n>         products of the larger server, in whole thousands (default: 1000000)
  --rounds <n>       recommendations of each server (default: 200)
  --database <what>  sqlite, or the postgres://… to create two schemas in, which are dropped at the end
                     (default: sqlite)
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const options = {
    few: { type: 'string' },
    many: { type: 'string' },
    rounds: { type: 'string' },
    database: { type: 'string' },
  } as const;
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const thousands = (name: string, text: string) => {
    const number = read.wholeNumber(name, text, 1_000, 99_999_000);
    return number % 1_000 === 0 ? number : read.fail(`--${name} ${text} is not in whole thousands`);
  };
  const sizes = [thousands('few', values.few ?? '10000'), thousands('many', values.many ?? '1000000')];
  const rounds = read.wholeNumber('rounds', values.rounds ?? '200', 1, 1_000_000);
  const database = read.database(values.database);
  const medians = await measure(sizes, rounds, database);
  const rows = sizes.map((size, index) => [String(size), `${(medians[index] ?? 0).toFixed(1)} ms`]);
  const ratio = (medians[1] ?? 0) / (medians[0] ?? 1);
  console.log(tableOf(['holdings', 'median of a recommendation'], rows));
  console.log(`\n${ratio.toFixed(2)} times as long`);
  if (ratio > MAX_RATIO) process.exitCode = 1;
}

/** Returns the median milliseconds of a recommendation, by size. */
async function measure(sizes: readonly number[], rounds: number, database: string): Promise<number[]> {
  const servers: ServerWithHoldings[] = [];
  try {
    for (const size of sizes) servers.push(await startServerWithHoldings(database, size, console.error));
    const times: number[][] = sizes.map(() => []);
    for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1)
      for (const [index, server] of servers.entries()) {
        const milliseconds = await recommendMilliseconds(server, Math.abs(round));
        if (round >= 0) times[index]?.push(milliseconds);
      }
    return times.map(median);
  } finally {
    for (const server of servers) await server.stop();
  }
}
