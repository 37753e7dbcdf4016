import type { Knex } from 'knex';
import type { ReferenceRow } from './document-index.js';

/** SQLite's multi-row insert is a compound select, of at most 500 terms. */
const ROWS_AT_ONCE = 200;

type OwnedRow = ReferenceRow & { readonly id: string };

/** Adds rows that are not there yet. */
export async function insertReferences(
  trx: Knex.Transaction,
  table: string,
  rows: readonly OwnedRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await trx(table).insert(rows.slice(start, start + ROWS_AT_ONCE));
  }
}

/** Makes the rows of one resource these, touching only what differs. */
export async function replaceReferences(
  trx: Knex.Transaction,
  table: string,
  id: string,
  wanted: readonly ReferenceRow[],
): Promise<void> {
  const present = await trx(table).where({ id }).select<ReferenceRow[]>('path', 'value');
  const wantedRows = new Set(wanted.map(identity));
  const presentRows = new Set(present.map(identity));
  for (const { path, value } of present.filter((row) => !wantedRows.has(identity(row)))) {
    await trx(table).where({ path, value, id }).delete();
  }
  const missing = wanted.filter((row) => !presentRows.has(identity(row)));
  await insertReferences(
    trx,
    table,
    missing.map((row) => ({ ...row, id })),
  );
}

function identity({ path, value }: ReferenceRow): string {
  return `${path} ${value}`;
}
