import type { JsonObject, JsonValue } from '../../../values/json.js';

/** Divides the members of an object by their names. */
export function divided(object: JsonObject, isOwn: (name: string) => boolean) {
  const [own, others]: [JsonObject, JsonObject] = [{}, {}];
  for (const name of Object.keys(object)) (isOwn(name) ? own : others)[name] = object[name] as JsonValue;
  return { own, others };
}

/** `Object.keys` of an object without members is slower. */
export function isEmptyObject(object: object): boolean {
  for (const _ in object) return false;
  return true;
}
