import type { Knex } from 'knex';

/** SQLite's multi-row insert is a compound select, of at most 500 terms. */
const ROWS_AT_ONCE = 200;

/** Inserts rows, many with one statement; fewer at once where they are long. */
export async function insertRows(
  trx: Knex.Transaction,
  table: string,
  rows: readonly object[],
  atOnce = ROWS_AT_ONCE,
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) {
    await trx(table).insert(rows.slice(start, start + atOnce));
  }
}
