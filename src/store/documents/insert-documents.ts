import { isStorable } from '../../values/indexed-text.js';
import type { ResourceLayout } from '../schema/layout.js';
import { idTaken, type JoinedStatement } from '../sql/cte-statement.js';
import { insertRows, insertValues, pieces } from '../sql/insert-rows.js';
import type { Direct, Value } from '../sql/raw-connection.js';
import { insertParts, joinParts } from './externalized-table.js';
import { detach } from './externalized-values.js';
import type { FreshResource } from './fresh-resource.js';
import { headValue, referenceRowsOf } from './index-rows.js';

/** Writes heads, bodies, parts and references, many rows at a time. Rejects with a 409 when an id is taken. */
export async function insertDocuments(
  direct: Direct,
  layout: ResourceLayout,
  resources: readonly FreshResource[],
): Promise<void> {
  for (const some of pieces(resources)) await insertBatch(direct, layout, some);
}

async function insertBatch(direct: Direct, layout: ResourceLayout, resources: readonly FreshResource[]) {
  const { body, references } = layout.tables;
  const keys = await insertHeads(direct, layout, resources);
  const stored = resources.map((one) => ({ key: keys.get(one.id) as number, ...bodyOf(layout, one) }));
  const bodies = stored.map(({ key, document }) => ({ key, document }));
  await insertRows(direct, body, bodies);
  await insertParts(direct, layout.tables, new Map(stored.map(({ key, parts }) => [key, parts])));
  await insertRows(direct, references, referenceRowsOf(layout, resources));
}

/** The same as parts of a statement; not for too many at once. Throws the 409 when two of them have one id. */
export function joinDocuments(
  statement: JoinedStatement,
  layout: ResourceLayout,
  resources: readonly FreshResource[],
): void {
  const { head, body, references } = layout.tables;
  const ids = resources.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw idTaken(twice);
  const columns = headColumns(layout);
  const rows = resources.map((resource) => headRow(layout, resource));
  const named = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  const heads = statement.insert(head, named, 'returning id, key');
  const stored = resources.map((one) => ({ id: one.id, ...bodyOf(layout, one) }));
  const bodies = stored.map(({ id, document }) => ({ id, document }));
  statement.add(
    `insert into "${body}" (key, document) select key, cast(document as json)
      from ${heads} join json_to_recordset(?) as fresh (id text, document text) using (id)`,
    JSON.stringify(bodies),
  );
  joinParts(statement, layout.tables, heads, stored);
  const referring = referenceRowsOf(layout, resources);
  if (referring.length > 0) statement.insert(references, referring);
}

/** The text of its document, without what is kept beside it. */
function bodyOf({ detached }: ResourceLayout, resource: FreshResource) {
  const { document, parts } = detach(resource.document, detached);
  return { document: document === resource.document ? resource.text : JSON.stringify(document), parts };
}

/** The keys, by id. */
async function insertHeads(
  direct: Direct,
  layout: ResourceLayout,
  resources: readonly FreshResource[],
): Promise<Map<string, number>> {
  // What does not come back is taken: an error would not say which.
  const rows = await insertValues<{ id: string; key: number }>(
    direct,
    layout.tables.head,
    headColumns(layout),
    resources.map((resource) => headRow(layout, resource)),
    'on conflict (id) do nothing returning id, key',
  );
  const inserted = new Set(rows.map(({ id }) => id));
  const taken = resources.find(({ id }) => !inserted.delete(id));
  if (taken) throw idTaken(taken.id);
  return new Map(rows.map(({ id, key }) => [id, key]));
}

const headColumns = ({ columns }: ResourceLayout) => [
  ...['id', 'scope', 'version', 'created_at', 'updated_at'],
  ...columns.map(({ column }) => column),
];

function headRow({ columns }: ResourceLayout, resource: FreshResource): Value[] {
  const { id, scope, version, createdAt, updatedAt, document } = resource;
  if (!isStorable(id + scope)) throw new Error('An id cannot hold NUL or half a surrogate pair');
  const row: Value[] = [id, scope, version, createdAt, updatedAt];
  for (const column of columns) row.push(headValue(column, document));
  return row;
}
