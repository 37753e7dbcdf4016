/** A parsed JSON document; what is in it is only known by looking. */
export type JsonObject = { [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined when the text is no JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The values at a dotted path, through objects and into every element of arrays. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let found = [value];
  for (const name of path.split('.'))
    found = found.flat().flatMap((each) => (isObject(each) && Object.hasOwn(each, name) ? [each[name]] : []));
  return found.flat();
}

export const valueAt = (value: unknown, path: string): unknown => valuesAt(value, path)[0];

/** Order of names does not count. */
export const isEqual = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? '';

/** Where `actual` lacks something of `wanted`, or has it otherwise; undefined when it has everything. */
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

/** Servers may write a time in another way than it was sent. */
const isSameInstant = (a: unknown, b: unknown) =>
  [a, b].every((each) => typeof each === 'string' && DATE_TIME.test(each)) &&
  Date.parse(a as string) === Date.parse(b as string);

/** For messages: short, and on one line. */
export function preview(value: unknown, maxLength = 200): string {
  const text = value === undefined ? 'not there' : (JSON.stringify(value) ?? String(value));
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
