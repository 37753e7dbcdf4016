import { isObject, type JsonValue } from '../../values/json.js';
import { malformed, shown, tooLarge } from './problems.js';

/** One operation of a JSON Patch. `P` is what its paths are parsed into. */
export type Operation<P> = { readonly place: string; readonly path: P } & (
  | { readonly op: 'add' | 'replace' | 'test'; readonly value: JsonValue }
  | { readonly op: 'remove' }
  | { readonly op: 'move' | 'copy'; readonly from: P }
);

type PathParser<P> = (text: string, place: string) => P;

const OPERATIONS = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const;

/** Reads a whole patch before any of it is applied. Throws a 400 that names the first operation that is wrong. */
export function readOperations<P>(
  patch: unknown,
  parsePath: PathParser<P>,
  maxOperations: number,
): Operation<P>[] {
  if (!Array.isArray(patch)) throw malformed('body', 'A JSON Patch is an array of operations');
  if (patch.length > maxOperations) {
    throw tooLarge('The patch has too many operations', `${maxOperations} operations`, 'PATCH_OPERATIONS');
  }
  return patch.map((operation, index) => readOperation(operation, index, parsePath));
}

function readOperation<P>(given: unknown, index: number, parsePath: PathParser<P>): Operation<P> {
  const place = `operation ${index}`;
  if (!isObject(given)) throw malformed(place, 'It is not an object');
  const op = OPERATIONS.find((known) => known === member(given, 'op'));
  if (op === undefined) throw malformed(place, `"op" is none of ${OPERATIONS.join(', ')}`);
  const text = textMember(given, 'path', place);
  const named = placeOf(index, op, text);
  const path = parsePath(text, named);
  if (op === 'remove') return { place: named, op, path };
  if (op === 'move' || op === 'copy') {
    return { place: named, op, path, from: parsePath(textMember(given, 'from', named), named) };
  }
  const value = member(given, 'value');
  if (value === undefined) throw malformed(named, '"value" is missing');
  return { place: named, op, path, value };
}

/** How messages name an operation: `operation 2 (replace "/note/0/text")`; the first is 0. */
const placeOf = (index: number, op: string, path: string) => `operation ${index} (${op} ${shown(path)})`;

const member = (object: Record<string, JsonValue>, name: string) =>
  Object.hasOwn(object, name) ? object[name] : undefined;

function textMember(operation: Record<string, JsonValue>, name: string, place: string): string {
  const value = member(operation, name);
  if (typeof value === 'string') return value;
  throw malformed(place, `"${name}" ${value === undefined ? 'is missing' : 'is not a text'}`);
}
