import type { JsonObject } from './json.js';

/** Attributes that every answer carries when the resource has them. */
const ALWAYS = ['id', 'href', '@type'];

/** The resource with those first-level attributes only; all of it when `fields` is undefined. */
export function selectFields(resource: JsonObject, fields: readonly string[] | undefined): JsonObject {
  if (fields === undefined) return resource;
  const wanted = new Set([...ALWAYS, ...fields]);
  return Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name)));
}
