import { isObject, type JsonValue, ownMember } from '../../values/json.js';
import { invalidPatch, payloadTooLarge, quoted } from './problems.js';

/** Operation of a JSON Patch. `P` is the type of parsed paths; `label` identifies the operation in errors. */
export type Operation<P> = { readonly label: string; readonly path: P } & (
  | { readonly op: 'add' | 'replace' | 'test'; readonly value: JsonValue }
  | { readonly op: 'remove' }
  | { readonly op: 'move' | 'copy'; readonly from: P }
);

type PathParser<P> = (text: string, label: string) => P;

const OPERATIONS = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const;

/** Parses a whole patch before any of it is applied. Throws a 400 that names the first invalid operation. */
export function readOperations<P>(
  patch: unknown,
  parsePath: PathParser<P>,
  maxOperations: number,
): Operation<P>[] {
  if (!Array.isArray(patch)) throw invalidPatch('body', 'A JSON Patch is an array of operations');
  if (patch.length > maxOperations) {
    throw payloadTooLarge(
      'The patch has too many operations',
      `${maxOperations} operations`,
      'PATCH_OPERATIONS',
    );
  }
  return patch.map((operation, index) => readOperation(operation, index, parsePath));
}

function readOperation<P>(candidate: unknown, index: number, parsePath: PathParser<P>): Operation<P> {
  const indexLabel = `operation ${index}`;
  if (!isObject(candidate)) throw invalidPatch(indexLabel, 'It is not an object');
  const op = OPERATIONS.find((name) => name === ownMember(candidate, 'op'));
  if (op === undefined) throw invalidPatch(indexLabel, `"op" is not one of ${OPERATIONS.join(', ')}`);
  const text = textMember(candidate, 'path', indexLabel);
  const label = operationLabel(index, op, text);
  const path = parsePath(text, label);
  if (op === 'remove') return { label, op, path };
  if (op === 'move' || op === 'copy') {
    return { label, op, path, from: parsePath(textMember(candidate, 'from', label), label) };
  }
  const value = ownMember(candidate, 'value');
  if (value === undefined) throw invalidPatch(label, '"value" is missing');
  return { label, op, path, value };
}

/** Label of an operation: `operation 2 (replace "/note/0/text")`; the first is 0. */
const operationLabel = (index: number, op: string, path: string) =>
  `operation ${index} (${op} ${quoted(path)})`;

function textMember(operation: Record<string, JsonValue>, name: string, label: string): string {
  const value = ownMember(operation, name);
  if (typeof value === 'string') return value;
  throw invalidPatch(label, `"${name}" ${value === undefined ? 'is missing' : 'is not a string'}`);
}
