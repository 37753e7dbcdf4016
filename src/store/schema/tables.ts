import type { Knex } from 'knex';
import type { AttributeType } from '../../values/attribute-type.js';
import type { Dialect } from '../dialects/dialect.js';
import { UnsupportedLayout } from '../dialects/start-error.js';
import type { IndexedColumn } from './layout.js';
import { indexName, type ResourceTables, STORE_TABLES } from './names.js';

/** Version of the store's tables; increases with every change that existing databases have to be migrated to. */
const LAYOUT_VERSION = 8;

/** Since this version, date-times are indexed in every spelling that has ever been accepted. */
const ALL_SPELLINGS_VERSION = 8;

/** Later versions only add tables and move parts of documents into them. */
const OLDEST_SUPPORTED_VERSION = 2;

/**
 * Creates or upgrades the tables that belong to no resource. Throws when the database has been migrated by a
 * later release.
 */
export async function ensureStoreTables(trx: Knex.Transaction): Promise<void> {
  if (await trx.schema.hasTable(STORE_TABLES.layout)) return upgrade(trx);
  await trx.schema.createTable(STORE_TABLES.layout, (table) => {
    table.integer('version').notNullable();
  });
  await trx(STORE_TABLES.layout).insert({ version: LAYOUT_VERSION });
  await trx.schema.createTable(STORE_TABLES.index, (table) => {
    table.increments('number');
    table.text('resource').notNullable();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table.boolean('current').notNullable();
    addFillProgress(table);
    addRefilling(table);
    table.unique(['resource', 'kind', 'name']);
  });
  await trx.schema.createTable(STORE_TABLES.count, (table) => {
    table.text('resource').notNullable();
    table.integer('slot').notNullable();
    table.bigInteger('amount').notNullable();
    addChangeCount(table);
    table.primary(['resource', 'slot']);
  });
}

async function upgrade(trx: Knex.Transaction): Promise<void> {
  const [row]: { version: number }[] = await trx(STORE_TABLES.layout).select('version');
  const version = row?.version ?? 0;
  if (version < OLDEST_SUPPORTED_VERSION || version > LAYOUT_VERSION)
    throw new UnsupportedLayout(
      `The database has layout ${version}, but this release supports only layout ${LAYOUT_VERSION}: use the release that migrated the database, or a later one`,
    );
  if (!(await trx.schema.hasColumn(STORE_TABLES.index, 'filled_to')))
    await trx.schema.alterTable(STORE_TABLES.index, addFillProgress);
  if (!(await trx.schema.hasColumn(STORE_TABLES.count, 'changes')))
    await trx.schema.alterTable(STORE_TABLES.count, addChangeCount);
  if (!(await trx.schema.hasColumn(STORE_TABLES.index, 'refilling')))
    await trx.schema.alterTable(STORE_TABLES.index, addRefilling);
  if (version < ALL_SPELLINGS_VERSION) await refillDateTimes(trx);
  await trx(STORE_TABLES.layout).update({ version: LAYOUT_VERSION });
}

/** Marks all indexes of date-times to be filled again. */
async function refillDateTimes(trx: Knex.Transaction): Promise<void> {
  const indexes = () => trx(STORE_TABLES.index).where({ kind: 'dateTime', current: true });
  const fromStart = { filled_to: 0, filled_count: 0 };
  await indexes().whereNotNull('filled_to').update(fromStart);
  await indexes()
    .whereNull('filled_to')
    .update({ ...fromStart, refilling: true });
}

/** Adds the columns that say how far an index is filled; null when it contains all documents. */
function addFillProgress(table: Knex.TableBuilder): void {
  table.bigInteger('filled_to');
  table.bigInteger('filled_count');
}

/** Adds whether an index that queries go on using is filled again. */
function addRefilling(table: Knex.TableBuilder): void {
  table.boolean('refilling');
}

/** Adds the number of changes of a counter; cached totals are valid while it stays the same. */
function addChangeCount(table: Knex.TableBuilder): void {
  table.bigInteger('changes').notNullable().defaultTo(0);
}

/**
 * Creates the tables of a resource with the columns and the indexes of these attributes. One script per resource, and columns
 * from the start: SQLite reads its schema again for each statement and the whole of it for each column that is added.
 */
export async function createResourceTables(
  trx: Knex.Transaction,
  dialect: Dialect,
  tables: ResourceTables,
  columns: readonly IndexedColumn[],
): Promise<void> {
  await dialect.runScript(trx, [
    ...headStatements(trx, dialect, tables, columns),
    ...bodyStatements(trx, dialect, tables),
    ...referenceStatements(trx, dialect, tables),
    ...columns.map((column) => textOf(addIndex(trx, tables.head, column))),
  ]);
}

function headStatements(
  trx: Knex.Transaction,
  dialect: Dialect,
  { head }: ResourceTables,
  columns: readonly IndexedColumn[],
): string[] {
  const create = trx.schema.createTable(head, (table) => {
    table.bigIncrements('key');
    table.specificType('id', dialect.textType).notNullable().unique();
    table.specificType('scope', dialect.textType).notNullable();
    table.integer('version').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    for (const { column, type } of columns) table.specificType(column, columnType(dialect, type));
  });
  // A partial index: top-level resources, whose scope is empty, do not pay for it.
  const scope = trx.raw(`create index ?? on ?? (scope, id) where scope <> ''`, [
    indexName(head, 'scope'),
    head,
  ]);
  return [...textsOf(create), textOf(scope)];
}

const bodyStatements = (
  trx: Knex.Transaction,
  { keyType, documentType }: Dialect,
  { head, body }: ResourceTables,
): string[] =>
  textsOf(
    trx.schema.createTable(body, (table) => {
      table.specificType('key', keyType).primary().references('key').inTable(head).onDelete('CASCADE');
      table.specificType('document', documentType).notNullable();
    }),
  );

function referenceStatements(
  trx: Knex.Transaction,
  dialect: Dialect,
  { head, references }: ResourceTables,
): string[] {
  const create = trx.raw(
    `create table ?? (
      path integer not null,
      value ${dialect.textType} not null,
      id ${dialect.textType} not null references ?? (id) on delete cascade,
      primary key (path, value, id)
    ) ${dialect.keyOnlyTable}`,
    [references, head],
  );
  const byId = trx.raw('create index ?? on ?? (id)', [indexName(references, 'id'), references]);
  return [textOf(create), textOf(byId)];
}

const textOf = (statement: Knex.Raw): string => statement.toSQL().sql;

/** The statements of a schema builder, whose `toSQL` Knex declares as that of a single one. */
const textsOf = (builder: Knex.SchemaBuilder): string[] =>
  (builder.toSQL() as unknown as readonly { readonly sql: string }[]).map(({ sql }) => sql);

/** Adds columns of attributes, without values and without indexes. */
export async function addColumns(
  trx: Knex.Transaction,
  dialect: Dialect,
  { head }: ResourceTables,
  columns: readonly IndexedColumn[],
): Promise<void> {
  for (const { column, type } of columns)
    await trx.raw(`alter table ?? add column ?? ${columnType(dialect, type)}`, [head, column]);
}

/** Creates the index of a column. It includes the id, so that the rows of one value are in order of ids. */
export function addIndex(db: Knex, head: string, { column }: IndexedColumn, option = ''): Knex.Raw {
  const text = `create index ${option} if not exists ?? on ?? (??, id)`;
  return db.raw(text, [indexName(head, column), head, column]);
}

function columnType({ textType }: Dialect, type: AttributeType): string {
  const types = { string: textType, number: 'double precision', boolean: 'boolean', dateTime: 'bigint' };
  return types[type];
}
