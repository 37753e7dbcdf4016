import type { Knex } from 'knex';

/** SQLite's multi-row insert is a compound select, of at most 500 terms. */
const ROWS_AT_ONCE = 200;

/** The items in runs of so many. */
export function* pieces<T>(items: readonly T[], atOnce = ROWS_AT_ONCE): Generator<T[]> {
  for (let start = 0; start < items.length; start += atOnce) yield items.slice(start, start + atOnce);
}

/** Inserts rows, many with one statement; fewer at once where they are long. */
export async function insertRows(
  trx: Knex.Transaction,
  table: string,
  rows: readonly object[],
  atOnce = ROWS_AT_ONCE,
): Promise<void> {
  for (const some of pieces(rows, atOnce)) await trx(table).insert(some);
}
