import { isObject, type JsonObject, type JsonValue } from '../values/json.js';

/** The objects that are the value, or in it. */
export const objectsIn = (value: JsonValue | undefined): JsonObject[] =>
  [value ?? []].flat().filter(isObject);

/** The text, unless it is blank or the value is none. */
export const textIn = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** The ids of the references that are the value, or in it; each once. */
export const idsIn = (value: JsonValue | undefined): string[] => [
  ...new Set(objectsIn(value).flatMap(({ id }) => textIn(id) ?? [])),
];
