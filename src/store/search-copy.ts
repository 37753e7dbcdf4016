import type { JsonObject, JsonValue } from '../rest/json.js';
import { isStorable } from './indexed-text.js';

/** SQLite's JSON functions refuse documents nested deeper than 1000. */
const DEEPEST = 500;

/**
 * The JSON text that searches read instead of the document, for the few documents that the databases' JSON
 * functions refuse or misread; null for all others. Nothing in it can be found that is not in the document:
 * texts with NUL or half a surrogate pair and what is nested deeper than 500 levels become null.
 */
export function searchCopy(document: JsonObject): string | null {
  return isSearchable(document, 0) ? null : JSON.stringify(cleaned(document, 0));
}

function isSearchable(value: JsonValue, depth: number): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isSearchable(item, depth + 1));
  return Object.entries(value).every(([name, item]) => isStorable(name) && isSearchable(item, depth + 1));
}

function cleaned(value: JsonValue, depth: number): JsonValue {
  if (typeof value === 'string') return isStorable(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  const members = Object.entries(value).filter(([name]) => isStorable(name));
  return Object.fromEntries(members.map(([name, item]) => [name, cleaned(item, depth + 1)]));
}
