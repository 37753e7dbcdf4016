import type { Knex } from 'knex';
import type { Dialect } from '../dialects/dialect.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { ResourceTables } from '../schema/names.js';
import { insertRows } from '../sql/insert-rows.js';
import { externalize, internalize, MARKER_TEXT, type Paths } from './externalized-values.js';

/** Externalized values may be long. */
const ROWS_AT_ONCE = 50;
const DOCUMENTS_AT_ONCE = 50;

/** Externalized values by the key of their document, then by name. */
export type ValuesByKey = ReadonlyMap<number, ReadonlyMap<string, string>>;

interface ValueRow {
  readonly key: number;
  readonly name: string;
  /** JSON, which can represent every text. */
  readonly content: string;
}

/** Creates the table of externalized values, unless it exists. */
export async function ensureExternalizedTable(
  trx: Knex.Transaction,
  dialect: Dialect,
  tables: ResourceTables,
) {
  if (await trx.schema.hasTable(tables.externalized)) return;
  await trx.schema.createTable(tables.externalized, (table) => {
    table.bigInteger('key').notNullable().references('key').inTable(tables.head).onDelete('CASCADE');
    table.specificType('name', dialect.textType).notNullable();
    table.specificType('content', dialect.textType).notNullable();
    table.primary(['key', 'name']);
  });
}

/** Reads the externalized values of the documents with these keys. */
export async function readExternalized(
  db: Knex,
  { externalized: values }: ResourceTables,
  keys: readonly number[],
): Promise<ValuesByKey> {
  const found = new Map<number, Map<string, string>>();
  if (keys.length === 0) return found;
  const rows: ValueRow[] = await db(values).whereIn('key', keys).select('key', 'name', 'content');
  for (const { key, name, content } of rows) {
    const ofKey = found.get(key) ?? new Map<string, string>();
    found.set(key, ofKey.set(name, JSON.parse(content) as string));
  }
  return found;
}

/** Replaces the values of one document, changing only what differs. */
async function replaceExternalized(
  trx: Knex.Transaction,
  tables: ResourceTables,
  key: number,
  values: ReadonlyMap<string, string>,
) {
  const present: { name: string }[] = await trx(tables.externalized).where({ key }).select('name');
  const names = new Set(present.map(({ name }) => name));
  const outdated = [...names].filter((name) => !values.has(name));
  for (const name of outdated) await trx(tables.externalized).where({ key, name }).delete();
  const missing = [...values].filter(([name]) => !names.has(name));
  const rows = missing.map(([name, value]): ValueRow => ({ key, name, content: JSON.stringify(value) }));
  await insertRows(trx, tables.externalized, rows, ROWS_AT_ONCE);
}

/**
 * Externalizes values in the stored documents according to this layout, and moves values back that only the
 * previous layout externalized.
 */
export async function externalizeStored(trx: Knex.Transaction, layout: ResourceLayout, before: Paths) {
  const known = [...layout.externalized, ...before];
  let key = 0;
  for (;;) {
    const rows: { key: number; document: string }[] = await trx(layout.tables.body)
      .where('key', '>', key)
      .orderBy('key')
      .limit(DOCUMENTS_AT_ONCE)
      .select('key', 'document');
    for (const row of rows) await externalizeRow(trx, layout, known, row);
    const last = rows.at(-1);
    if (!last) return;
    key = last.key;
  }
}

async function externalizeRow(
  trx: Knex.Transaction,
  { tables, externalized }: ResourceLayout,
  known: Paths,
  { key, document }: { key: number; document: string },
) {
  const values = document.includes(MARKER_TEXT)
    ? (await readExternalized(trx, tables, [key])).get(key)
    : undefined;
  const whole = internalize(JSON.parse(document), known, values ?? new Map());
  const fresh = externalize(whole, externalized);
  const text = JSON.stringify(fresh.document);
  if (text === document) return;
  await trx(tables.body).where({ key }).update({ document: text });
  await replaceExternalized(trx, tables, key, fresh.values);
}
