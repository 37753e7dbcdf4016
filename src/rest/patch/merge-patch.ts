import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

/** RFC 7396: the target with the patch's attributes; null removes one, an array replaces the whole array. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(target));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergeValue(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function mergeValue(target: JsonValue | undefined, value: JsonValue): JsonValue {
  return isObject(value) ? mergePatch(isObject(target) ? target : {}, value) : value;
}
