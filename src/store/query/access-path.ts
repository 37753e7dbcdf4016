import type { Knex } from 'knex';
import type { Comparison, Filter } from '../../values/query.js';
import { columnAt, type ResourceLayout } from '../schema/layout.js';
import { countRows, INLINED, type Sql } from '../sql/sql.js';
import { compileFilter, type RequiredReference, referenceAt, singleReference } from './compile-filter.js';
import { referenceTexts } from './reference-condition.js';

/** What has so many rows is read quickly, in whichever order it is wanted. */
const FEW_ROWS = 2_000;

/** As many, where nothing but their index has to be read. */
const FEW_INDEX_ROWS = 4_000;

/** Conditions that one index answers. */
export interface AccessPath {
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
export interface ReadPlan {
  /** Where they are read from; undefined when that is left to the database. */
  readonly path: AccessPath | undefined;
  /** Where they are counted. */
  readonly counting: AccessPath | undefined;
  /** The rows of the path, when they have been counted. */
  readonly rowCount: number | undefined;
  /** Whether no index leaves few or has the list in order: then the list's own order may be the better guide. */
  readonly isUnselective: boolean;
}

/** What is known of a list before it is read. */
export interface ListQuery {
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
export async function chooseReadPlan(db: Knex, layout: ResourceLayout, list: ListQuery): Promise<ReadPlan> {
  const paths = accessPathsOf(db, layout, list.where);
  const [first, ...others] = paths;
  const reference = paths.find(({ required }) => required !== undefined);
  const ordered = list.isSorted ? undefined : (reference ?? paths.find((each) => each.isInIdOrder));
  const uncounted = { rowCount: undefined, isUnselective: false };
  if (list.scope !== '' || !first) return { ...uncounted, path: reference, counting: reference };
  // What is read in order of its only index is not counted before: the page may be all there is.
  if (others.length === 0 && ordered) return { ...uncounted, path: ordered, counting: ordered };
  const best = await mostSelective(db, paths, countingLimit(first, list));
  if (best) return { ...best, counting: best.path, isUnselective: best.rowCount > FEW_INDEX_ROWS };
  const path = ordered ?? reference ?? (list.isSorted ? undefined : first);
  const counting = path?.isDistinct ? path : paths.find(({ isDistinct }) => isDistinct);
  return { path, counting, rowCount: undefined, isUnselective: ordered === undefined };
}

/** Where nothing is asked beside the index, more of its rows are read quickly, and their number is the total. */
function countingLimit(
  { conditions, isDistinct }: AccessPath,
  { where, isSorted, countLimit }: ListQuery,
): number {
  const isAll = isDistinct && conditions.length === conjuncts(where).length;
  return isAll && !isSorted && countLimit < Number.POSITIVE_INFINITY
    ? Math.max(FEW_INDEX_ROWS, countLimit)
    : FEW_ROWS;
}

/** The conditions of which all must hold. */
export const conjuncts = (where: Filter | undefined): readonly Filter[] =>
  where?.kind === 'and' ? where.parts : where ? [where] : [];

/** The path with the fewest rows, and how many; undefined when each has more than so many. */
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

/** How many rows there are, as far as this. */
export function countUpTo(db: Knex, rows: Knex.QueryBuilder, limit: number): Promise<number> {
  return countRows(db(rows.select(db.raw('1')).limit(limit, INLINED).as('some')));
}

function accessPathsOf(db: Knex, layout: ResourceLayout, where: Filter | undefined): AccessPath[] {
  const comparisons = conjuncts(where).filter((part) => part.kind === 'comparison');
  return bySubject(layout, comparisons).flatMap((group) => accessPathOf(db, layout, group) ?? []);
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
