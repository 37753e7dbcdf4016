import type { Knex } from 'knex';
import type { Comparison, Filter } from '../../values/query.js';
import { columnAt, type ResourceLayout } from '../schema/layout.js';
import { countRows, INLINED, type Sql } from '../sql/sql.js';
import { isOneValue } from './column-condition.js';
import { compileFilter, type RequiredReference, referenceAt, singleReference } from './compile-filter.js';
import { referenceTexts } from './reference-condition.js';

/** Rows of an index that are read quickly in any order. */
const FEW_ROWS = 2_000;

/** The same, for rows of an index whose table rows are not needed. */
const FEW_INDEX_ROWS = 4_000;

/** A way to read resources from one index, with the conditions of the filter that the index serves. */
export interface AccessPath {
  readonly conditions: readonly Filter[];
  /** The reference that rows are read from; undefined when they are read from the head table. */
  readonly required: RequiredReference | undefined;
  /** The same conditions as SQL on head rows. */
  readonly condition: Sql;
  /** Returns a query for the rows of the index alone. */
  readonly rows: () => Knex.QueryBuilder;
  /** Whether the index returns the rows in order of ids. */
  readonly isInIdOrder: boolean;
  /** Whether each resource has at most one row in the index. */
  readonly isDistinct: boolean;
}

/** The access paths for reading and counting the resources that match. */
export interface ReadPlan {
  /** The path to read from; undefined when the database chooses. */
  readonly path: AccessPath | undefined;
  /** The path to count with. */
  readonly counting: AccessPath | undefined;
  /** The number of rows of the path, if they have been counted. */
  readonly rowCount: number | undefined;
  /**
   * Whether no index selects few rows or has the list in its order. Reading in the order of the list may then be
   * faster than reading from an index of the filter.
   */
  readonly isUnselective: boolean;
}

/** The properties of a list that determine its access path. */
export interface ListQuery {
  readonly where: Filter | undefined;
  /** Empty for all scopes. */
  readonly scope: string;
  /** Whether the list is in another order than that of ids. */
  readonly isSorted: boolean;
  /** Maximum number of index rows that counting may read. */
  readonly countLimit: number;
}

/**
 * Chooses the most selective index by counting its rows up to a limit. Nothing is counted within a scope, which
 * has few resources.
 */
export async function chooseReadPlan(db: Knex, layout: ResourceLayout, list: ListQuery): Promise<ReadPlan> {
  const paths = accessPathsOf(db, layout, list.where);
  const [first, ...others] = paths;
  const reference = paths.find(({ required }) => required !== undefined);
  const ordered = list.isSorted ? undefined : (reference ?? paths.find((each) => each.isInIdOrder));
  const uncounted = { rowCount: undefined, isUnselective: false };
  if (list.scope !== '' || !first) return { ...uncounted, path: reference, counting: reference };
  // A list that is read in order of its only index is not counted first: the page may already be complete.
  if (others.length === 0 && ordered) return { ...uncounted, path: ordered, counting: ordered };
  const best = await mostSelective(db, paths, countingLimit(first, list));
  if (best) return { ...best, counting: best.path, isUnselective: best.rowCount > FEW_INDEX_ROWS };
  const path = ordered ?? reference ?? (list.isSorted ? undefined : first);
  const counting = path?.isDistinct ? path : paths.find(({ isDistinct }) => isDistinct);
  return { path, counting, rowCount: undefined, isUnselective: ordered === undefined };
}

/**
 * Returns the limit for counting the rows of a path. It is higher when the filter has no other condition,
 * because the number is then also the total.
 */
function countingLimit(
  { conditions, isDistinct }: AccessPath,
  { where, isSorted, countLimit }: ListQuery,
): number {
  const isAll = isDistinct && conditions.length === conjuncts(where).length;
  return isAll && !isSorted && countLimit < Number.POSITIVE_INFINITY
    ? Math.max(FEW_INDEX_ROWS, countLimit)
    : FEW_ROWS;
}

/** Returns the parts of a conjunction. */
export const conjuncts = (where: Filter | undefined): readonly Filter[] =>
  where?.kind === 'and' ? where.parts : where ? [where] : [];

/** Returns the path with the fewest rows, and their number; undefined when every path has more than `limit` rows. */
async function mostSelective(db: Knex, paths: readonly AccessPath[], limit: number) {
  let best: { path: AccessPath; rowCount: number } | undefined;
  for (const path of paths) {
    const lowest = best?.rowCount ?? limit + 1;
    const rowCount = await countUpTo(db, path.rows(), lowest);
    if (rowCount < lowest) best = { path, rowCount };
    if (rowCount === 0) break;
  }
  return best;
}

/** Counts the rows of the query, up to `limit`. */
export function countUpTo(db: Knex, rows: Knex.QueryBuilder, limit: number): Promise<number> {
  return countRows(db(rows.select(db.raw('1')).limit(limit, INLINED).as('some')));
}

function accessPathsOf(db: Knex, layout: ResourceLayout, where: Filter | undefined): AccessPath[] {
  const comparisons = conjuncts(where).filter((part) => part.kind === 'comparison');
  return bySubject(layout, comparisons).flatMap((group) => accessPathOf(db, layout, group) ?? []);
}

/** Groups the comparisons that one index can serve: all comparisons of a column, each comparison of a reference. */
function bySubject(layout: ResourceLayout, comparisons: readonly Comparison[]): Comparison[][] {
  const groups = new Map<unknown, Comparison[]>();
  for (const comparison of comparisons) {
    const subject = columnAt(layout, comparison.path)?.column ?? comparison;
    groups.set(subject, [...(groups.get(subject) ?? []), comparison]);
  }
  return [...groups.values()];
}

function accessPathOf(
  db: Knex,
  layout: ResourceLayout,
  conditions: readonly Comparison[],
): AccessPath | undefined {
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
    conditions,
    required,
    condition,
    isDistinct: true,
    rows: () => db({ h: layout.tables.head }).whereRaw(`(${condition.sql})`, condition.bindings),
    isInIdOrder: conditions.length === 1 && isOneValue(layout, comparison),
  };
}

/** Returns the index rows of one reference value: one for each resource, in order of ids. */
export function referenceRows(db: Knex, { tables }: ResourceLayout, { reference, value }: RequiredReference) {
  return db({ r: tables.references }).where('r.path', reference.number).where('r.value', value);
}

/** Returns the index rows of several reference values. A resource that has two of the values occurs twice. */
function anyReferenceRows(db: Knex, layout: ResourceLayout, comparison: Comparison) {
  const reference = referenceAt(layout, comparison.path);
  const values = reference && referenceTexts(comparison);
  return (
    values && (() => db(layout.tables.references).where('path', reference.number).whereIn('value', values))
  );
}
