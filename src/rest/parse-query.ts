import { badRequest } from '../errors.js';
import type { Condition, Query } from './query.js';

export interface ListRequest {
  readonly query: Query;
  /** First-level attributes to answer with; undefined for all. */
  readonly fields: readonly string[] | undefined;
  /** True when the client itself asked for a part of the list. */
  readonly paged: boolean;
}

export interface PageLimits {
  /** Items on a page when the client does not say. */
  readonly defaultLimit: number;
  readonly maxLimit: number;
}

/** Parameters that are not filters. */
const RESERVED = new Set(['fields', 'offset', 'limit']);
/** TMF630 operators and parameters that are refused rather than taken for attribute names. */
const UNSUPPORTED_OPERATOR = /\.(gt|gte|lt|lte|eq|ne|in|nin|exists|regex)$/;
const UNSUPPORTED_PARAMETERS = new Set(['sort', 'filter', 'depth', 'expand']);

type Parameters = ReadonlyMap<string, readonly string[]>;

/** Splits before it decodes: an encoded `&` or `=` belongs to the value. */
export function parseParameters(queryString: string): Parameters {
  const parameters = new Map<string, string[]>();
  for (const piece of queryString.split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const name = decode(equals < 0 ? piece : piece.slice(0, equals));
    const value = equals < 0 ? '' : piece.slice(equals + 1);
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  }
  return parameters;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest(
      'invalidQuery',
      'The query string is not valid',
      `"${text}" is not valid percent-encoding`,
    );
  }
}

/** Reads a list request's query string; throws a 400 that names the parameter. */
export function parseListRequest(queryString: string, limits: PageLimits): ListRequest {
  const parameters = parseParameters(queryString);
  const limit = integer(parameters, 'limit');
  const offset = integer(parameters, 'offset');
  return {
    query: {
      where: [...parameters].filter(([name]) => !RESERVED.has(name)).map(condition),
      offset: offset ?? 0,
      limit: Math.min(limit ?? limits.defaultLimit, limits.maxLimit),
    },
    fields: fieldsIn(parameters),
    paged: limit !== undefined || offset !== undefined,
  };
}

/** The `fields` of a query string: `a,b`; `none` is the empty list; undefined when it is not there. */
export function parseFields(queryString: string): readonly string[] | undefined {
  return fieldsIn(parseParameters(queryString));
}

function fieldsIn(parameters: Parameters): readonly string[] | undefined {
  const value = single(parameters, 'fields');
  if (value === undefined) return undefined;
  const names = decode(value)
    .split(',')
    .map((name) => name.trim());
  if (names.includes('')) {
    throw badRequest(
      'invalidQuery',
      'The parameter "fields" is not valid',
      'Give attribute names separated by commas',
    );
  }
  return names.length === 1 && names[0] === 'none' ? [] : names;
}

function integer(parameters: Parameters, name: string): number | undefined {
  const value = single(parameters, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) {
    throw badRequest(
      'invalidQuery',
      `The parameter "${name}" is not valid`,
      `"${decode(value)}" is not a whole number from 0`,
    );
  }
  return number;
}

/** The value of a parameter that may be given once. */
function single(parameters: Parameters, name: string): string | undefined {
  const values = parameters.get(name);
  if (values === undefined) return undefined;
  if (values.length > 1) {
    throw badRequest(
      'invalidQuery',
      `The parameter "${name}" is given ${values.length} times`,
      'Give it once',
    );
  }
  return values[0];
}

function condition([name, values]: readonly [string, readonly string[]]): Condition {
  if (UNSUPPORTED_PARAMETERS.has(name) || UNSUPPORTED_OPERATOR.test(name)) {
    throw badRequest('unsupportedQuery', `"${name}" is not supported`, 'Filter by equality: attribute=value');
  }
  const path = name.split('.');
  if (path.includes('')) {
    throw badRequest(
      'invalidQuery',
      `"${name}" is not an attribute path`,
      'Give names separated by single dots',
    );
  }
  return { path, operator: 'eq', values: values.flatMap(alternatives) };
}

/** `a,b` means a or b; a value in double quotes, or a comma behind a backslash, is taken as it is. */
function alternatives(encoded: string): string[] {
  const value = decode(encoded);
  const pieces = value.match(/"(?:[^"\\]|\\.)*"(?=,|$)|(?:\\.|[^,])+/gs) ?? [''];
  return pieces.map((piece) =>
    (/^".*"$/s.test(piece) && piece.length > 1 ? piece.slice(1, -1) : piece).replace(/\\(["\\,])/g, '$1'),
  );
}
