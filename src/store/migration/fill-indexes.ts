import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import { columnValues, referenceRowsOf } from '../documents/index-rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import { insertRows } from '../sql/insert-rows.js';

const DOCUMENTS_AT_ONCE = 500;

/** The columns and references to fill. */
export type FilledLayout = Pick<ResourceLayout, 'tables' | 'columns' | 'references'>;

/** The result of a batch: the key of its last document, and its number of documents. */
export interface FilledBatch {
  readonly key: number;
  readonly count: number;
}

interface StoredRow {
  readonly key: number;
  readonly id: string;
  readonly document: string;
}

/** Fills the columns and references of this layout from all stored documents, in batches. */
export async function fillIndexes(trx: Knex.Transaction, layout: FilledLayout): Promise<void> {
  let filled = await fillBatch(trx, layout, 0, DOCUMENTS_AT_ONCE);
  while (filled) filled = await fillBatch(trx, layout, filled.key, DOCUMENTS_AT_ONCE);
}

/**
 * Fills from at most `limit` documents after a key, replacing earlier values; undefined when there are no more
 * documents.
 */
export async function fillBatch(
  trx: Knex.Transaction,
  layout: FilledLayout,
  afterKey: number,
  limit: number,
): Promise<FilledBatch | undefined> {
  const { head, references } = layout.tables;
  const keys: number[] = await trx(head).where('key', '>', afterKey).orderBy('key').limit(limit).pluck('key');
  const last = keys.at(-1);
  if (last === undefined) return undefined;
  const documents = (await lockRows(trx, layout, keys)).map(({ document, ...row }) => ({
    ...row,
    document: JSON.parse(document) as JsonObject,
  }));
  if (layout.columns.length > 0)
    for (const { key, document } of documents)
      await trx(head).where({ key }).update(columnValues(layout, document));
  const ids = documents.map(({ id }) => id);
  const paths = layout.references.map(({ number }) => number);
  if (paths.length > 0) await trx(references).whereIn('id', ids).whereIn('path', paths).delete();
  await insertRows(trx, references, referenceRowsOf(layout, documents));
  return { key: last, count: keys.length };
}

/** Reads and locks the current documents until the transaction ends. */
function lockRows(trx: Knex.Transaction, { tables }: FilledLayout, keys: number[]): Promise<StoredRow[]> {
  return (
    trx({ h: tables.head })
      .join({ b: tables.body }, 'b.key', 'h.key')
      .whereIn('h.key', keys)
      // The order in which all transactions lock several resources, which prevents deadlocks.
      .orderBy('h.id')
      .forUpdate()
      .select('h.key', 'h.id', 'b.document')
  );
}
