import type { Knex } from 'knex';
import type { RawConnection, Value } from './raw-connection.js';
import { placeholders, rowsOf } from './sql.js';

/** Items of one statement. */
const ITEMS_AT_ONCE = 200;

/** Values of one statement: below the limit of both databases, and bound within milliseconds. */
const MAX_VALUES = 12_000;

/** Splits the items into arrays of at most `size` items. */
export function* chunks<T>(items: readonly T[], size = ITEMS_AT_ONCE): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Returns the number of rows of one statement. */
export const rowsAtOnce = (columns: number) => Math.max(1, Math.floor(MAX_VALUES / columns));

/** Rows as a query, with the columns `column1`, `column2` and so on. */
export interface RowsQuery {
  readonly text: string;
  readonly values: readonly Value[];
}

type ToQuery = (rows: readonly (readonly Value[])[]) => RowsQuery;

/** Returns rows as a query with a bound value for each of their values. */
export const boundRows: ToQuery = (rows) => {
  const row = placeholders(rows[0] ?? []);
  return { text: `values ${rows.map(() => row).join(', ')}`, values: rows.flat() };
};

/** Inserts rows with one statement for each `size` rows; choose a smaller size for long rows. */
export async function insertRows(
  trx: Knex.Transaction | RawConnection,
  table: string,
  rows: readonly object[],
  size = rowsAtOnce(Object.keys(rows[0] ?? {}).length || 1),
  toQuery = boundRows,
): Promise<void> {
  for (const chunk of chunks(rows, size)) await insertReturning(trx, table, chunk, '', toQuery);
}

/**
 * Inserts rows with one statement; the first row determines the columns. Returns the rows of the statement's
 * ending, a `returning …` clause.
 */
export async function insertReturning<Row>(
  trx: Knex.Transaction | RawConnection,
  table: string,
  rows: readonly object[],
  ending = '',
  toQuery = boundRows,
): Promise<Row[]> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return [];
  const values = rows.map((row) => columns.map((column) => (row as Record<string, Value>)[column]));
  return insertValues(trx, table, columns, values, ending, toQuery);
}

/**
 * Inserts rows that are given as the values of these columns. The text is built without Knex, which builds a
 * compound select on SQLite that takes a third longer.
 */
export function insertValues<Row>(
  trx: Knex.Transaction | RawConnection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  ending: string,
  toQuery = boundRows,
): Promise<Row[]> {
  const query = toQuery(rows);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into "${table}" (${names}) ${query.text} ${ending}`;
  return rowsOf(trx, text, query.values);
}
