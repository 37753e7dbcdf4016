import type { Knex } from 'knex';
import type { AttributeType } from '../../values/attribute-type.js';
import type { ResourceSchema } from '../collection.js';
import { insertReturning } from '../sql/insert-rows.js';
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

/** Registers the indexes that the schema declares. An index keeps its number forever. */
export async function registerIndexes(trx: Knex.Transaction, schema: ResourceSchema): Promise<IndexChanges> {
  const rows: RegisteredIndex[] = await trx(STORE_TABLES.index).where({ resource: schema.table }).select('*');
  const known = new Map(rows.map((row) => [identity(row), registered(row)]));
  const declared = declaredIndexes(schema);
  const declaredNames = new Set(declared.map(identity));
  const retired = [...known.values()].filter((index) => index.current && !declaredNames.has(identity(index)));
  const kept = declared.flatMap((index) => known.get(identity(index)) ?? []);
  const revived = kept.filter((index) => !index.current);
  await setCurrent(trx, retired, false);
  await setCurrent(trx, revived, true);
  const missing = declared.filter((index) => !known.has(identity(index)));
  const created = await register(trx, schema.table, missing);
  const refilling = kept.filter((index) => index.current && index.refilling);
  return { declared: [...kept, ...created], created, revived, refilling, retired };
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

async function register(
  trx: Knex.Transaction,
  resource: string,
  indexes: readonly DeclaredIndex[],
): Promise<RegisteredIndex[]> {
  if (indexes.length === 0) return [];
  const rows = await insertReturning<RegisteredIndex>(
    trx,
    STORE_TABLES.index,
    indexes.map((index) => ({ resource, ...index, current: true })),
    'returning number, kind, name',
  );
  const numbers = new Map(rows.map((row) => [identity(row), row.number]));
  return indexes.map((index) => {
    const number = numbers.get(identity(index));
    if (number === undefined) throw new Error(`${resource}: ${index.name} was not registered`);
    return { ...index, number, current: true };
  });
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
