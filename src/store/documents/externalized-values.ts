import { createHash } from 'node:crypto';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

/** Split dotted paths, through objects and arrays, of values that are stored outside of the document. */
export type Paths = readonly (readonly string[])[];

/** Minimum length in characters; shorter values stay in the document. */
const MIN_EXTERNALIZED_LENGTH = 1_000;

/**
 * Prefix of the marker that replaces an externalized value in the document. Clients cannot send it: the server
 * refuses NUL.
 */
const MARKER = '\0part:';

/** The prefix as it occurs in the text of a document. */
export const MARKER_TEXT = JSON.stringify(MARKER).slice(1, -1);

/** A document with markers, and its externalized values by name. */
export interface Externalization {
  readonly document: JsonObject;
  readonly values: ReadonlyMap<string, string>;
}

/** Replaces the long texts at these paths by markers. */
export function externalize(document: JsonObject, paths: Paths): Externalization {
  const values = new Map<string, string>();
  const changed = changeAt(document, paths, (value) => {
    // A value that looks like a marker is externalized too, so that it is restored unchanged.
    if (value.length < MIN_EXTERNALIZED_LENGTH && !value.startsWith(MARKER)) return value;
    const name = createHash('sha256').update(value).digest('hex');
    values.set(name, value);
    return MARKER + name;
  });
  return { document: changed, values };
}

/** Replaces markers by their values. Throws a `MissingValueError` for a value that is not given. */
export function internalize(
  document: JsonObject,
  paths: Paths,
  values: ReadonlyMap<string, string>,
): JsonObject {
  return changeAt(document, paths, (value) => {
    if (!value.startsWith(MARKER)) return value;
    const original = values.get(value.slice(MARKER.length));
    if (original === undefined) throw new MissingValueError();
    return original;
  });
}

/** Thrown when the document was read before a change, and its values after it. */
export class MissingValueError extends Error {}

/** Returns the document without the values at these paths, of any length. */
export function withoutExternalized(document: JsonObject, paths: Paths): JsonObject {
  return changeAt(document, paths, () => undefined);
}

function changeAt(document: JsonObject, paths: Paths, change: (text: string) => string | undefined) {
  return paths.reduce((changed, path) => changedAt(changed, path, change) as JsonObject, document);
}

/** Returns the value with changes at this path. Unchanged parts are shared with the original. */
function changedAt(
  value: JsonValue,
  path: readonly string[],
  change: (text: string) => string | undefined,
): JsonValue | undefined {
  if (Array.isArray(value))
    return value.map((item) => changedAt(item, path, change)).filter((it) => it !== undefined);
  const [name, ...deeper] = path;
  if (name === undefined) return typeof value === 'string' ? change(value) : value;
  if (!isObject(value) || !Object.hasOwn(value, name)) return value;
  const before = value[name] as JsonValue;
  const after = changedAt(before, deeper, change);
  if (after === before) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, key === name ? after : each] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
}
