import type { Cursor, SortValue } from '../../values/query.js';
import { allDefined, type Sql, sql } from '../sql/sql.js';
import { keysetValues, type OrderColumn } from './order.js';

/** A term of `order by` in a segment. */
export interface OrderTerm extends OrderColumn {
  /** Whether missing values have to be sorted last. Otherwise all values are missing, or none is. */
  readonly isMixed: boolean;
}

/** A section of a list that an index can have in order; equal rows are ordered by id. */
export interface Segment {
  readonly condition: Sql | undefined;
  readonly order: readonly OrderTerm[];
  /** Whether equal rows are in descending order of ids, and missing values come first. */
  readonly isBackwards: boolean;
}

/** Returns the segment in reverse order. */
export const reversed = ({ condition, order, isBackwards }: Segment): Segment => ({
  condition,
  order: order.map((term) => ({ ...term, descending: !term.descending })),
  isBackwards: !isBackwards,
});

/** The position of a row: its order values by column, and its id. */
export interface KeysetPosition {
  readonly values: ReadonlyMap<string, SortValue>;
  readonly id: string;
}

/** Returns the qualified name of a column in SQL. */
export type Qualify = (column: string) => string;

/** Qualifies columns of the head row `h`. */
export const inHead: Qualify = (column) => `h.${column}`;

/** Qualifies columns of the head row, and the id by this column of the index. */
export const withIdColumn =
  (idColumn: string): Qualify =>
  (column) =>
    column === 'id' ? idColumn : inHead(column);

/** Returns the position of a cursor. Throws a 400 for a cursor that does not fit the columns. */
export const keysetPosition = (
  columns: readonly OrderColumn[],
  after: Cursor | undefined,
): KeysetPosition | undefined => after && { values: keysetValues(columns, after), id: after.id };

/**
 * Splits a list, or its part after a position, into consecutive segments. Missing values come last and have a
 * segment of their own, because no database has them last in both directions of an index.
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
  // Ordering by the column, although it is always null, makes the planner use the index.
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

/** Returns the terms of `order by` for a segment. */
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

/** Splits a segment into three: before this value of its first column, equal to it, and after it. */
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

/**
 * Returns the form in which a column is compared. Date-times are 64-bit integers, which both databases accept as
 * text.
 */
function columnForm({ type }: OrderColumn, value: string | number | boolean): string | number | boolean {
  return type === 'dateTime' ? String(value) : value;
}

function segment(conditions: readonly Sql[], order: readonly OrderTerm[]): Segment {
  return { condition: allDefined(conditions), order, isBackwards: false };
}

const plainTerm = (column: OrderColumn): OrderTerm => ({ ...column, isMixed: false });
const mixedTerm = (column: OrderColumn): OrderTerm => ({ ...column, isMixed: column.column !== 'id' });
