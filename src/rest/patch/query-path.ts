import { type Location, parsePointer } from './pointer.js';
import { malformed, shown, tooLarge } from './problems.js';

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

/** Parses `/note/text?note.author=John Doe`; throws a 400 that begins with `place`. */
export function parseQueryPath(text: string, place: string, maxConditions: number): QueryPath {
  const mark = text.indexOf('?');
  const names = parsePointer(decoded(mark < 0 ? text : text.slice(0, mark), place), place);
  const conditions = mark < 0 ? [] : parseConditions(text.slice(mark + 1), place, maxConditions);
  const isRooted = (condition: Condition) => condition.names[0] === names[0];
  return {
    names,
    rooted: conditions.filter(isRooted),
    relative: conditions.filter((condition) => !isRooted(condition)),
  };
}

/** Name, "=", and a value up to the next "&" unless it stands in double quotes. */
const CONDITION = /([^=&]*)(?:=(?:"((?:[^"\\]|\\.)*)"(?=&|$)|((?!")[^&]*))|(?=&|$))(&|$)/sy;

function parseConditions(query: string, place: string, maxConditions: number): Condition[] {
  const conditions: Condition[] = [];
  CONDITION.lastIndex = 0;
  for (let more = true; more; ) {
    if (conditions.length === maxConditions)
      throw tooLarge(
        'The path has too many conditions',
        `${maxConditions} conditions`,
        'QUERY_CONDITIONS',
        place,
      );
    const found = CONDITION.exec(query);
    if (!found) throw malformed(place, 'It has quotes that do not close; write %22 for a quote');
    const [piece, name = '', quoted, plain] = found;
    const text = quoted?.replace(/\\(["\\])/g, '$1') ?? plain;
    if (name === '' || text === undefined)
      throw malformed(place, `${shown(piece)} is not a condition like note.author=John`);
    conditions.push({ names: conditionNames(decoded(name, place), place), text: decoded(text, place) });
    more = found[4] === '&';
  }
  return conditions;
}

/** `note.author`, or `/note/author`, which can name attributes that have dots. */
function conditionNames(name: string, place: string): Location {
  const names = name.includes('/')
    ? parsePointer(name.startsWith('/') ? name : `/${name}`, place)
    : name.split('.');
  if (names.includes('')) throw malformed(place, `${shown(name)} is not an attribute path`);
  return names;
}

/** Only "%" with two hexadecimal digits is an escape: people write `100% sure`, and "+" in times. */
function decoded(text: string, place: string): string {
  const result = text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      throw malformed(place, `${shown(escapes)} is not valid percent-encoding`);
    }
  });
  if (result.includes('\0')) throw malformed(place, 'It holds NUL');
  return result;
}
