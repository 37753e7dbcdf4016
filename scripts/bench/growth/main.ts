import { readArguments } from '../../lib/cli.js';
import { formatMemory } from '../lib/format.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { pinClient, progress, writeReports } from '../lib/output.js';
import { measureGrowth } from './growth.js';
import { growthTable } from './report.js';

const HELP = `Usage: npm run bench -- growth [options]

Measures the milliseconds of each operation of this server at each size, with one request at a time.

  --size <n>         appointments: 10000, 10k or 1M; can be repeated (default: 10k, 100k and 1M)
  --database <what>  sqlite, or postgres://… (default: sqlite)
  --postgres         SQLite, then the database of TEST_POSTGRES_URL
  --rounds <n>       measurements of each operation (default: 5)
  --seconds <n>      length of a measurement (default: 1)
  --output <file>    writes all results as JSON
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      size: { type: 'string', multiple: true },
      database: { type: 'string' },
      postgres: { type: 'boolean' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const sizes = read.sizes(values.size ?? ['10k', '100k', '1M']);
  const databases = values.postgres
    ? ['sqlite', read.postgres(values.database)]
    : [read.database(values.database)];
  const rounds = read.wholeNumber('rounds', values.rounds ?? '5', 1, 99);
  const durationMs = read.seconds(values.seconds ?? '1') * 1_000;
  const core = pinClient();
  const reports = [];
  for (const database of databases) {
    const costs = await measureGrowth(sizes, { database, core, rounds, durationMs, progress });
    const name = databaseName(database);
    console.log(`\nThis server on ${name}\n${growthTable(costs)}\n${formatMemory(costs)}\n`);
    reports.push({ command: 'growth', database: name, pinned: core !== undefined, costs });
  }
  writeReports(values.output, reports);
}
