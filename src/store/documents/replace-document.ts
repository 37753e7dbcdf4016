import type { Knex } from 'knex';
import { conflict } from '../../errors.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { JoinedStatement } from '../sql/cte-statement.js';
import { pieces } from '../sql/insert-rows.js';
import type { Direct, Value } from '../sql/raw-connection.js';
import { list, rowsOf } from '../sql/sql.js';
import type { StoredResource } from '../store.js';
import { replaceParts } from './externalized-table.js';
import { detach } from './externalized-values.js';
import type { FreshResource } from './fresh-resource.js';
import { type ColumnValue, changedValues } from './index-rows.js';
import { joinReferences, replaceReferences } from './reference-table.js';

/** A resource as it was read, and as it is to be. */
export interface Replacement {
  readonly before: StoredResource;
  readonly after: FreshResource;
}

/** Replaces a document that something may be kept beside, one statement behind the other. */
export async function replaceWithParts(
  trx: Knex.Transaction,
  layout: ResourceLayout,
  { before, after }: Replacement,
): Promise<void> {
  const { body } = layout.tables;
  const { text, values } = headUpdate(layout, { before, after });
  const [row] = await rowsOf<{ key: number }>(trx, text, values);
  if (!row) throw changedMeanwhile(before);
  const { document, parts } = detach(after.document, layout.detached);
  await rowsOf(trx, `update "${body}" set document = ? where key = ?`, [JSON.stringify(document), row.key]);
  await replaceParts(trx, layout.tables, row.key, parts);
  await replaceReferences(trx, layout, [{ before, after }]);
}

/** Replaces documents that nothing is kept beside, many with one statement. */
export async function replaceDocuments(
  direct: Direct,
  layout: ResourceLayout,
  replacements: readonly Replacement[],
): Promise<void> {
  const keys = new Map<string, number>();
  for (const alike of byColumns(layout, replacements))
    for (const some of pieces(alike))
      for (const { id, key } of await updateHeads(direct, layout, some)) keys.set(id, key);
  const stale = replacements.find(({ before }) => !keys.has(before.id));
  if (stale) throw changedMeanwhile(stale.before);
  for (const some of pieces(replacements)) {
    const values = some.flatMap(({ after }) => [keys.get(after.id), after.text]);
    const rows = some.map(() => '(?, ?)').join(', ');
    const text = `update "${layout.tables.body}" set document = fresh.column2 from (values ${rows}) as fresh where key = fresh.column1`;
    await direct.rows(text, values);
  }
  await replaceReferences(direct, layout, replacements);
}

interface HeadChange extends Replacement {
  readonly columns: Readonly<Record<string, ColumnValue>>;
}

/** Those whose heads change in the same columns together. */
function byColumns(layout: ResourceLayout, replacements: readonly Replacement[]): Iterable<HeadChange[]> {
  const groups = new Map<string, HeadChange[]>();
  for (const { before, after } of replacements) {
    const columns = changedValues(layout, before.document, after.document);
    const names = Object.keys(columns).join();
    groups.set(names, [...(groups.get(names) ?? []), { before, after, columns }]);
  }
  return groups.values();
}

/** Those that had the version that was read. */
function updateHeads(direct: Direct, { tables }: ResourceLayout, changes: readonly HeadChange[]) {
  const rows = changes.map(({ before, after, columns }) => [
    ...[before.id, before.scope, before.version, after.version, after.updatedAt],
    ...Object.values(columns),
  ]);
  const set = ['version', 'updated_at', ...Object.keys(changes[0]?.columns ?? {})];
  const values = rows.map((row) => list(row)).join(', ');
  const text = `update "${tables.head}" as h set ${set.map((name, at) => `"${name}" = fresh.column${at + 4}`).join(', ')}
    from (values ${values}) as fresh
    where h.id = fresh.column1 and h.scope = fresh.column2 and h.version = fresh.column3 returning id, key`;
  return direct.rows<{ id: string; key: number }>(text, rows.flat());
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
    after.text,
  );
  joinReferences(statement, layout, before, after.document);
}

function headUpdate(layout: ResourceLayout, { before, after }: Replacement) {
  const columns = changedValues(layout, before.document, after.document);
  const set = ['version', 'updated_at', ...Object.keys(columns)].map((column) => `"${column}" = ?`);
  const text = `update "${layout.tables.head}" set ${set.join(', ')} where id = ? and scope = ? and version = ? returning key`;
  const values: Value[] = [after.version, after.updatedAt, ...Object.values(columns)];
  return { text, values: [...values, before.id, before.scope, before.version] };
}

const changedMeanwhile = ({ id, version }: StoredResource) =>
  conflict('Changed meanwhile', `Version ${version} of ${id} is not the current one`);
