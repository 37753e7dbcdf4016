import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { reportingBackupErrors } from './backup-error.js';
import { copiesOf, databaseUrlOf } from './copies.js';

const HELP = `Usage: tmf restore <file> [--database <url>]

Makes a new database from a file that tmf backup has written. Start servers on it afterwards: they migrate it if it is older.

  <file>            what tmf backup has written for the same kind of database
  --database <url>  a file that does not exist, or a PostgreSQL schema without tables (default: DATABASE_URL, or
                    sqlite:data/tmf.sqlite)
  -h, --help        prints this text

Exit code: 0 if the database is restored, 1 if it could not be, 2 if the arguments are wrong.`;

await runCommand(async () => {
  const { values, positionals } = readArguments(HELP, { database: { type: 'string' } }, true);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`One file is required\n\n${HELP}`);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}`);
  const copies = copiesOf(databaseUrlOf(values.database));
  await reportingBackupErrors(async () => {
    await copies.restore(resolve(file));
    console.log('The database is restored');
  });
});
