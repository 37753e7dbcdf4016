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
  after: KeysetPosition | undefined,
): Segment[] {
  return after ? afterPosition(columns, qualify, after, []) : wholeList(columns, qualify, []);
}

function wholeList(columns: readonly OrderColumn[], qualify: Qualify, fixed: readonly Sql[]): Segment[] {
  const [first, ...others] = columns;
  if (!first) return [segment(fixed, [])];
  const order = [plainTerm(first), ...others.map(mixedTerm)];
  if (first.column === 'id') return [segment(fixed, order)];
  const isPresent = sql('?? is not null', qualify(first.column));
  return [segment([...fixed, isPresent], order), missingSegment(columns, qualify, fixed)];
}

function missingSegment(
  [first, ...others]: readonly OrderColumn[],
  qualify: Qualify,
  fixed: readonly Sql[],
): Segment {
  if (!first) return segment(fixed, []);
  const isMissing = sql('?? is null', qualify(first.column));
  // Ordering by what is null everywhere leads the planner to the index.
  return segment(
    [...fixed, isMissing],
    [plainTerm({ ...first, descending: false }), ...others.map(mixedTerm)],
  );
}

function afterPosition(
  columns: readonly OrderColumn[],
  qualify: Qualify,
  position: KeysetPosition,
  fixed: readonly Sql[],
): Segment[] {
  const [first, ...others] = columns;
  if (!first) return [segment([...fixed, sql('?? > ?', qualify('id'), position.id)], [])];
  const name = qualify(first.column);
  const value = position.values.get(first.column) ?? null;
  if (value === null) return afterPosition(others, qualify, position, [...fixed, sql('?? is null', name)]);
  const columnValue = columnForm(first, value);
  const isBeyond = sql(`?? ${first.descending ? '<' : '>'} ?`, name, columnValue);
  const rest = segment([...fixed, isBeyond], [plainTerm(first), ...others.map(mixedTerm)]);
  if (first.column === 'id') return [rest];
  const equal = afterPosition(others, qualify, position, [...fixed, sql('?? = ?', name, columnValue)]);
  return [...equal, rest, missingSegment(columns, qualify, fixed)];
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
  const columnValue = columnForm(first, value);
  const name = qualify(first.column);
  const fixed = condition ? [condition] : [];
  const [before, after] = first.descending ? ['>', '<'] : ['<', '>'];
  return [
    segment([...fixed, sql(`?? ${before} ?`, name, columnValue)], order),
    segment([...fixed, sql('?? = ?', name, columnValue)], order.slice(1)),
    segment([...fixed, sql(`?? ${after} ?`, name, columnValue)], order),
  ];
}

/** Date-times are 64-bit integers, which both databases read best from text. */
function columnForm({ type }: OrderColumn, value: string | number | boolean): string | number | boolean {
  return type === 'dateTime' ? String(value) : value;
}

function segment(conditions: readonly Sql[], order: readonly OrderTerm[]): Segment {
  return { condition: conditions.length > 0 ? all(conditions) : undefined, order, isBackwards: false };
}

const plainTerm = (column: OrderColumn): OrderTerm => ({ ...column, isMixed: false });
const mixedTerm = (column: OrderColumn): OrderTerm => ({ ...column, isMixed: column.column !== 'id' });
