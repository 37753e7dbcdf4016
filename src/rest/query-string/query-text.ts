import { badRequest, shortened, type TmfError } from '../../errors.js';

const MAX_QUOTED_LENGTH = 120;

/** Quotes and shortens a client's text for a message. */
export function quoted(text: string): string {
  return `"${shortened(text, MAX_QUOTED_LENGTH)}"`;
}

export function invalidQuery(reason: string, details: string): TmfError {
  return badRequest('invalidQuery', reason, details);
}

export function invalidParameter(name: string, details: string): TmfError {
  return invalidQuery(`The parameter "${name}" is not valid`, details);
}

/** Percent-decodes a text; a "+" is a space. Throws a 400 for invalid encoding and for NUL. */
export function decode(text: string): string {
  const decoded = tryDecode(text);
  if (decoded === undefined) {
    throw invalidQuery('The query string is not valid', `${quoted(text)} is not valid percent-encoding`);
  }
  if (decoded.includes('\0')) {
    throw invalidQuery(
      'The query string is not valid',
      `${quoted(text)} contains NUL, which no attribute can contain`,
    );
  }
  return decoded;
}

function tryDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Splits a dotted path into names, without a leading `$.` as JSONPath has it. Throws a 400 that quotes the text. */
export function parsePath(text: string): string[] {
  const path = withoutRoot(text).split('.');
  if (path.includes('')) {
    throw invalidQuery(`${quoted(text)} is not an attribute path`, 'Give names separated by single dots');
  }
  checkPathLength(path, text);
  if (/[[\]]/.test(text)) {
    throw invalidQuery(
      `${quoted(text)} is not an attribute path`,
      'A path crosses arrays without brackets; to select elements use filter=attribute[?(…)]',
    );
  }
  if (path.some((name) => name === '*' || name === '$')) {
    throw invalidQuery(
      `${quoted(text)} is not an attribute path`,
      'A path has no "*" and no "$": name the attributes; filter= takes JSONPath',
    );
  }
  return path;
}

/** Returns a path without the `$.` that JSONPath writes before it. */
export const withoutRoot = (path: string) => path.replace(/^\$\.(?=[^.])/, '');

/** Maximum names of a path: no document is nested deeper, and recursion along a path is safe. */
const MAX_PATH_LENGTH = 100;

export function checkPathLength(path: readonly string[], text: string): void {
  if (path.length <= MAX_PATH_LENGTH) return;
  throw invalidQuery(`${quoted(text)} is not an attribute path`, `It has more than ${MAX_PATH_LENGTH} names`);
}

const PARAMETER = /^([^=<>;]*?)(?:=|%3D)(.*)$/is;

/** Splits a piece between two "&" into decoded name and encoded value; both are empty if it is not a parameter. */
export function splitParameter(piece: string): { name: string; value: string } {
  const [, name = '', value = ''] = PARAMETER.exec(piece) ?? [];
  return { name: decode(name), value };
}

/** Parses a whole number from 0. Throws the error that `problem` returns for the details. */
export function parseWholeNumber(text: string, problem: (details: string) => Error): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw problem(`${quoted(text)} is not a whole number from 0`);
  return number;
}

const RESERVED_PARAMETERS = new Set([
  'fields',
  'offset',
  'limit',
  'sort',
  'filter',
  'depth',
  'expand',
  'cursor',
]);

/** Returns true for query parameters that are not filters. Attributes of these names are filtered as `limit.eq=5`. */
export const isReservedParameter = (name: string) => RESERVED_PARAMETERS.has(name);

/** Limits of a query; each is a setting of the server. */
export interface QueryLimits {
  /** QUERY_LENGTH: characters of the query string. */
  readonly maxLength: number;
  /** QUERY_CONDITIONS: number of values that attributes are compared with. */
  readonly maxConditions: number;
  /** QUERY_REGEX_LENGTH: characters of one regular expression. */
  readonly maxRegexLength: number;
}

const LIMITS = {
  maxLength: { setting: 'QUERY_LENGTH', subject: 'The query string', unit: 'characters' },
  maxConditions: { setting: 'QUERY_CONDITIONS', subject: 'The filter', unit: 'conditions' },
  maxRegexLength: { setting: 'QUERY_REGEX_LENGTH', subject: 'A regular expression', unit: 'characters' },
} as const satisfies Record<keyof QueryLimits, object>;

/** Throws a 400 that names the setting if the size exceeds the limit. */
export function checkQueryLimit(limits: QueryLimits, name: keyof QueryLimits, size: number): void {
  if (size <= limits[name]) return;
  const { setting, subject, unit } = LIMITS[name];
  const details = `It has ${size} ${unit}; at most ${limits[name]} are allowed (${setting})`;
  throw badRequest('queryTooLarge', `${subject} is too long`, details);
}
