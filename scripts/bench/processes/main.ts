import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { progress, writeReports } from '../lib/output.js';
import { compareProcesses } from './processes.js';
import { isFaster, processesTable } from './report.js';

const HELP = `Usage: npm run bench -- processes [options]

Creates appointments with one server process and with two, in turn, on one PostgreSQL database, and measures the
processor time of each part. Fails when two processes create less than 1.5 times as much as one.

  --database <url>  postgres://… (default: TEST_POSTGRES_URL)
  --size <n>        appointments: 10000, 10k or 1M; can be repeated (default: 10k)
  --rounds <n>      measurements of each (default: 5)
  --seconds <n>     length of a measurement (default: 5)
  --output <file>   writes all results as JSON
  -h, --help        this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      database: { type: 'string' },
      size: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const database = read.postgres(values.database);
  const sizes = read.sizes(values.size ?? ['10k']);
  const rounds = read.wholeNumber('rounds', values.rounds ?? '5', 1, 99);
  const durationMs = read.seconds(values.seconds ?? '5') * 1_000;
  const runs = [];
  for (const size of sizes) {
    const result = await compareProcesses({ database, size, rounds, durationMs, progress });
    console.log(`\n${processesTable(result)}`);
    runs.push({ size, ...result });
  }
  writeReports(values.output, [{ command: 'processes', database: databaseName(database), runs }]);
  if (!runs.every(isFaster)) process.exitCode = 1;
}
