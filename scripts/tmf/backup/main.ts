import { resolve } from 'node:path';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { reportingBackupErrors } from './backup-error.js';
import { copiesOf, databaseUrlOf } from './copies.js';

const HELP = `Usage: tmf backup <file> [--database <url>]

Writes a copy of a database into a new file, while servers run and write: everything that was acknowledged before it began, as of
one moment. The file is for its owner alone, and is not there unless it is complete.

  <file>            a SQLite database for SQLite; an archive of pg_dump, which must be installed, for PostgreSQL
  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        prints this text

Exit code: 0 if the copy is complete, 1 if it could not be made, 2 if the arguments are wrong.`;

await runCommand(async () => {
  const { values, positionals } = readArguments(HELP, { database: { type: 'string' } }, true);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`One file is required\n\n${HELP}`);
  const copies = copiesOf(databaseUrlOf(values.database));
  await reportingBackupErrors(async () => {
    await copies.backup(resolve(file));
    console.log(`${file} is complete`);
  });
});
