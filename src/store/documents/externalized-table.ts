import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { ResourceTables } from '../schema/names.js';
import type { JoinedStatement } from '../sql/cte-statement.js';
import { insertRows } from '../sql/insert-rows.js';
import type { Direct } from '../sql/raw-connection.js';
import { attach, detach, MARKER_TEXT, type Paths } from './externalized-values.js';

/** Parts may be long. */
const ROWS_AT_ONCE = 50;
const DOCUMENTS_AT_ONCE = 50;

/** Parts by the key of their document, then by name. */
export type PartsByKey = ReadonlyMap<number, ReadonlyMap<string, string>>;

interface PartRow {
  readonly key: number;
  readonly name: string;
  /** JSON, which takes every text. */
  readonly content: string;
}

/** Creates the table for what documents keep beside them, if it is not there. */
export async function ensurePartTable(trx: Knex.Transaction, dialect: Dialect, tables: ResourceTables) {
  if (await trx.schema.hasTable(tables.parts)) return;
  await trx.schema.createTable(tables.parts, (table) => {
    table.bigInteger('key').notNullable().references('key').inTable(tables.head).onDelete('CASCADE');
    table.specificType('name', dialect.textType).notNullable();
    table.specificType('content', dialect.textType).notNullable();
    table.primary(['key', 'name']);
  });
}

export async function readParts(
  db: Knex,
  { parts }: ResourceTables,
  keys: readonly number[],
): Promise<PartsByKey> {
  const found = new Map<number, Map<string, string>>();
  if (keys.length === 0) return found;
  const rows: PartRow[] = await db(parts).whereIn('key', keys).select('key', 'name', 'content');
  for (const { key, name, content } of rows) {
    const ofKey = found.get(key) ?? new Map<string, string>();
    found.set(key, ofKey.set(name, JSON.parse(content) as string));
  }
  return found;
}

/** Adds parts that are not there yet. */
export async function insertParts(
  trx: Knex.Transaction | Direct,
  { parts }: ResourceTables,
  added: PartsByKey,
) {
  const rows = [...added].flatMap(([key, ofKey]) =>
    [...ofKey].map(([name, content]): PartRow => ({ key, name, content: JSON.stringify(content) })),
  );
  await insertRows(trx, parts, rows, ROWS_AT_ONCE);
}

/** Adds parts of new documents in a statement of which this part returns their ids and keys. */
export function joinParts(
  statement: JoinedStatement,
  tables: ResourceTables,
  heads: string,
  added: readonly { readonly id: string; readonly parts: ReadonlyMap<string, string> }[],
): void {
  const rows = added.flatMap(({ id, parts }) =>
    [...parts].map(([name, content]) => ({ id, name, content: JSON.stringify(content) })),
  );
  if (rows.length === 0) return;
  statement.add(
    `insert into "${tables.parts}" (key, name, content) select key, name, content
      from ${heads} join json_to_recordset(?) as fresh (id text, name text, content text) using (id)`,
    JSON.stringify(rows),
  );
}

/** Makes the parts of one document these, touching only what differs. */
export async function replaceParts(
  trx: Knex.Transaction,
  tables: ResourceTables,
  key: number,
  wanted: ReadonlyMap<string, string>,
) {
  const present: { name: string }[] = await trx(tables.parts).where({ key }).select('name');
  const names = new Set(present.map(({ name }) => name));
  const outdated = [...names].filter((name) => !wanted.has(name));
  for (const name of outdated) await trx(tables.parts).where({ key, name }).delete();
  const missing = [...wanted].filter(([name]) => !names.has(name));
  await insertParts(trx, tables, new Map([[key, new Map(missing)]]));
}

/** Detaches from the stored documents what this layout says, and puts back what only the one before said. */
export async function detachStored(trx: Knex.Transaction, layout: ResourceLayout, before: Paths) {
  const known = [...layout.detached, ...before];
  let key = 0;
  for (;;) {
    const rows: { key: number; document: string }[] = await trx(layout.tables.body)
      .where('key', '>', key)
      .orderBy('key')
      .limit(DOCUMENTS_AT_ONCE)
      .select('key', 'document');
    for (const row of rows) await detachRow(trx, layout, known, row);
    const last = rows.at(-1);
    if (!last) return;
    key = last.key;
  }
}

async function detachRow(
  trx: Knex.Transaction,
  { tables, detached }: ResourceLayout,
  known: Paths,
  { key, document }: { key: number; document: string },
) {
  const parts = document.includes(MARKER_TEXT) ? (await readParts(trx, tables, [key])).get(key) : undefined;
  const whole = attach(JSON.parse(document), known, parts ?? new Map());
  const fresh = detach(whole, detached);
  const text = JSON.stringify(fresh.document);
  if (text === document) return;
  await trx(tables.body).where({ key }).update({ document: text });
  await replaceParts(trx, tables, key, fresh.parts);
}
