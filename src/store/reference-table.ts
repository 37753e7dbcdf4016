import type { Knex } from 'knex';
import type { JsonObject } from '../rest/json.js';
import { type ReferenceRow, referenceRows } from './document-index.js';
import { insertReturning, pieces } from './insert-rows.js';
import type { JoinedStatement } from './joined-statement.js';
import type { ResourceLayout } from './layout.js';
import type { StoredResource } from './store.js';

type Holder = Pick<StoredResource, 'id' | 'document'>;

const IF_MISSING = 'on conflict do nothing';

/** Makes the rows of one resource the ones of its new document, touching only what differs. */
export async function replaceReferences(
  trx: Knex.Transaction,
  layout: ResourceLayout,
  before: Holder,
  after: JsonObject,
): Promise<void> {
  const { references } = layout.tables;
  const { gone, fresh } = difference(layout, before, after);
  for (const row of gone) await trx(references).where(row).delete();
  for (const some of pieces(fresh)) await insertReturning(trx, references, some, IF_MISSING);
}

/** The same, as parts of a statement. */
export function joinReferences(
  statement: JoinedStatement,
  layout: ResourceLayout,
  before: Holder,
  after: JsonObject,
): void {
  const { references } = layout.tables;
  const { gone, fresh } = difference(layout, before, after);
  if (gone.length > 0) {
    const these = `select path, value from json_populate_recordset(null::"${references}", ?)`;
    const text = `delete from "${references}" where id = ? and (path, value) in (${these})`;
    statement.add(text, before.id, JSON.stringify(gone));
  }
  if (fresh.length > 0) statement.insert(references, fresh, IF_MISSING);
}

function difference(layout: ResourceLayout, { id, document }: Holder, after: JsonObject) {
  const [had, has] = [referenceRows(layout, document), referenceRows(layout, after)];
  return { gone: without(had, has, id), fresh: without(has, had, id) };
}

/** The rows of one document that are not among those of the other. */
function without(rows: readonly ReferenceRow[], others: readonly ReferenceRow[], id: string) {
  const known = new Set(others.map(identity));
  return rows.filter((row) => !known.has(identity(row))).map((row) => ({ ...row, id }));
}

function identity({ path, value }: ReferenceRow): string {
  return `${path} ${value}`;
}
