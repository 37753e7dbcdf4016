import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { tableOf } from '../lib/table.js';
import { type AuthCost, measureAuth } from './auth.js';

const HELP = `Usage: npm run bench -- auth [options]

Compares a server that checks access tokens and has a policy with one that does not: requests per second in turn, on the
same data. Fails if get has less than 0.9, or a list less than 0.85, of the rate without.

  --size <n>         appointments (default: 10k)
  --rounds <n>       measurements of each operation (default: 5)
  --seconds <n>      length of a measurement (default: 2)
  --database <what>  sqlite, or postgres://… (default: sqlite)
  --output <file>    writes all results as JSON
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      size: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      database: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const [size = 0] = read.sizes([values.size ?? '10k']);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '5', 1, 99);
  const durationMs = read.seconds(values.seconds ?? '2') * 1_000;
  const database = read.database(values.database);
  const core = pinClient();
  const costs = await measureAuth({ size, database, core, rounds, durationMs, progress });
  const pinned = core !== undefined;
  console.log(`\n${tableOf(HEAD, costs.map(rowOf))}`);
  writeReports(values.output, [{ command: 'auth', database: databaseName(database), pinned, size, costs }]);
  if (costs.some(({ ratio, bound }) => ratio.median < bound)) process.exitCode = 1;
}

const HEAD = ['operation', 'without', 'with', 'ratio', 'from', 'to', 'bound'];

const rowOf = ({ name, without, with: guarded, ratio, bound }: AuthCost): string[] => [
  name,
  `${without.toFixed(0)}/s`,
  `${guarded.toFixed(0)}/s`,
  ...[ratio.median, ratio.min, ratio.max].map((each) => each.toFixed(2)),
  ratio.median < bound ? `BROKEN ${bound}` : `${bound}`,
];
