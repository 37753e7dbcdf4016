import type { AnyWhere } from './types.js';

/** The options of a query string. */
export interface QueryOptions {
  readonly where?: AnyWhere | undefined;
  readonly filter?: string | undefined;
  readonly sort?: string | readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly expand?: readonly string[] | undefined;
  readonly depth?: number | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** Parameters that are not attributes. */
const RESERVED = new Set(['fields', 'offset', 'limit', 'sort', 'filter', 'depth', 'expand', 'cursor']);

/** Returns the encoded query string of a request. */
export function queryString({ where = {}, ...others }: QueryOptions): string {
  const conditions = Object.entries(where).flatMap(([path, condition]) => conditionsOf(path, condition));
  const parameters = Object.entries(others).flatMap(([name, value]) =>
    value === undefined || String(value) === '' ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return [...conditions, ...parameters].join('&');
}

function conditionsOf(path: string, condition: AnyWhere[string]): string[] {
  if (condition === undefined) return [];
  if (isValue(condition)) return [equation(RESERVED.has(path) ? `${path}.eq` : path, condition)];
  return Object.entries(condition).flatMap(([operator, value]: [string, unknown]) => {
    if (value === undefined) return [];
    const name = operator === 'eq' && !RESERVED.has(path) ? path : `${path}.${operator}`;
    // Commas do not separate regular expressions.
    if (operator === 'regex') return [`${encodedName(name)}=${encodeURIComponent(String(value))}`];
    return [equation(name, value)];
  });
}

const isValue = (condition: unknown) =>
  typeof condition !== 'object' || Array.isArray(condition) || condition instanceof Date;

function equation(name: string, value: unknown): string {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) throw new TypeError(`where: ${name} has no values`);
  return `${encodedName(name)}=${encodeURIComponent(values.map(quoted).join(','))}`;
}

const encodedName = (name: string) => encodeURIComponent(name).replaceAll('%40', '@');

/** The value as TMF630 has it: commas, semicolons, quotes and backslashes stand for themselves. */
function quoted(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const text = String(value);
  return text === '' ? '""' : text.replace(/[\\,;"]/g, '\\$&');
}
