import type { JsonObject, JsonValue } from './json.js';

/** Arrays directly inside arrays are looked into down to this depth, here and in the store. */
export const DEEPEST_ARRAY = 3;

/** The values at a path, in document order; arrays on the way and at its end stand for their elements. */
export function valuesAt(resource: JsonObject, path: readonly string[]): JsonValue[] {
  let values: JsonValue[] = [resource];
  for (const name of path) {
    values = values.flatMap((value) => memberOf(value, name)).flat(DEEPEST_ARRAY) as JsonValue[];
  }
  return values;
}

/** Nothing, or the one value. */
function memberOf(value: JsonValue, name: string): JsonValue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const member = Object.hasOwn(value, name) ? value[name] : undefined;
  return member === undefined ? [] : [member];
}
