import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

/** Applies a merge patch (RFC 7396): null removes an attribute, an array replaces the whole array. */
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
