import { forbidden } from '../../errors.js';
import { type JsonObject, type JsonValue, jsonEqual, ownMember } from '../../values/json.js';
import type { Grant } from './access.js';
import type { AttributePaths } from './attribute-paths.js';

/** Throws a 403 for a value that the client may not set. `pathPrefix` is the beginning of its path in the body: `0.value.`. */
export function refuseProtected(document: JsonObject, { hidden, readOnly }: Grant, pathPrefix: string): void {
  if (hidden.isEmpty && readOnly.isEmpty) return;
  const name = hidden.union(readOnly).firstIn(document);
  if (name !== undefined) throw notChangeable(`${pathPrefix}${name}`);
}

/**
 * Applies a change to what the client sees of a document, and returns the whole changed document. Throws a 403 when the
 * change is to an attribute that is read-only, hidden, or hidden in part.
 */
export async function guardedChange(
  before: JsonObject,
  { readOnly, hidden }: Grant,
  changedBy: (shown: JsonObject) => Promise<JsonObject> | JsonObject,
): Promise<JsonObject> {
  if (hidden.isEmpty && readOnly.isEmpty) return changedBy(before);
  const shown = hidden.removedFrom(before);
  const after = await changedBy(shown);
  const changed = readOnly.firstChanged(shown, after);
  if (changed !== undefined) throw notChangeable(changed);
  return withHidden(before, shown, after, hidden);
}

/**
 * The changed document with its hidden values. An attribute that is hidden in part can be elsewhere after a change, so
 * that it must be the same; whether this document has the hidden part makes no difference.
 */
function withHidden(
  before: JsonObject,
  shown: JsonObject,
  after: JsonObject,
  hidden: AttributePaths,
): JsonObject {
  const whole = { ...after };
  for (const name of hidden.firstLevel) {
    if (!isSame(ownMember(shown, name), ownMember(after, name))) throw notChangeable(name);
    const value = ownMember(before, name);
    if (value !== undefined) whole[name] = value;
  }
  return whole;
}

const isSame = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === undefined || other === undefined ? one === other : jsonEqual(one, other);

const notChangeable = (name: string) =>
  forbidden(`You may not set or change "${name}"`, 'The policy protects it: leave it out of the request');
