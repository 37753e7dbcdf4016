import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { progress, writeReports } from '../lib/output.js';
import { soakReport } from './report.js';
import { soak } from './soak.js';

const HELP = `Usage: npm run bench -- soak [options]

Runs two server processes on one PostgreSQL database under a mixed load, and kills them in turn. Fails when an
acknowledged write is lost, a response is wrong, totals differ, or an event is missing.

  --database <url>  postgres://… (default: TEST_POSTGRES_URL)
  --seconds <n>     length of the load; each process is killed at least once (default: 600)
  --requests <n>    ends the load after this number of requests, if that comes first (default: no limit)
  --every <n>       seconds between two kills (default: 10)
  --output <file>   writes all results as JSON
  -h, --help        this text`;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(
    HELP,
    {
      database: { type: 'string' },
      seconds: { type: 'string' },
      requests: { type: 'string' },
      every: { type: 'string' },
      output: { type: 'string' },
    },
    false,
    args,
  );
  const read = new OptionReader(HELP);
  const database = read.postgres(values.database);
  const result = await soak({
    database,
    seconds: read.seconds(values.seconds ?? '600'),
    requests:
      values.requests === undefined
        ? Number.POSITIVE_INFINITY
        : read.wholeNumber('requests', values.requests, 100, 999_999_999),
    killIntervalSeconds: read.wholeNumber('every', values.every ?? '10', 1, 9_999),
    progress,
  });
  console.log(`\n${soakReport(result)}`);
  const { checks } = result;
  writeReports(values.output, [
    { command: 'soak', database: databaseName(database), ...result, checks: checks.all() },
  ]);
  if (!checks.passed()) process.exitCode = 1;
}
