import type { Knex } from 'knex';
import { conflict } from '../errors.js';
import { isStorable } from '../rest/indexed-text.js';
import { detach } from './detached.js';
import { columnValues, referenceRows } from './document-index.js';
import { insertRows } from './insert-rows.js';
import type { ResourceLayout } from './layout.js';
import { insertParts } from './part-table.js';
import type { StoredResource } from './store.js';

/** SQLite's multi-row insert is a compound select, of at most 500 terms. */
const ROWS_AT_ONCE = 200;

type NewResource = Omit<StoredResource, 'version'>;

/** Writes heads, bodies and references, many rows at a time. Rejects with a 409 when an id is taken. */
export async function insertDocuments(
  trx: Knex.Transaction,
  layout: ResourceLayout,
  resources: readonly NewResource[],
): Promise<void> {
  for (let start = 0; start < resources.length; start += ROWS_AT_ONCE) {
    await insertBatch(trx, layout, resources.slice(start, start + ROWS_AT_ONCE));
  }
}

async function insertBatch(trx: Knex.Transaction, layout: ResourceLayout, resources: readonly NewResource[]) {
  const { body, references } = layout.tables;
  const keys = await insertHeads(trx, layout, resources);
  const stored = resources.map(({ id, document }) => ({
    key: keys.get(id) as number,
    ...detach(document, layout.detached),
  }));
  await trx(body).insert(stored.map(({ key, document }) => ({ key, document: JSON.stringify(document) })));
  await insertParts(trx, layout.tables, new Map(stored.map(({ key, parts }) => [key, parts])));
  const rows = resources.flatMap(({ id, document }) =>
    referenceRows(layout, document).map((row) => ({ ...row, id })),
  );
  await insertRows(trx, references, rows);
}

/** The keys, by id. */
async function insertHeads(
  trx: Knex.Transaction,
  layout: ResourceLayout,
  resources: readonly NewResource[],
): Promise<Map<string, number>> {
  // Ignoring instead of failing keeps a PostgreSQL transaction usable.
  const rows: { id: string; key: number }[] = await trx(layout.tables.head)
    .insert(resources.map((resource) => headRow(layout, resource)))
    .onConflict('id')
    .ignore()
    .returning(['id', 'key']);
  const inserted = new Set(rows.map(({ id }) => id));
  const taken = resources.find(({ id }) => !inserted.delete(id));
  if (taken) throw conflict('Already exists', `There is a resource with the id ${taken.id}`);
  return new Map(rows.map(({ id, key }) => [id, key]));
}

function headRow(layout: ResourceLayout, { id, scope, createdAt, updatedAt, document }: NewResource) {
  if (!isStorable(id + scope)) throw new Error('An id cannot hold NUL or half a surrogate pair');
  return {
    ...{ id, scope, version: 1, created_at: createdAt, updated_at: updatedAt },
    ...columnValues(layout, document),
  };
}
