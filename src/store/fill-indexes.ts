import type { Knex } from 'knex';
import type { JsonObject } from '../rest/json.js';
import { columnValues, referenceRows } from './document-index.js';
import { insertRows } from './insert-rows.js';
import type { ResourceLayout } from './layout.js';

const DOCUMENTS_AT_ONCE = 500;

interface StoredRow {
  readonly key: number;
  readonly id: string;
  readonly document: string;
}

/** Fills the columns and references of this layout from the stored documents, some hundred at a time. */
export async function fillIndexes(trx: Knex.Transaction, layout: ResourceLayout): Promise<void> {
  let batch = await batchAfter(trx, layout, 0);
  while (batch.length > 0) {
    for (const row of batch) await fillRow(trx, layout, row);
    batch = await batchAfter(trx, layout, batch.at(-1)?.key ?? 0);
  }
}

function batchAfter(trx: Knex.Transaction, { tables }: ResourceLayout, key: number): Promise<StoredRow[]> {
  return trx({ b: tables.body })
    .join({ h: tables.head }, 'h.key', 'b.key')
    .where('b.key', '>', key)
    .orderBy('b.key')
    .limit(DOCUMENTS_AT_ONCE)
    .select('b.key', 'h.id', 'b.document');
}

async function fillRow(trx: Knex.Transaction, layout: ResourceLayout, { key, id, document }: StoredRow) {
  const { head, references } = layout.tables;
  const parsed = JSON.parse(document) as JsonObject;
  if (layout.columns.length > 0) await trx(head).where({ key }).update(columnValues(layout, parsed));
  const rows = referenceRows(layout, parsed).map((row) => ({ ...row, id }));
  await insertRows(trx, references, rows);
}
