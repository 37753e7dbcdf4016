import type { SortKey } from '../../values/query.js';
import { invalidParameter, parsePath } from './query-text.js';

const MAX_SORT_KEYS = 8;

/** Parses `-a,+b,c.d`; a "+" may have been decoded as a space. */
export function parseSort(text: string | undefined): SortKey[] {
  if (text === undefined) return [];
  const keys = text.split(',');
  if (keys.length > MAX_SORT_KEYS) {
    throw invalidParameter('sort', `It has ${keys.length} keys; at most ${MAX_SORT_KEYS} are allowed`);
  }
  return keys.map(parseSortKey);
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
