import { type Location, parsePointer } from './pointer.js';
import { invalidPatch, payloadTooLarge, quoted } from './problems.js';

/** Condition on an element: `note.author=John Doe`. */
export interface Condition {
  readonly names: Location;
  readonly text: string;
}

/** Path of a JSON Patch Query (TMF630 Part 5): a pointer without indexes, and conditions that select the elements. */
export interface QueryPath {
  readonly names: Location;
  /** Conditions relative to the root: they begin with the first name of the path. */
  readonly rooted: readonly Condition[];
  /** Conditions relative to an element of the last array on the path. */
  readonly relative: readonly Condition[];
}

/** Parses `/note/text?note.author=John Doe`. Throws a 400 whose details begin with `label`. */
export function parseQueryPath(text: string, label: string, maxConditions: number): QueryPath {
  const queryStart = text.indexOf('?');
  const names = parsePointer(decodeEscapes(queryStart < 0 ? text : text.slice(0, queryStart), label), label);
  const conditions = queryStart < 0 ? [] : parseConditions(text.slice(queryStart + 1), label, maxConditions);
  const isRooted = (condition: Condition) => condition.names[0] === names[0];
  return {
    names,
    rooted: conditions.filter(isRooted),
    relative: conditions.filter((condition) => !isRooted(condition)),
  };
}

/** Name, "=", and a value that ends at the next "&" or is in double quotes. */
const CONDITION = /([^=&]*)(?:=(?:"((?:[^"\\]|\\.)*)"(?=&|$)|((?!")[^&]*))|(?=&|$))(&|$)/sy;

function parseConditions(query: string, label: string, maxConditions: number): Condition[] {
  const conditions: Condition[] = [];
  CONDITION.lastIndex = 0;
  for (let hasMore = true; hasMore; ) {
    if (conditions.length === maxConditions)
      throw payloadTooLarge(
        'The path has too many conditions',
        `${maxConditions} conditions`,
        'QUERY_CONDITIONS',
        label,
      );
    const match = CONDITION.exec(query);
    if (!match) throw invalidPatch(label, 'It has an unclosed quote; write %22 for a quote');
    const [piece, name = '', quotedText, plainText] = match;
    const text = quotedText?.replace(/\\(["\\])/g, '$1') ?? plainText;
    if (name === '' || text === undefined)
      throw invalidPatch(label, `${quoted(piece)} is not a condition like note.author=John`);
    conditions.push({
      names: conditionNames(decodeEscapes(name, label), label),
      text: decodeEscapes(text, label),
    });
    hasMore = match[4] === '&';
  }
  return conditions;
}

/** Parses `note.author`, or `/note/author` for attribute names that contain dots. */
function conditionNames(name: string, label: string): Location {
  const names = name.includes('/')
    ? parsePointer(name.startsWith('/') ? name : `/${name}`, label)
    : name.split('.');
  if (names.includes('')) throw invalidPatch(label, `${quoted(name)} is not an attribute path`);
  return names;
}

/** Decodes "%" with two hexadecimal digits only: a value may be `100% sure`, or a time with "+". */
function decodeEscapes(text: string, label: string): string {
  const result = text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      throw invalidPatch(label, `${quoted(escapes)} is not valid percent-encoding`);
    }
  });
  if (result.includes('\0')) throw invalidPatch(label, 'It contains NUL');
  return result;
}
