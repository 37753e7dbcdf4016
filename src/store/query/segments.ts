import type { SortValue } from '../../values/query.js';
import { all, type Sql, sql } from '../sql/sql.js';
import type { OrderColumn } from './order.js';

/** A column of `order by` in a segment. */
export interface OrderTerm extends OrderColumn {
  /** True when missing values have to be put last; otherwise all are missing, or none. */
  readonly isMixed: boolean;
}

/** A stretch of a list that an index can have in order; ties are ordered by id. */
export interface Segment {
  readonly condition: Sql | undefined;
  readonly order: readonly OrderTerm[];
  /** Whether ids go down among ties, and missing values come first. */
  readonly isBackwards: boolean;
}

/** The same rows from the last to the first. */
export const reversed = ({ condition, order, isBackwards }: Segment): Segment => ({
  condition,
  order: order.map((term) => ({ ...term, descending: !term.descending })),
  isBackwards: !isBackwards,
});

/** Behind the row with these values, by column, and this id. */
export interface KeysetPosition {
  readonly values: ReadonlyMap<string, SortValue>;
  readonly id: string;
}

/** Names a column in SQL. */
export type Qualify = (column: string) => string;

/**
 * Cuts a list, or what of it is behind a place, into segments, one following the other. Missing values come
 * last, which is a segment of its own: no database has them there in both directions of an index.
 */
export function keysetSegments(
  columns: readonly OrderColumn[],
  qualify: Qualify,
  behind: KeysetPosition | undefined,
): Segment[] {
  return behind ? afterPosition(columns, qualify, behind, []) : whole(columns, qualify, []);
}

function whole(columns: readonly OrderColumn[], qualify: Qualify, fixed: readonly Sql[]): Segment[] {
  const [first, ...others] = columns;
  if (!first) return [segment(fixed, [])];
  const order = [pure(first), ...others.map(mixed)];
  if (first.column === 'id') return [segment(fixed, order)];
  const isThere = sql('?? is not null', qualify(first.column));
  return [segment([...fixed, isThere], order), missing(columns, qualify, fixed)];
}

function missing(
  [first, ...others]: readonly OrderColumn[],
  qualify: Qualify,
  fixed: readonly Sql[],
): Segment {
  if (!first) return segment(fixed, []);
  const isMissing = sql('?? is null', qualify(first.column));
  // Ordering by what is null everywhere leads the planner to the index.
  return segment([...fixed, isMissing], [pure({ ...first, descending: false }), ...others.map(mixed)]);
}

function afterPosition(
  columns: readonly OrderColumn[],
  qualify: Qualify,
  place: KeysetPosition,
  fixed: readonly Sql[],
): Segment[] {
  const [first, ...others] = columns;
  if (!first) return [segment([...fixed, sql('?? > ?', qualify('id'), place.id)], [])];
  const name = qualify(first.column);
  const value = place.values.get(first.column) ?? null;
  if (value === null) return afterPosition(others, qualify, place, [...fixed, sql('?? is null', name)]);
  const held = heldForm(first, value);
  const beyond = sql(`?? ${first.descending ? '<' : '>'} ?`, name, held);
  const later = segment([...fixed, beyond], [pure(first), ...others.map(mixed)]);
  if (first.column === 'id') return [later];
  const equal = afterPosition(others, qualify, place, [...fixed, sql('?? = ?', name, held)]);
  return [...equal, later, missing(columns, qualify, fixed)];
}

/** What a segment is ordered by, term by term. */
export function orderTerms({ order, isBackwards }: Segment, qualify: Qualify): Sql[] {
  const ties = isBackwards ? 'desc' : 'asc';
  const terms = order.map(({ column, descending, isMixed }) => {
    const name = qualify(column);
    const direction = descending ? 'desc' : 'asc';
    return isMixed ? sql(`(?? is null) ${ties}, ?? ${direction}`, name, name) : sql(`?? ${direction}`, name);
  });
  const hasId = order.some(({ column }) => column === 'id');
  return hasId ? terms : [...terms, sql(`?? ${ties}`, qualify('id'))];
}

/** A segment in three: before this value of its first column, where it has the value, and behind. */
export function splitAt({ condition, order }: Segment, qualify: Qualify, value: SortValue): Segment[] {
  const [first] = order;
  if (!first || value === null) return [segment(condition ? [condition] : [], order)];
  const held = heldForm(first, value);
  const name = qualify(first.column);
  const fixed = condition ? [condition] : [];
  const [before, behind] = first.descending ? ['>', '<'] : ['<', '>'];
  return [
    segment([...fixed, sql(`?? ${before} ?`, name, held)], order),
    segment([...fixed, sql('?? = ?', name, held)], order.slice(1)),
    segment([...fixed, sql(`?? ${behind} ?`, name, held)], order),
  ];
}

/** Date-times are 64-bit integers, which both databases read best from text. */
function heldForm({ type }: OrderColumn, value: string | number | boolean): string | number | boolean {
  return type === 'dateTime' ? String(value) : value;
}

function segment(conditions: readonly Sql[], order: readonly OrderTerm[]): Segment {
  return { condition: conditions.length > 0 ? all(conditions) : undefined, order, isBackwards: false };
}

const pure = (column: OrderColumn): OrderTerm => ({ ...column, isMixed: false });
const mixed = (column: OrderColumn): OrderTerm => ({ ...column, isMixed: column.column !== 'id' });
