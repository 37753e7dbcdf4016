import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Knex } from 'knex';
import { withConnections } from '../../../src/store/knex/open-store.js';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { BackupError, reportingBackupErrors } from '../backup/backup-error.js';
import { databaseUrlOf } from '../backup/copies.js';
import { intoNewFile } from '../backup/new-file.js';
import { FORMAT } from './format.js';
import { rowsOf, tablesOf } from './tables.js';

const HELP = `Usage: tmf export <file> [--database <url>]

Writes all that a database holds, as of one moment, into a new file of lines of JSON, while servers run and write: resources with
ids, versions and times, events, subscriptions, deliveries, sums. tmf import reads it into SQLite or PostgreSQL.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        prints this text

Exit code: 0 if the file is complete, 1 if it could not be written, 2 if the arguments are wrong.`;

/** Milliseconds; reading some hundred large rows may take a while. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Writes the rows of all tables. Returns their number. */
async function writeRows(database: Knex, file: string): Promise<number> {
  const output = createWriteStream(file);
  let count = 0;
  const write = async (line: object) => {
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain');
  };
  await write(FORMAT);
  for (const table of await tablesOf(database))
    for await (const row of rowsOf(database, table)) {
      await write({ table: table.name, row });
      count += 1;
    }
  await write({ rows: count });
  output.end();
  await finished(output);
  return count;
}

await runCommand(async () => {
  const { values, positionals } = readArguments(HELP, { database: { type: 'string' } }, true);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`One file is required\n\n${HELP}`);
  const url = databaseUrlOf(values.database);
  await reportingBackupErrors(async () => {
    await withConnections(url, { statementTimeoutMs: STATEMENT_TIMEOUT_MS }, async ({ reader, dialect }) => {
      if (!(await reader.schema.hasTable('store_layout')))
        throw new BackupError('The database is not one of this server');
      await intoNewFile(resolve(file), (partial) =>
        reader.transaction(async (trx) => {
          // All tables as of one moment; on SQLite, a transaction that reads always does.
          if (!dialect.hasOneWriter)
            await trx.raw('set transaction isolation level repeatable read read only');
          console.log(`${await writeRows(trx, partial)} rows`);
        }),
      );
    });
  });
});
