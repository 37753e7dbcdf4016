import { isObject, type JsonValue } from '../../values/json.js';

/** Returns true for equal values by RFC 6902, 4.6: numbers by value, objects regardless of the order of members. */
export function jsonEqual(one: JsonValue, other: JsonValue): boolean {
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((element, index) => jsonEqual(element, other[index] as JsonValue));
  }
  if (isObject(one)) {
    if (!isObject(other)) return false;
    const names = Object.keys(one);
    if (names.length !== Object.keys(other).length) return false;
    return names.every(
      (name) => Object.hasOwn(other, name) && jsonEqual(one[name] as JsonValue, other[name] as JsonValue),
    );
  }
  return one === other;
}
