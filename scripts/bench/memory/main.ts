import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { measureMemory } from './memory.js';
import { memoryTable } from './report.js';

const HELP = `Usage: npm run bench -- memory [options]

Sends a mixed load to this server and samples its resident memory. Fails when the memory is not flat.

  --size <n>         appointments: 10000, 10k or 1M; can be repeated (default: 1M)
  --database <what>  sqlite, or postgres://… (default: sqlite)
  --postgres         the database of TEST_POSTGRES_URL
  --requests <n>     number of requests (default: 360000, an hour at 100 per second)
  --output <file>    writes all results as JSON
  -h, --help         this text`;

/** A trend needs enough requests between two samples. */
const MIN_REQUESTS = 100;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      size: { type: 'string', multiple: true },
      database: { type: 'string' },
      postgres: { type: 'boolean' },
      requests: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const sizes = read.sizes(values.size ?? ['1M']);
  const database = values.postgres ? read.postgres(values.database) : read.database(values.database);
  const requests = read.wholeNumber('requests', values.requests ?? '360000', MIN_REQUESTS, 999_999_999);
  const core = pinClient();
  const runs = [];
  for (const size of sizes) {
    const result = await measureMemory({ size, requests, database, core, progress });
    console.log(`\n${memoryTable(result)}\n`);
    runs.push(result);
  }
  writeReports(values.output, [
    { command: 'memory', database: databaseName(database), pinned: core !== undefined, runs },
  ]);
  if (!runs.every(({ trend }) => trend.isFlat)) process.exitCode = 1;
}
