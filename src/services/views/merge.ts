import { isObject, type JsonObject, type JsonValue, jsonEqual, ownMember } from '../../values/json.js';

/**
 * Merges a change into what is stored. `base` and `changed` are the stored form of the view before and after its change;
 * where they are the same, what is stored stays as it is, with all that the view does not show.
 */
export function merged(base: JsonValue, changed: JsonValue, own: JsonValue): JsonValue {
  if (jsonEqual(base, changed)) return own;
  if (isObject(base) && isObject(changed) && isObject(own)) return mergedObject(base, changed, own);
  if (Array.isArray(base) && Array.isArray(changed) && Array.isArray(own))
    return base.length === own.length ? mergedArray(base, changed, own) : changed;
  return changed;
}

function mergedObject(base: JsonObject, changed: JsonObject, own: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const name of new Set([...Object.keys(own), ...Object.keys(changed)])) {
    const value = mergedMember(ownMember(base, name), ownMember(changed, name), ownMember(own, name));
    if (value !== undefined) result[name] = value;
  }
  return result;
}

function mergedMember(
  base: JsonValue | undefined,
  changed: JsonValue | undefined,
  own: JsonValue | undefined,
): JsonValue | undefined {
  if (base === undefined || changed === undefined) return base === changed ? own : changed;
  return own === undefined ? changedMember(base, changed) : merged(base, changed, own);
}

/** A member that is not stored, because it has a value that the view adds, stays so while it is not changed. */
const changedMember = (base: JsonValue, changed: JsonValue) =>
  jsonEqual(base, changed) ? undefined : changed;

/** Elements that were there before keep what is stored of them, wherever they are now. */
function mergedArray(
  base: readonly JsonValue[],
  changed: readonly JsonValue[],
  own: readonly JsonValue[],
): JsonValue[] {
  const texts = base.map((element) => JSON.stringify(element));
  const places = new Map(texts.map((text, index) => [text, index]));
  return changed.map((element, index) => {
    const text = JSON.stringify(element);
    const before = texts[index] === text ? index : places.get(text);
    if (before !== undefined) return own[before] as JsonValue;
    if (changed.length !== base.length) return element;
    return merged(base[index] as JsonValue, element, own[index] as JsonValue);
  });
}
