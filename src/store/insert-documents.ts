import { conflict } from '../errors.js';
import { isStorable } from '../rest/indexed-text.js';
import { detach } from './detached.js';
import type { Direct } from './direct.js';
import { columnValues, referenceRows } from './document-index.js';
import { insertReturning, insertRows, pieces } from './insert-rows.js';
import type { ResourceLayout } from './layout.js';
import { insertParts } from './part-table.js';
import type { StoredResource } from './store.js';

export type NewResource = Omit<StoredResource, 'version'>;

/** Writes heads, bodies, parts and references, many rows at a time. Rejects with a 409 when an id is taken. */
export async function insertDocuments(
  direct: Direct,
  layout: ResourceLayout,
  resources: readonly NewResource[],
): Promise<void> {
  for (const some of pieces(resources)) await insertBatch(direct, layout, some);
}

async function insertBatch(direct: Direct, layout: ResourceLayout, resources: readonly NewResource[]) {
  const { body, references } = layout.tables;
  const keys = await insertHeads(direct, layout, resources);
  const stored = resources.map(({ id, document }) => ({
    key: keys.get(id) as number,
    ...detach(document, layout.detached),
  }));
  const bodies = stored.map(({ key, document }) => ({ key, document: JSON.stringify(document) }));
  await insertRows(direct, body, bodies);
  await insertParts(direct, layout.tables, new Map(stored.map(({ key, parts }) => [key, parts])));
  const rows = resources.flatMap(({ id, document }) =>
    referenceRows(layout, document).map((row) => ({ ...row, id })),
  );
  await insertRows(direct, references, rows);
}

/** The keys, by id. */
async function insertHeads(
  direct: Direct,
  layout: ResourceLayout,
  resources: readonly NewResource[],
): Promise<Map<string, number>> {
  // Ignoring instead of failing keeps a PostgreSQL transaction usable.
  const rows = await insertReturning<{ id: string; key: number }>(
    direct,
    layout.tables.head,
    resources.map((resource) => headRow(layout, resource)),
    'on conflict (id) do nothing returning id, key',
  );
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
