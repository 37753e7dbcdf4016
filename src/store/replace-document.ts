import type { Knex } from 'knex';
import { conflict } from '../errors.js';
import { detach } from './detached.js';
import type { Value } from './direct.js';
import { columnValues } from './document-index.js';
import type { JoinedStatement } from './joined-statement.js';
import type { ResourceLayout } from './layout.js';
import { replaceParts } from './part-table.js';
import { joinReferences, replaceReferences } from './reference-table.js';
import { rowsOfShape } from './shapes.js';
import type { StoredResource } from './store.js';

/** A resource as it was read, and as it is to be. */
export interface Replacement {
  readonly before: StoredResource;
  readonly after: StoredResource;
}

/** Replaces a document, one statement behind the other. */
export async function replaceDocument(
  trx: Knex.Transaction,
  layout: ResourceLayout,
  { before, after }: Replacement,
): Promise<void> {
  const { head, body } = layout.tables;
  const { text, values } = headUpdate(layout, { before, after });
  const [row] = await rowsOfShape<{ key: number }>(trx, `update ${head}`, () => text, values);
  if (!row) throw changedMeanwhile(before);
  const { document, parts } = detach(after.document, layout.detached);
  await rowsOfShape(trx, `update ${body}`, () => `update "${body}" set document = ? where key = ?`, [
    ...[JSON.stringify(document), row.key],
  ]);
  if (layout.detached.length > 0) await replaceParts(trx, layout.tables, row.key, parts);
  await replaceReferences(trx, layout, before, after.document);
}

/** Replaces a document that nothing is kept beside, as a part of a statement. */
export function joinReplacement(
  statement: JoinedStatement,
  layout: ResourceLayout,
  { before, after }: Replacement,
): void {
  const { body } = layout.tables;
  const { text, values } = headUpdate(layout, { before, after });
  const changed = statement.add(text, ...values);
  statement.expect(changed, () => changedMeanwhile(before));
  statement.add(
    `update "${body}" set document = ? from ${changed} where "${body}".key = ${changed}.key`,
    JSON.stringify(after.document),
  );
  joinReferences(statement, layout, before, after.document);
}

function headUpdate(layout: ResourceLayout, { before, after }: Replacement) {
  const columns = columnValues(layout, after.document);
  const set = ['version', 'updated_at', ...Object.keys(columns)].map((column) => `"${column}" = ?`);
  const text = `update "${layout.tables.head}" set ${set.join(', ')} where id = ? and scope = ? and version = ? returning key`;
  const values: Value[] = [after.version, after.updatedAt, ...Object.values(columns)];
  return { text, values: [...values, before.id, before.scope, before.version] };
}

const changedMeanwhile = ({ id, version }: StoredResource) =>
  conflict('Changed meanwhile', `Version ${version} of ${id} is not the current one`);
