import type { Knex } from 'knex';
import type { ReferenceRow } from './document-index.js';
import { insertRows } from './insert-rows.js';

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
  await insertRows(
    trx,
    table,
    missing.map((row) => ({ ...row, id })),
  );
}

function identity({ path, value }: ReferenceRow): string {
  return `${path} ${value}`;
}
