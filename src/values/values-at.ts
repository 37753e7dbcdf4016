import type { JsonObject, JsonValue } from './json.js';

/** Maximum levels of directly nested arrays that are searched, here and in the store. */
export const MAX_ARRAY_NESTING = 3;

/** Returns the values at a path, in document order; arrays on the path are replaced by their elements. */
export function valuesAt(resource: JsonObject, path: readonly string[]): JsonValue[] {
  const found: JsonValue[] = [];
  collect(resource, path, 0, 0, found);
  return found;
}

function collect(
  value: JsonValue,
  path: readonly string[],
  depth: number,
  arrays: number,
  found: JsonValue[],
): void {
  const name = path[depth];
  if (Array.isArray(value) && arrays < MAX_ARRAY_NESTING)
    for (const element of value) collect(element, path, depth, arrays + 1, found);
  else if (name === undefined) found.push(value);
  else {
    const member = memberOf(value, name);
    if (member !== undefined) collect(member, path, depth + 1, 0, found);
  }
}

function memberOf(value: JsonValue, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
