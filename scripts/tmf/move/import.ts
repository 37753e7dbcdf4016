import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Knex } from 'knex';
import { readConfig } from '../../../src/config.js';
import { withConnections } from '../../../src/store/knex/open-store.js';
import { readArguments, runCommand, UsageError } from '../../lib/cli.js';
import { BackupError, reportingBackupErrors } from '../backup/backup-error.js';
import { databaseUrlOf } from '../backup/copies.js';
import { type Services, withServices } from '../open-services.js';
import { type ExportLine, FORMAT } from './format.js';
import { continueSequences, type Row, type Table, tablesOf } from './tables.js';

const HELP = `Usage: tmf import <file> [--database <url>]

Reads what tmf export of the same version has written into a database without resources, all or nothing. No server may run on it.

  --database <url>  sqlite:<file> or postgres://… (default: DATABASE_URL, or sqlite:data/tmf.sqlite)
  -h, --help        prints this text

Exit code: 0 if all rows are in the database, 1 if they could not be read, 2 if the arguments are wrong.`;

/** Milliseconds; deleting and inserting many rows may take a while. */
const TIMEOUT_MS = 600_000;

/** Rows of one statement; with more, a statement could have too many values. */
const ROWS_AT_ONCE = 50;

/** Inserts the rows of a file, table by table. Returns their number. */
async function insertAll(trx: Knex.Transaction, file: string, known: ReadonlySet<string>): Promise<number> {
  let [count, table, expected]: [number, string, number | undefined] = [0, '', undefined];
  let rows: Row[] = [];
  const flush = async () => {
    if (rows.length > 0) await trx(table).insert(rows);
    rows = [];
  };
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = lineOf(text);
    if (line.rows !== undefined) expected = line.rows;
    if (line.table === undefined || line.row === undefined) continue;
    if (!known.has(line.table))
      throw new BackupError(`This version has no table ${line.table}: use the version that has exported it`);
    if (line.table !== table || rows.length === ROWS_AT_ONCE) await flush();
    table = line.table;
    rows.push(line.row);
    count += 1;
  }
  await flush();
  if (count !== expected)
    throw new BackupError(`${file} is not complete: it has ${count} rows of ${expected ?? 'more'}`);
  return count;
}

function lineOf(text: string): ExportLine {
  let line: ExportLine;
  try {
    line = JSON.parse(text) as ExportLine;
  } catch {
    throw new BackupError('The file is not an export: it has a line that is not JSON');
  }
  if (line.format !== undefined && (line.format !== FORMAT.format || line.version !== FORMAT.version))
    throw new BackupError('The file is an export of another version');
  return line;
}

async function countResources({ store, resourceSchemas }: Services): Promise<number> {
  let count = 0;
  for (const schema of resourceSchemas) count += await store.collection(schema).count();
  return count;
}

async function importInto(database: Knex, file: string): Promise<number> {
  const tables = await tablesOf(database);
  return database.transaction(async (trx) => {
    await clear(trx, tables);
    const count = await insertAll(trx, file, new Set(tables.map(({ name }) => name)));
    for (const table of tables) await continueSequences(trx, table);
    return count;
  });
}

/** Removes what migration has written. Tables that refer to others come after them. */
async function clear(trx: Knex.Transaction, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables.toReversed()) await trx(name).delete();
}

await runCommand(async () => {
  const { values, positionals } = readArguments(HELP, { database: { type: 'string' } }, true);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`One file is required\n\n${HELP}`);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}`);
  const url = databaseUrlOf(values.database);
  await reportingBackupErrors(async () => {
    const found = await withServices(readConfig({ DATABASE_URL: url }), countResources);
    if (found > 0) throw new BackupError(`The database has ${found} resources: import into one without any`);
    const options = { statementTimeoutMs: TIMEOUT_MS, transactionTimeoutMs: TIMEOUT_MS };
    const count = await withConnections(url, options, ({ writer }) => importInto(writer, file));
    console.log(`${count} rows`);
  });
});
