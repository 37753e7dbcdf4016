import type { JsonObject, JsonValue } from './json.js';

/** Arrays directly inside arrays are looked into down to this depth, here and in the store. */
export const DEEPEST_ARRAY = 3;

/** The values at a path, in document order; arrays on the way and at its end stand for their elements. */
export function valuesAt(resource: JsonObject, path: readonly string[]): JsonValue[] {
  let value: JsonValue = resource;
  for (const [depth, name] of path.entries()) {
    if (Array.isArray(value)) return elementsAt(value, path.slice(depth));
    const member = memberOf(value, name);
    if (member === undefined) return [];
    value = member;
  }
  return Array.isArray(value) ? elementsAt(value, []) : [value];
}

function elementsAt(array: JsonValue[], path: readonly string[]): JsonValue[] {
  const flat = (values: JsonValue[]) => values.flat(DEEPEST_ARRAY) as JsonValue[];
  return path.reduce(
    (values, name) => flat(values.map((value) => memberOf(value, name)).filter((it) => it !== undefined)),
    flat([array]),
  );
}

function memberOf(value: JsonValue, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
