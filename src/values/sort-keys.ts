import type { AttributeType, TypeOf } from './attribute-type.js';
import { instantOf } from './instant.js';
import type { JsonObject, JsonValue } from './json.js';
import type { Cursor, SortKey, SortValue } from './query.js';
import { compareCodePoints, indexedText } from './text-keys.js';
import { valuesAt } from './values-at.js';

/**
 * Returns the value that a resource is sorted by: the first one at the path, in document order, of the declared type,
 * or the first scalar if no type is declared. Date-times are microseconds since the epoch; texts are index keys.
 */
export function sortValue(
  resource: JsonObject,
  path: readonly string[],
  type: AttributeType | undefined,
): SortValue {
  for (const value of valuesAt(resource, path)) {
    const found = toSortValue(value, type);
    if (found !== null) return found;
  }
  return null;
}

function toSortValue(value: JsonValue, type: AttributeType | undefined): SortValue {
  if (typeof value === 'object') return null;
  if (type === 'dateTime') return typeof value === 'string' ? (instantOf(value) ?? null) : null;
  if (type !== undefined && type !== typeof value) return null;
  return typeof value === 'string' ? indexedText(value) : value;
}

/** Compares two sort values; negative if `a` comes first. Missing values come last in either direction. */
export function compareSortValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareScalars(a, b);
  return descending ? -order : order;
}

/** Order of values of different types. */
const TYPE_ORDER = ['boolean', 'number', 'string'];

function compareScalars(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a !== typeof b) return TYPE_ORDER.indexOf(typeof a) - TYPE_ORDER.indexOf(typeof b);
  if (typeof a === 'string') return compareCodePoints(a, String(b));
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Returns a comparator of keyset positions in a list with this order. */
export function comparePositions(sort: readonly Pick<SortKey, 'descending'>[]) {
  return (a: Cursor, b: Cursor): number => {
    for (const [index, { descending }] of sort.entries()) {
      const order = compareSortValues(a.values[index] ?? null, b.values[index] ?? null, descending);
      if (order !== 0) return order;
    }
    return compareCodePoints(a.id, b.id);
  };
}

/** Returns a comparator of resources, in their representation to clients: by the sort keys, then by id. */
export function compareResources(sort: readonly SortKey[], typeOf: TypeOf) {
  return (a: JsonObject, b: JsonObject): number => {
    for (const { path, descending } of sort) {
      const type = typeOf(path);
      const order = compareSortValues(sortValue(a, path, type), sortValue(b, path, type), descending);
      if (order !== 0) return order;
    }
    return compareCodePoints(String(a.id), String(b.id));
  };
}
