import type { Knex } from 'knex';
import type { ReferenceRow } from './document-index.js';
import { insertReturning, pieces } from './insert-rows.js';

/** Makes the rows of one resource the ones of its new document, touching only what differs. */
export async function replaceReferences(
  trx: Knex.Transaction,
  table: string,
  id: string,
  before: readonly ReferenceRow[],
  after: readonly ReferenceRow[],
): Promise<void> {
  const [had, has] = [new Set(before.map(identity)), new Set(after.map(identity))];
  for (const { path, value } of before.filter((row) => !has.has(identity(row))))
    await trx(table).where({ path, value, id }).delete();
  const fresh = after.filter((row) => !had.has(identity(row))).map((row) => ({ ...row, id }));
  for (const some of pieces(fresh)) await insertReturning(trx, table, some, 'on conflict do nothing');
}

function identity({ path, value }: ReferenceRow): string {
  return `${path} ${value}`;
}
