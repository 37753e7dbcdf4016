import type { Knex } from 'knex';
import type { RawConnection, Value } from './raw-connection.js';
import { placeholders, rowsOf } from './sql.js';

/** Values of one statement stay below what either database takes. */
const ROWS_AT_ONCE = 200;

/** The items in runs of so many. */
export function* chunks<T>(items: readonly T[], size = ROWS_AT_ONCE): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Inserts rows, many with one statement; fewer at once where they are long. */
export async function insertRows(
  trx: Knex.Transaction | RawConnection,
  table: string,
  rows: readonly object[],
  size = ROWS_AT_ONCE,
): Promise<void> {
  for (const chunk of chunks(rows, size)) await insertReturning(trx, table, chunk);
}

/** Inserts rows with one statement, whose columns are those of the first; answers what its ending, `returning …`, says. */
export async function insertReturning<Row>(
  trx: Knex.Transaction | RawConnection,
  table: string,
  rows: readonly object[],
  ending = '',
): Promise<Row[]> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return [];
  const values = rows.map((row) => columns.map((column) => (row as Record<string, Value>)[column]));
  return insertValues(trx, table, columns, values, ending);
}

/**
 * The same of rows that are the values of these columns. Written out because Knex makes a compound select of it on
 * SQLite, which takes a third longer.
 */
export function insertValues<Row>(
  trx: Knex.Transaction | RawConnection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  ending: string,
): Promise<Row[]> {
  const row = placeholders(columns);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into "${table}" (${names}) values ${rows.map(() => row).join(', ')} ${ending}`;
  return rowsOf(trx, text, rows.flat());
}
