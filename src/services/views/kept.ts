import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

/** The attribute of stored objects with what the view has, and the stored version has no place for. */
export const KEPT = '@kept';

/** Keeps a value in the object, under the key of a lens. */
export function remember(object: JsonObject, key: string, value: JsonValue): void {
  const kept = object[KEPT];
  object[KEPT] = { ...(isObject(kept) && kept), [key]: value };
}

/** Removes a kept value from the object and returns it; undefined when there is none. */
export function recall(object: JsonObject, key: string): JsonValue | undefined {
  const kept = object[KEPT];
  if (!isObject(kept) || !Object.hasOwn(kept, key)) return undefined;
  const { [key]: value, ...others } = kept;
  if (Object.keys(others).length > 0) object[KEPT] = others;
  else delete object[KEPT];
  return value;
}
