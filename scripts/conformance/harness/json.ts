/** A parsed JSON object. */
export type JsonObject = { [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a text; returns undefined if it is not JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Returns the values at a dotted path, including those of all array elements. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let found = [value];
  for (const name of path.split('.'))
    found = found.flat().flatMap((each) => (isObject(each) && Object.hasOwn(each, name) ? [each[name]] : []));
  return found.flat();
}

export const valueAt = (value: unknown, path: string): unknown => valuesAt(value, path)[0];

/** Compares two JSON values; the order of names is ignored. */
export const isEqual = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? '';

/** Describes the first value of `expected` that `actual` lacks or that differs; undefined if there is none. */
export function missingIn(actual: unknown, expected: unknown, path = ''): string | undefined {
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (isObject(expected) && isObject(actual))
    return firstOf(expected, (name) => missingIn(actual[name], expected[name], inside(name)));
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return firstOf(expected, (name) => missingIn(actual[Number(name)], expected[Number(name)], inside(name)));
  if (isEqual(actual, expected) || isSameInstant(actual, expected)) return undefined;
  return `${path} is ${preview(actual)}, not ${preview(expected)}`;
}

const firstOf = (values: object, find: (name: string) => string | undefined): string | undefined =>
  Object.keys(values)
    .map(find)
    .find((found) => found !== undefined);

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Returns whether two date-times denote the same instant: servers may change the notation. */
const isSameInstant = (a: unknown, b: unknown) =>
  [a, b].every((each) => typeof each === 'string' && DATE_TIME.test(each)) &&
  Date.parse(a as string) === Date.parse(b as string);

/** Formats a value for a message, on one line. */
export function preview(value: unknown, maxLength = 200): string {
  const text = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value));
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
