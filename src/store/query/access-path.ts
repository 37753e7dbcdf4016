import type { Knex } from 'knex';
import type { Comparison, Filter } from '../../values/query.js';
import { columnAt, type ResourceLayout } from '../schema/layout.js';
import { countRows, type Sql, WRITTEN } from '../sql/sql.js';
import { compileFilter, type RequiredReference, referenceAt, singleReference } from './compile-filter.js';
import { referenceTexts } from './reference-condition.js';

/** What has so many rows is read quickly, in whichever order it is wanted. */
const FEW = 2_000;

/** As many, where nothing but their index has to be read. */
const FEW_ALONE = 4_000;

/** Conditions that one index answers. */
export interface Entrance {
  readonly conditions: readonly Filter[];
  /** The reference that rows are read from; undefined when they are read from the head table. */
  readonly required: RequiredReference | undefined;
  /** The same for head rows. */
  readonly condition: Sql;
  /** The rows of the index, and nothing beside it. */
  readonly rows: () => Knex.QueryBuilder;
  /** Whether the index has them in order of ids. */
  readonly isInIdOrder: boolean;
  /** Whether each resource has one row at most. */
  readonly isDistinct: boolean;
}

/** What the resources that match are found by. */
export interface Driver {
  /** Where they are read from; undefined when that is left to the database. */
  readonly entrance: Entrance | undefined;
  /** Where they are counted. */
  readonly counting: Entrance | undefined;
  /** The rows of the entrance, when they have been counted. */
  readonly few: number | undefined;
  /** Whether no index leaves few or has the list in order: then the list's own order may be the better guide. */
  readonly leavesMany: boolean;
}

/** What is known of a list before it is read. */
export interface Asked {
  readonly where: Filter | undefined;
  /** Empty for all scopes. */
  readonly scope: string;
  /** Whether it is in another order than that of ids. */
  readonly isSorted: boolean;
  /** Rows of an index that counting may look at. */
  readonly countLimit: number;
}

/**
 * Finds out which index leaves the fewest, by counting each as far as it takes to see that it leaves many. Where a
 * scope leaves few, that is not asked.
 */
export async function chooseDriver(db: Knex, layout: ResourceLayout, asked: Asked): Promise<Driver> {
  const entrances = entrancesOf(db, layout, asked.where);
  const [first, ...others] = entrances;
  const reference = entrances.find(({ required }) => required !== undefined);
  const inOrder = asked.isSorted ? undefined : (reference ?? entrances.find((each) => each.isInIdOrder));
  const uncounted = { few: undefined, leavesMany: false };
  if (asked.scope !== '' || !first) return { ...uncounted, entrance: reference, counting: reference };
  // What is read in order of its only index is not counted before: the page may be all there is.
  if (others.length === 0 && inOrder) return { ...uncounted, entrance: inOrder, counting: inOrder };
  const fewest = await fewestOf(db, entrances, mostOf(first, asked));
  if (fewest) return { ...fewest, counting: fewest.entrance, leavesMany: fewest.few > FEW_ALONE };
  const entrance = inOrder ?? reference ?? (asked.isSorted ? undefined : first);
  const counting = entrance?.isDistinct ? entrance : entrances.find(({ isDistinct }) => isDistinct);
  return { entrance, counting, few: undefined, leavesMany: inOrder === undefined };
}

/** Where nothing is asked beside the index, more of its rows are read quickly, and their number is the total. */
function mostOf({ conditions, isDistinct }: Entrance, { where, isSorted, countLimit }: Asked): number {
  const isAll = isDistinct && conditions.length === partsOf(where).length;
  return isAll && !isSorted && countLimit < Number.POSITIVE_INFINITY ? Math.max(FEW_ALONE, countLimit) : FEW;
}

/** The conditions of which all must hold. */
export const partsOf = (where: Filter | undefined): readonly Filter[] =>
  where?.kind === 'and' ? where.parts : where ? [where] : [];

/** The entrance with the fewest rows, and how many; undefined when each has more than so many. */
async function fewestOf(db: Knex, entrances: readonly Entrance[], most: number) {
  let fewest: { entrance: Entrance; few: number } | undefined;
  for (const entrance of entrances) {
    const least = fewest?.few ?? most + 1;
    const few = await countUpTo(db, entrance.rows(), least);
    if (few < least) fewest = { entrance, few };
    if (few === 0) break;
  }
  return fewest;
}

/** How many rows there are, as far as this. */
export function countUpTo(db: Knex, rows: Knex.QueryBuilder, most: number): Promise<number> {
  return countRows(db(rows.select(db.raw('1')).limit(most, WRITTEN).as('some')));
}

function entrancesOf(db: Knex, layout: ResourceLayout, where: Filter | undefined): Entrance[] {
  const comparisons = partsOf(where).filter((part) => part.kind === 'comparison');
  return bySubject(layout, comparisons).flatMap((some) => entranceOf(db, layout, some) ?? []);
}

/** What one index can answer together: the comparisons of a column, each of a reference. */
function bySubject(layout: ResourceLayout, comparisons: readonly Comparison[]): Comparison[][] {
  const groups = new Map<unknown, Comparison[]>();
  for (const comparison of comparisons) {
    const subject = columnAt(layout, comparison.path)?.column ?? comparison;
    groups.set(subject, [...(groups.get(subject) ?? []), comparison]);
  }
  return [...groups.values()];
}

function entranceOf(
  db: Knex,
  layout: ResourceLayout,
  conditions: readonly Comparison[],
): Entrance | undefined {
  const [comparison] = conditions;
  if (!comparison || conditions.some(({ operator }) => operator === 'exists')) return undefined;
  const { condition, residual } = compileFilter(layout, { kind: 'and', parts: conditions });
  if (!condition || residual) return undefined;
  const required = singleReference(layout, comparison);
  if (required) {
    const rows = () => referenceRows(db, layout, required);
    return { conditions, required, condition, rows, isInIdOrder: true, isDistinct: true };
  }
  const rows = anyReferenceRows(db, layout, comparison);
  if (rows) return { conditions, required, condition, rows, isInIdOrder: false, isDistinct: false };
  return {
    ...{ conditions, required, condition, isDistinct: true },
    rows: () => db({ h: layout.tables.head }).whereRaw(`(${condition.sql})`, condition.bindings),
    isInIdOrder: conditions.length === 1 && isOneValue(layout, comparison),
  };
}

/** The index of a column has what has one value in order of ids. A date-time is a span of values. */
export function isOneValue(layout: ResourceLayout, { path, operator, operands }: Comparison): boolean {
  return operator === 'equal' && operands.length === 1 && columnAt(layout, path)?.type !== 'dateTime';
}

/** Every resource has a row here for each of its values, so these are in order of ids and each comes once. */
export function referenceRows(db: Knex, { tables }: ResourceLayout, { reference, value }: RequiredReference) {
  return db({ r: tables.references }).where('r.path', reference.number).where('r.value', value);
}

/** Of several values; a resource that has two of them comes twice. */
function anyReferenceRows(db: Knex, layout: ResourceLayout, comparison: Comparison) {
  const reference = referenceAt(layout, comparison.path);
  const values = reference && referenceTexts(comparison);
  return (
    values && (() => db(layout.tables.references).where('path', reference.number).whereIn('value', values))
  );
}
