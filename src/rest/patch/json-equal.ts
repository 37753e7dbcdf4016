import { isObject, type JsonValue } from '../../values/json.js';

/** Returns true for equal values by RFC 6902, 4.6: numbers by value, objects regardless of the order of members. */
export function jsonEqual(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    return left.every((element, index) => jsonEqual(element, right[index] as JsonValue));
  }
  if (isObject(left)) {
    if (!isObject(right)) return false;
    const names = Object.keys(left);
    if (names.length !== Object.keys(right).length) return false;
    return names.every(
      (name) => Object.hasOwn(right, name) && jsonEqual(left[name] as JsonValue, right[name] as JsonValue),
    );
  }
  return false;
}
