import type { ShapeOf } from '../../values/attribute-type.js';
import type { SortKey } from '../../values/query.js';
import { checkSingleValue } from './path-shape.js';
import { invalidParameter, parsePath } from './query-text.js';

const MAX_SORT_KEYS = 8;

const ANY_SHAPE: ShapeOf = () => undefined;

/** Parses `-a,+b,c.d`; a "+" may have been decoded as a space. Throws a 400 for attributes that have no order. */
export function parseSort(text: string | undefined, shapeOf: ShapeOf = ANY_SHAPE): SortKey[] {
  if (text === undefined) return [];
  const keys = text.split(',');
  if (keys.length > MAX_SORT_KEYS) {
    throw invalidParameter('sort', `It has ${keys.length} keys; at most ${MAX_SORT_KEYS} are allowed`);
  }
  const parsed = keys.map(parseSortKey);
  for (const { path } of parsed) checkSingleValue(path, shapeOf);
  return parsed;
}

function parseSortKey(text: string): SortKey {
  const name = text.trim().replace(/^[+-]/, '').trim();
  if (name === '') {
    throw invalidParameter('sort', 'A key is empty: give attributes separated by commas, as in -a,b.c');
  }
  return { path: parsePath(name), descending: text.trim().startsWith('-') };
}

/** Returns the canonical text of an order. */
export function sortText(sort: readonly SortKey[]): string {
  return sort.map(({ path, descending }) => (descending ? '-' : '') + path.join('.')).join(',');
}
