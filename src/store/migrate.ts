import type { Knex } from 'knex';
import type { Dialect } from './dialects/dialect.js';
import { fillIndexes } from './fill-indexes.js';
import { BASKET_TABLES, ensureBasketTables } from './knex-baskets.js';
import { ensureLedgerTable, LEDGER_TABLE } from './knex-ledger.js';
import { ensureReservationTable, RESERVATION_TABLE } from './knex-reservations.js';
import { ensureTallyTable, TALLY_TABLE } from './knex-tallies.js';
import type { IndexedColumn, ReferencePath, ResourceLayout, UniquePath } from './layout.js';
import { columnName, resourceTables, STORE_TABLES } from './names.js';
import { ensureOutboxTables, OUTBOX_NAMES } from './outbox/tables.js';
import { detachStored, ensurePartTable } from './part-table.js';
import { type RegisteredIndex, registerIndexes } from './registry.js';
import type { ResourceSchema } from './store.js';
import { addColumn, addIndex, ensureResourceTables, ensureStoreTables } from './tables.js';
import { fillUnique } from './unique-table.js';
import { ruleName } from './unique-values.js';

/** Where everything is, and what an operator should know of. */
export interface Migrated {
  readonly migrated: readonly ResourceLayout[];
  readonly notes: readonly string[];
}

/**
 * Brings the tables to these schemas and says where everything is. All in the one transaction: a migration
 * that is cut short leaves nothing behind, and two at once run one after the other.
 */
export async function migrate(
  trx: Knex.Transaction,
  dialect: Dialect,
  schemas: readonly ResourceSchema[],
): Promise<Migrated> {
  checkTables(schemas);
  await dialect.lockMigrations(trx);
  await ensureStoreTables(trx);
  await ensureOutboxTables(trx, dialect);
  await ensureReservationTable(trx, dialect);
  await ensureTallyTable(trx, dialect);
  await ensureLedgerTable(trx, dialect);
  await ensureBasketTables(trx, dialect);
  const migrated: ResourceLayout[] = [];
  const notes: string[] = [];
  for (const schema of schemas) migrated.push(await migrateResource(trx, dialect, schema, notes));
  return { migrated, notes };
}

async function migrateResource(
  trx: Knex.Transaction,
  dialect: Dialect,
  schema: ResourceSchema,
  notes: string[],
) {
  const tables = resourceTables(schema.table);
  await ensureResourceTables(trx, dialect, tables);
  const { declared, created, revived, retired } = await registerIndexes(trx, schema);
  const layoutOf = (indexes: readonly RegisteredIndex[]): ResourceLayout => ({
    ...{ schema, tables },
    columns: indexes.flatMap(toColumn),
    references: indexes.flatMap(toReference),
    detached: indexes.flatMap(toDetached),
    unique: indexes.flatMap((index) => toUnique(schema, index)),
  });
  const added = layoutOf(created);
  for (const column of added.columns) await addColumn(trx, dialect, tables.head, column);
  await deleteReferences(trx, layoutOf(revived));
  const unfilled = [...created, ...revived].filter(({ kind }) => kind !== 'detached' && kind !== 'unique');
  if (unfilled.length > 0) await fillIndexes(trx, layoutOf(unfilled));
  // Filling first and indexing after is the faster order.
  for (const column of added.columns) await addIndex(trx, tables.head, column);
  const changed = [...created, ...revived, ...retired].filter(({ kind }) => kind === 'detached');
  if (changed.length > 0) await migrateParts(trx, dialect, layoutOf(declared), retired);
  notes.push(...(await fillUnique(trx, dialect, layoutOf([...created, ...revived]))));
  return layoutOf(declared);
}

async function migrateParts(
  trx: Knex.Transaction,
  dialect: Dialect,
  layout: ResourceLayout,
  retired: readonly RegisteredIndex[],
) {
  await ensurePartTable(trx, dialect, layout.tables);
  await detachStored(trx, layout, retired.flatMap(toDetached));
}

async function deleteReferences(trx: Knex.Transaction, { tables, references }: ResourceLayout) {
  const numbers = references.map(({ number }) => number);
  if (numbers.length > 0) await trx(tables.references).whereIn('path', numbers).delete();
}

function toColumn({ kind, name }: RegisteredIndex): IndexedColumn[] {
  return kind === 'reference' || kind === 'detached' || kind === 'unique'
    ? []
    : [{ attribute: name, type: kind, column: columnName(name, kind) }];
}

function toReference({ kind, name, number }: RegisteredIndex): ReferencePath[] {
  return kind === 'reference' ? [{ path: name.split('.'), number }] : [];
}

function toDetached({ kind, name }: RegisteredIndex): string[][] {
  return kind === 'detached' ? [name.split('.')] : [];
}

function toUnique({ unique = [] }: ResourceSchema, { kind, name, number }: RegisteredIndex): UniquePath[] {
  const rule = kind === 'unique' ? unique.find((each) => ruleName(each) === name) : undefined;
  return rule ? [{ ...rule, number }] : [];
}

/** Throws when two resources, or a resource and the store itself, would share a table. */
function checkTables(schemas: readonly ResourceSchema[]): void {
  const own = [RESERVATION_TABLE, TALLY_TABLE, LEDGER_TABLE, ...BASKET_TABLES];
  const taken = new Set<string>([...Object.values(STORE_TABLES), ...OUTBOX_NAMES, ...own]);
  for (const { table } of schemas) {
    if (!/^[a-z][a-z0-9_]{0,47}$/.test(table)) throw new Error(`${table} is no name for a table`);
    for (const name of Object.values(resourceTables(table))) {
      if (taken.has(name)) throw new Error(`${table}: the table ${name} belongs to something else`);
      taken.add(name);
    }
  }
}
