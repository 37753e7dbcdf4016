import { type Location, parsePointer } from './pointer.js';
import { invalidPatch, payloadTooLarge, quoted } from './problems.js';

/** `note.author=John Doe`: what an element must hold. */
export interface Condition {
  readonly names: Location;
  readonly text: string;
}

/** A path of a JSON Patch Query (TMF630 Part 5): a pointer that leaves indexes out, and what picks the elements. */
export interface QueryPath {
  readonly names: Location;
  /** Conditions that are read from the root: their first name is that of the path. */
  readonly rooted: readonly Condition[];
  /** Conditions that are read from an element of the last array on the path. */
  readonly relative: readonly Condition[];
}

/** Parses `/note/text?note.author=John Doe`; throws a 400 that begins with `label`. */
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

/** Name, "=", and a value up to the next "&" unless it stands in double quotes. */
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
    if (!match) throw invalidPatch(label, 'It has quotes that do not close; write %22 for a quote');
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

/** `note.author`, or `/note/author`, which can name attributes that have dots. */
function conditionNames(name: string, label: string): Location {
  const names = name.includes('/')
    ? parsePointer(name.startsWith('/') ? name : `/${name}`, label)
    : name.split('.');
  if (names.includes('')) throw invalidPatch(label, `${quoted(name)} is not an attribute path`);
  return names;
}

/** Only "%" with two hexadecimal digits is an escape: people write `100% sure`, and "+" in times. */
function decodeEscapes(text: string, label: string): string {
  const result = text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      throw invalidPatch(label, `${quoted(escapes)} is not valid percent-encoding`);
    }
  });
  if (result.includes('\0')) throw invalidPatch(label, 'It holds NUL');
  return result;
}
