import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { tableOf } from '../lib/table.js';
import { BOUND, METRICS, measureObservability, type ObservabilityCost } from './observability.js';

const HELP = `Usage: npm run bench -- observability [options]

Compares servers with metrics, and with traces, with one that has neither, and that with another one of its kind: processor
time of the server for one request, in turn, on the same data. Fails if metrics have less than ${BOUND} of the requests for the
same time.

  --size <n>         appointments (default: 10k)
  --rounds <n>       measurements of each operation (default: 60)
  --requests <n>     requests of a measurement (default: 100)
  --database <what>  sqlite, or postgres://… (default: sqlite)
  --before <folder>  a built checkout from before metrics and traces, to compare with
  --output <file>    writes all results as JSON
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(
    HELP,
    { size: text, rounds: text, requests: text, database: text, before: text, output: text },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const [size = 0] = read.sizes([values.size ?? '10k']);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '60', 1, 9_999);
  const requests = read.wholeNumber('requests', values.requests ?? '100', 1, 99_999);
  const database = read.database(values.database);
  const core = pinClient();
  const { before } = values;
  const costs = await measureObservability({ size, database, core, rounds, requests, before, progress });
  const names = Object.keys(costs[0]?.servers ?? {});
  console.log(`\n${tableOf(['operation', ...names], costs.map(rowOf))}`);
  const report = { command: 'observability', database: databaseName(database), size, costs };
  writeReports(values.output, [report]);
  const broken = costs.filter(({ servers }) => (servers[METRICS]?.ratio ?? 0) < BOUND);
  for (const { operation } of broken) console.log(`BROKEN: ${operation} with metrics is below ${BOUND}`);
  if (broken.length > 0) process.exitCode = 1;
}

const rowOf = ({ operation, servers }: ObservabilityCost): string[] => [
  operation,
  ...Object.values(servers).map(
    ({ milliseconds, ratio }) => `${milliseconds.toFixed(3)}  ${ratio.toFixed(2)}`,
  ),
];
