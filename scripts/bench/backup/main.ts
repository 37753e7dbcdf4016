import { readArguments } from '../../lib/cli.js';
import { databaseName, OptionReader } from '../lib/option-reader.js';
import { progress, writeReports } from '../lib/output.js';
import { tableOf } from '../lib/table.js';
import { type BackupRun, measureBackup } from './backup.js';

const HELP = `Usage: npm run bench -- backup [options]

Backs a database up while a server creates and patches appointments at a constant rate, restores the copy into another
database, and compares. Fails if something is missing that was acknowledged before the backup began.

  --rate <n>         writes per second (default: 500)
  --batch <n>        appointments that one request creates, each a write (default: 1)
  --seconds <n>      length of the load before the backup, and after it (default: 10)
  --workers <n>      processes of the server, on PostgreSQL (default: 1)
  --database <what>  sqlite, or postgres://… of a user that may create databases (default: sqlite)
  --output <file>    writes all results as JSON
  -h, --help         this text`;

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { rate: text, batch: text, seconds: text, workers: text, database: text, output: text };
  const { values } = readArguments(HELP, options, false, args);
  const read = new OptionReader(HELP);
  const database = read.database(values.database);
  const rate = read.wholeNumber('rate', values.rate ?? '500', 1, 99_999);
  const batch = read.wholeNumber('batch', values.batch ?? '1', 1, 1_000);
  const seconds = read.seconds(values.seconds ?? '10');
  const workers = read.wholeNumber('workers', values.workers ?? '1', 1, 64);
  if (workers > 1 && database === 'sqlite') read.fail('SQLite has one process');
  const result = await measureBackup({ database, rate, batch, seconds, workers, progress });
  const isComplete = Object.values(result.checks).every(
    ({ checked, violations }) => checked > 0 && violations === 0,
  );
  console.log(`\n${reportOf(result)}\n${isComplete ? 'Nothing is missing' : 'FAILED'}`);
  writeReports(values.output, [
    { command: 'backup', database: databaseName(database), rate, batch, workers, ...result },
  ]);
  if (!isComplete) process.exitCode = 1;
}

function reportOf(run: BackupRun): string {
  const numbers = [
    ['acknowledged before the backup', run.acknowledgedBefore],
    ['acknowledged while it ran', run.acknowledgedDuring],
    ['writes per second', Math.round(run.writesPerSecond)],
    ['milliseconds of the backup', Math.round(run.backupMs)],
    ['megabytes of the copy', Math.round(run.megabytes)],
    ['appointments in the copy', run.appointments],
  ].map((row) => row.map(String));
  const checks = Object.entries(run.checks).map(([name, { checked, violations }]) => [
    name,
    `${checked}`,
    `${violations}`,
  ]);
  return `${tableOf(['', 'number'], numbers)}\n\n${tableOf(['must hold', 'checked', 'violations'], checks)}`;
}
