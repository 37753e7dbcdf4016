import { badRequest } from '../../errors.js';
import type { AttributeType } from '../../values/attribute-type.js';
import type { Cursor, SortKey, SortValue } from '../../values/query.js';
import { isStorable } from '../../values/text-keys.js';
import { columnAt, type IndexedColumn, type ResourceLayout } from '../schema/layout.js';

/** A column that a list is ordered by. */
export interface OrderColumn extends IndexedColumn {
  readonly descending: boolean;
}

/** Returns one column for each sort key; undefined when a key has no column. */
export function orderColumns(layout: ResourceLayout, sort: readonly SortKey[]): OrderColumn[] | undefined {
  const columns = sort.flatMap(({ path, descending, isComputed }) => {
    const found = isComputed ? undefined : columnAt(layout, path);
    return found ? [{ ...found, descending }] : [];
  });
  return columns.length === sort.length ? columns : undefined;
}

/** Returns the columns that affect the order: each once, and none after the id. */
export function decisiveColumns(columns: readonly OrderColumn[]): OrderColumn[] {
  const names = columns.map(({ column }) => column);
  const untilId = names.includes('id') ? columns.slice(0, names.indexOf('id') + 1) : columns;
  return untilId.filter(({ column }, index) => names.indexOf(column) === index);
}

/** Returns the values of a cursor by column. Throws a 400 for a cursor that does not fit the columns. */
export function keysetValues(
  columns: readonly OrderColumn[],
  cursor: Cursor,
): ReadonlyMap<string, SortValue> {
  const { values, id } = cursor;
  const isMatch = columns.every(({ type }, index) => isColumnValue(type, values[index]));
  if (!isMatch || values.length !== columns.length || !isStorable(id)) throw foreignCursor();
  return new Map(columns.map(({ column }, index) => [column, values[index] ?? null]));
}

/** The error for a cursor of another query. */
export function foreignCursor() {
  return badRequest(
    'invalidQuery',
    'The cursor does not belong to this query',
    'Use the links of the previous page without changes',
  );
}

/** Microseconds; within the 64 bits of the database. */
const LAST_INSTANT = 2 ** 62;

function isColumnValue(type: AttributeType, value: SortValue | undefined): boolean {
  if (value === null) return true;
  if (type === 'dateTime') return Number.isInteger(value) && Math.abs(Number(value)) <= LAST_INSTANT;
  if (type === 'number') return Number.isFinite(value);
  return typeof value === type && (typeof value !== 'string' || isStorable(value));
}
