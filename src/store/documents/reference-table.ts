import type { Knex } from 'knex';
import type { JsonObject } from '../../values/json.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { JoinedStatement } from '../sql/cte-statement.js';
import { insertReturning, pieces } from '../sql/insert-rows.js';
import type { Direct } from '../sql/raw-connection.js';
import { rowsOf } from '../sql/sql.js';
import type { StoredResource } from '../store.js';
import { type ReferenceRow, referenceRows } from './index-rows.js';

type Holder = Pick<StoredResource, 'id' | 'document'>;

const IF_MISSING = 'on conflict do nothing';

/** Makes the rows of resources the ones of their new documents, touching only what differs. */
export async function replaceReferences(
  db: Knex.Transaction | Direct,
  layout: ResourceLayout,
  changes: readonly { readonly before: Holder; readonly after: Holder }[],
): Promise<void> {
  const { references } = layout.tables;
  const differences = changes.map(({ before, after }) => difference(layout, before, after.document));
  for (const some of pieces(differences.flatMap(({ gone }) => gone))) {
    const rows = some.map(() => '(path = ? and value = ? and id = ?)').join(' or ');
    const values = some.flatMap(({ path, value, id }) => [path, value, id]);
    await rowsOf(db, `delete from "${references}" where ${rows}`, values);
  }
  for (const some of pieces(differences.flatMap(({ fresh }) => fresh)))
    await insertReturning(db, references, some, IF_MISSING);
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
  if (rows.length === 0) return [];
  const known = new Set(others.map(identity));
  return rows.filter((row) => !known.has(identity(row))).map((row) => ({ ...row, id }));
}

function identity({ path, value }: ReferenceRow): string {
  return `${path} ${value}`;
}
