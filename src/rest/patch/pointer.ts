import { isObject, type JsonValue } from '../../values/json.js';
import { pointerNames } from '../../values/json-pointer.js';
import { MAX_DEPTH } from '../body/value-count.js';
import { invalidPatch, quoted } from './problems.js';

/** Location in a document: attribute names and array indexes from the root; empty for the root. */
export type Location = readonly string[];

/** Parses a JSON Pointer (RFC 6901). Throws a 400 whose details begin with `label`. */
export function parsePointer(text: string, label: string): Location {
  if (text === '') return [];
  if (!text.startsWith('/')) throw invalidPatch(label, `${quoted(text)} does not begin with "/"`);
  if (/~(?![01])/.test(text))
    throw invalidPatch(label, `${quoted(text)} has a "~" that is neither "~0" nor "~1"`);
  if (text.split('/', MAX_DEPTH + 2).length > MAX_DEPTH + 1)
    throw invalidPatch(label, `It has more than ${MAX_DEPTH} names; no resource has so many levels`);
  const names = pointerNames(text);
  if (names.includes('__proto__')) throw invalidPatch(label, 'No attribute may be named "__proto__"');
  return names;
}

export const pointerText = (location: Location) =>
  location.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const isIndex = (name: string) => /^(?:0|[1-9]\d{0,15})$/.test(name);

/** Returns an own member of an object or an element of an array; undefined if there is none. */
export function child(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (Array.isArray(value)) return isIndex(name) ? value[Number(name)] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function valueAt(root: JsonValue, location: Location): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const name of location) {
    if (value === undefined) return undefined;
    value = child(value, name);
  }
  return value;
}
