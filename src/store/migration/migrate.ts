import type { Knex } from 'knex';
import { BASKET_TABLES, ensureBasketTables } from '../aggregates/basket-tables.js';
import { DERIVED_TABLE, declareDerived, ensureDerivedTable } from '../aggregates/knex-derived-states.js';
import { ensureIdempotencyTable, IDEMPOTENCY_TABLE } from '../aggregates/knex-idempotency-keys.js';
import { ensureLedgerTable, LEDGER_TABLE } from '../aggregates/knex-ledger.js';
import { ensureReservationTable, RESERVATION_TABLE } from '../aggregates/knex-reservations.js';
import { ensureTallyTable, TALLY_TABLE } from '../aggregates/knex-tallies.js';
import { ensureTaskLeaseTable, TASK_LEASE_TABLE } from '../aggregates/knex-task-leases.js';
import type { ResourceSchema } from '../collection.js';
import type { DerivedDeclaration } from '../derived-states.js';
import type { Dialect } from '../dialects/dialect.js';
import { ensureExternalizedTable, externalizeStored } from '../documents/externalized-table.js';
import { fillUnique } from '../documents/unique-table.js';
import { sequenceExisting } from '../outbox/event-rows.js';
import { ensureOutboxTables, OUTBOX_NAMES } from '../outbox/tables.js';
import type { FillState, ResourceLayout } from '../schema/layout.js';
import { resourceTables, STORE_TABLES } from '../schema/names.js';
import { layoutOf, toColumn, toExternalized } from '../schema/registered-layout.js';
import { type IndexChanges, type RegisteredIndex, registerIndexes } from '../schema/registry.js';
import { addColumns, addIndex, createResourceTables, ensureStoreTables } from '../schema/tables.js';
import { rowsIn } from '../sql/raw-connection.js';
import type { Database } from '../transaction/session.js';
import { fillIndexes } from './fill-indexes.js';
import { markFilled, markUnfilled, readFillState } from './unfilled-indexes.js';

/** The result of a migration: layouts, and messages for the operator. */
export interface Migrated {
  readonly migrated: readonly ResourceLayout[];
  readonly fillState: FillState;
  readonly notes: readonly string[];
}

/**
 * Migrates the tables to these schemas, in the given transaction: an interrupted migration changes nothing, and
 * concurrent migrations run in sequence.
 */
export async function migrate(
  trx: Knex.Transaction,
  database: Database,
  schemas: readonly ResourceSchema[],
  derived: readonly DerivedDeclaration[],
): Promise<Migrated> {
  const { dialect } = database;
  checkTables(schemas);
  await dialect.lockMigrations(trx);
  await ensureStoreTables(trx);
  await ensureOutboxTables(trx, dialect);
  if (dialect.hasOneWriter) await sequenceExisting(trx);
  await ensureReservationTable(trx, dialect);
  await ensureTallyTable(trx, dialect);
  await ensureLedgerTable(trx, dialect);
  await ensureBasketTables(trx, dialect);
  await ensureTaskLeaseTable(trx, dialect);
  await ensureIdempotencyTable(trx, dialect);
  await ensureDerivedTable(trx, dialect);
  const changes = await registerIndexes(trx, schemas);
  const tables = await tableNames(trx, dialect);
  const migrated: ResourceLayout[] = [];
  const notes: string[] = [];
  for (const [schema, ofResource] of changes) {
    const names = resourceTables(schema.table);
    if (!tables.has(names.head))
      await createResourceTables(trx, dialect, names, columnsOf(schema, ofResource.declared));
    else await migrateTables(trx, database, schema, ofResource);
    notes.push(...(await migrateValues(trx, dialect, schema, ofResource)));
    migrated.push(layoutOf(schema, ofResource.declared));
  }
  await declareDerived(trx, derived);
  return { migrated, fillState: await readFillState(trx), notes };
}

async function tableNames(trx: Knex.Transaction, dialect: Dialect): Promise<ReadonlySet<string>> {
  const rows = rowsIn<{ readonly name: string }>(await trx.raw(dialect.tableNames));
  return new Set(rows.map(({ name }) => name));
}

const columnsOf = (schema: ResourceSchema, indexes: readonly RegisteredIndex[]) =>
  indexes.flatMap((index) => toColumn(schema, index));

/** Adds and fills indexes in the tables of a resource. */
async function migrateTables(
  trx: Knex.Transaction,
  database: Database,
  schema: ResourceSchema,
  { created, revived, refilling }: IndexChanges,
) {
  await addColumns(trx, database.dialect, resourceTables(schema.table), columnsOf(schema, created));
  const isFilled = ({ kind }: RegisteredIndex) => kind !== 'detached' && kind !== 'unique';
  await fillOrMark(trx, database, schema, [...created, ...revived].filter(isFilled));
  await refillSmall(trx, database, schema, refilling);
}

/** Migrates the values that have tables of their own. Returns messages for the operator. */
async function migrateValues(
  trx: Knex.Transaction,
  dialect: Dialect,
  schema: ResourceSchema,
  { declared, created, revived, retired }: IndexChanges,
): Promise<readonly string[]> {
  const fresh = [...created, ...revived];
  const changed = [...fresh, ...retired].filter(({ kind }) => kind === 'detached');
  if (changed.length > 0) await migrateExternalized(trx, dialect, layoutOf(schema, declared), retired);
  return fillUnique(trx, dialect, layoutOf(schema, fresh));
}

async function migrateExternalized(
  trx: Knex.Transaction,
  dialect: Dialect,
  layout: ResourceLayout,
  retired: readonly RegisteredIndex[],
) {
  await ensureExternalizedTable(trx, dialect, layout.tables);
  await externalizeStored(trx, layout, retired.flatMap(toExternalized));
}

/** Fills the indexes of small resources; those of large resources are left to `fillNext`. */
async function fillOrMark(
  trx: Knex.Transaction,
  { fillAtOnce }: Database,
  schema: ResourceSchema,
  indexes: readonly RegisteredIndex[],
) {
  if (indexes.length === 0) return;
  const { tables, ...layout } = layoutOf(schema, indexes);
  if (await hasMore(trx, tables.head, fillAtOnce)) return markUnfilled(trx, indexes);
  await fillIndexes(trx, { tables, ...layout });
  // Creating the index after filling is faster.
  for (const column of layout.columns) await addIndex(trx, tables.head, column);
}

/** Fills the indexes of small resources again; those of large resources are left to `fillNext`. */
async function refillSmall(
  trx: Knex.Transaction,
  { fillAtOnce }: Database,
  schema: ResourceSchema,
  indexes: readonly RegisteredIndex[],
) {
  const layout = layoutOf(schema, indexes);
  if (indexes.length === 0 || (await hasMore(trx, layout.tables.head, fillAtOnce))) return;
  await fillIndexes(trx, layout);
  await markFilled(trx, indexes);
}

async function hasMore(trx: Knex.Transaction, head: string, limit: number): Promise<boolean> {
  const [beyondLimit] = await trx(head).orderBy('key').offset(limit).limit(1).select('key');
  return beyondLimit !== undefined;
}

/** Throws when two resources, or a resource and the store itself, would use the same table. */
function checkTables(schemas: readonly ResourceSchema[]): void {
  const own = [
    RESERVATION_TABLE,
    TALLY_TABLE,
    LEDGER_TABLE,
    TASK_LEASE_TABLE,
    IDEMPOTENCY_TABLE,
    DERIVED_TABLE,
    ...BASKET_TABLES,
  ];
  const used = new Set<string>([...Object.values(STORE_TABLES), ...OUTBOX_NAMES, ...own]);
  for (const { table } of schemas) {
    if (!/^[a-z][a-z0-9_]{0,47}$/.test(table))
      throw new Error(
        `${table} cannot be the name of a table: use lower-case letters, digits and underscores, at most 48 characters`,
      );
    for (const name of Object.values(resourceTables(table))) {
      if (used.has(name))
        throw new Error(`${table}: another resource or the store itself uses the table ${name}`);
      used.add(name);
    }
  }
}
