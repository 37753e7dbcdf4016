import { isObject, type JsonObject, type JsonValue } from '../values/json.js';

/** The value when it is an object, or the objects in it when it is an array. */
export function objectsIn(value: JsonValue | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The value when it is a text that is not blank. */
export const textIn = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** The ids of the references in the value, an object or an array, without duplicates. */
export const idsIn = (value: JsonValue | undefined): string[] => [
  ...new Set(objectsIn(value).flatMap(({ id }) => textIn(id) ?? [])),
];
