import { createHash } from 'node:crypto';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

/** Dotted paths, split: through objects and arrays to values that are kept beside the document. */
export type Paths = readonly (readonly string[])[];

/** Shorter values stay in the document. */
const MIN_EXTERNALIZED_LENGTH = 1_000;

/** What stands in a document for a detached value. No client can send it: the server takes NUL from nobody. */
const MARKER = '\0part:';

/** The marker in a document's text. */
export const MARKER_TEXT = JSON.stringify(MARKER).slice(1, -1);

/** A document whose long values are elsewhere, and these by name. */
export interface Externalization {
  readonly document: JsonObject;
  readonly values: ReadonlyMap<string, string>;
}

/** Takes the long texts out that are at these paths. */
export function externalize(document: JsonObject, paths: Paths): Externalization {
  const values = new Map<string, string>();
  const changed = changeAt(document, paths, (value) => {
    // Whatever looks like a marker is detached as well, so that it comes back as it is.
    if (value.length < MIN_EXTERNALIZED_LENGTH && !value.startsWith(MARKER)) return value;
    const name = createHash('sha256').update(value).digest('hex');
    values.set(name, value);
    return MARKER + name;
  });
  return { document: changed, values };
}

/** Puts the values back. A value that is not among the parts is a `MissingPart`. */
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

/** A document was read before, its parts after a change. */
export class MissingValueError extends Error {}

/** The document without what is at these paths, whether it is long or not. */
export function withoutExternalized(document: JsonObject, paths: Paths): JsonObject {
  return changeAt(document, paths, () => undefined);
}

function changeAt(document: JsonObject, paths: Paths, change: (text: string) => string | undefined) {
  return paths.reduce((changed, path) => changedAt(changed, path, change) as JsonObject, document);
}

/** Shares with the value what does not change. */
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
