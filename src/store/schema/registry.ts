import type { Knex } from 'knex';
import type { AttributeType } from '../../values/attribute-type.js';
import type { ResourceSchema } from '../collection.js';
import { insertRows } from '../sql/insert-rows.js';
import { STORE_TABLES } from './names.js';
import { ruleName } from './unique-rule.js';

/**
 * An index that is or was declared for a resource. Its kind is the type of a column, `reference`, `detached` for
 * the path of an externalized value, or `unique` for a uniqueness rule.
 */
export interface RegisteredIndex {
  readonly number: number;
  readonly kind: AttributeType | 'reference' | 'detached' | 'unique';
  /** The dotted path; for a uniqueness rule, see `ruleName`. */
  readonly name: string;
  /** False while it is not declared. Its stored values are then outdated. */
  readonly current: boolean;
  /** Whether it is filled again from all documents, while queries go on using it. */
  readonly refilling?: boolean;
}

/** The changes that a migration has to make for one resource. */
export interface IndexChanges {
  /** All declared indexes. */
  readonly declared: readonly RegisteredIndex[];
  /** Declared for the first time: columns have to be added. */
  readonly created: readonly RegisteredIndex[];
  /** Declared again: the stored values are outdated. */
  readonly revived: readonly RegisteredIndex[];
  /** In use, and to be filled again. */
  readonly refilling: readonly RegisteredIndex[];
  /** No longer declared. */
  readonly retired: readonly RegisteredIndex[];
}

type RegisteredIndexes = ReadonlyMap<string, RegisteredIndex>;

const NONE: RegisteredIndexes = new Map();

/**
 * Registers the indexes that the schemas declare; returns the changes of each, in their order. An index keeps its number
 * forever.
 */
export async function registerIndexes(
  trx: Knex.Transaction,
  schemas: readonly ResourceSchema[],
): Promise<ReadonlyMap<ResourceSchema, IndexChanges>> {
  const before = await readRegistry(trx);
  const missing = schemas.flatMap((schema) =>
    declaredIndexes(schema)
      .filter((index) => !before.get(schema.table)?.has(identity(index)))
      .map((index) => ({ resource: schema.table, ...index, current: true })),
  );
  await insertRows(trx, STORE_TABLES.index, missing);
  const registry = missing.length > 0 ? await readRegistry(trx) : before;
  const changes = new Map(
    schemas.map((schema) => {
      const { table } = schema;
      return [schema, changesOf(schema, before.get(table) ?? NONE, registry.get(table) ?? NONE)] as const;
    }),
  );
  const all = [...changes.values()];
  const [retired, revived] = [all.flatMap((each) => each.retired), all.flatMap((each) => each.revived)];
  await setCurrent(trx, retired, false);
  await setCurrent(trx, revived, true);
  return changes;
}

function changesOf(
  schema: ResourceSchema,
  before: RegisteredIndexes,
  registry: RegisteredIndexes,
): IndexChanges {
  const declared = declaredIndexes(schema).map(identity);
  const indexes = (names: readonly string[]) => names.flatMap((name) => registry.get(name) ?? []);
  const kept = indexes(declared.filter((name) => before.has(name)));
  const created = indexes(declared.filter((name) => !before.has(name)));
  const names = new Set(declared);
  return {
    declared: [...kept, ...created],
    created,
    revived: kept.filter(({ current }) => !current),
    refilling: kept.filter(({ current, refilling }) => current && refilling),
    retired: [...before.values()].filter((index) => index.current && !names.has(identity(index))),
  };
}

/** Reads the indexes of all resources: by the table of the resource, then by identity. */
async function readRegistry(trx: Knex.Transaction): Promise<ReadonlyMap<string, RegisteredIndexes>> {
  const rows: (RegisteredIndex & { resource: string })[] = await trx(STORE_TABLES.index).select('*');
  const registry = new Map<string, Map<string, RegisteredIndex>>();
  for (const { resource, ...row } of rows) {
    const indexes = registry.get(resource) ?? new Map<string, RegisteredIndex>();
    registry.set(resource, indexes.set(identity(row), registered(row)));
  }
  return registry;
}

/** SQLite returns numbers for booleans. */
const registered = (row: RegisteredIndex): RegisteredIndex => ({
  ...row,
  current: Boolean(row.current),
  refilling: Boolean(row.refilling),
});

type DeclaredIndex = Pick<RegisteredIndex, 'kind' | 'name'>;

function declaredIndexes({
  columns,
  references,
  externalized = [],
  unique = [],
}: ResourceSchema): DeclaredIndex[] {
  return [
    ...columns.map(({ name, type }) => ({ kind: type, name })),
    ...references.map((name) => ({ kind: 'reference' as const, name })),
    ...externalized.map((name) => ({ kind: 'detached' as const, name })),
    ...unique.map((rule) => ({ kind: 'unique' as const, name: ruleName(rule) })),
  ];
}

/** Sets whether the indexes are declared, and resets how far they are filled. */
async function setCurrent(trx: Knex.Transaction, indexes: readonly RegisteredIndex[], current: boolean) {
  const numbers = indexes.map(({ number }) => number);
  if (numbers.length > 0)
    await trx(STORE_TABLES.index)
      .whereIn('number', numbers)
      .update({ current, filled_to: null, filled_count: null, refilling: null });
}

function identity({ kind, name }: DeclaredIndex): string {
  return `${kind} ${name}`;
}
