import type { StoredResource } from './store.js';

/** Not in the resources themselves: a copy with another document would have the text of the first. */
const texts = new WeakMap<StoredResource, string>();

export function withText(resource: StoredResource, text: string): StoredResource {
  texts.set(resource, text);
  return resource;
}

/** The JSON of the resource's document. */
export const textOf = (resource: StoredResource): string =>
  texts.get(resource) ?? JSON.stringify(resource.document);
