import type { JsonObject } from '../../../values/json.js';

/** Divides the members of an object by their names. */
export function divided(object: JsonObject, isOwn: (name: string) => boolean) {
  const entries = Object.entries(object);
  return {
    own: Object.fromEntries(entries.filter(([name]) => isOwn(name))),
    others: Object.fromEntries(entries.filter(([name]) => !isOwn(name))),
  };
}
