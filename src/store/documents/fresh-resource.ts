import type { JsonObject } from '../../values/json.js';
import type { StoredResource } from '../collection.js';

/** A resource that is being stored. Its text is made when it is first asked for; copies have no text. */
export class FreshResource implements StoredResource {
  declare private json: string | undefined;

  constructor(
    readonly id: string,
    readonly scope: string,
    readonly version: number,
    readonly createdAt: number,
    readonly updatedAt: number,
    readonly document: JsonObject,
  ) {
    // Not enumerable: a copy with another document must not have the text of this one.
    Object.defineProperty(this, 'json', { value: undefined, writable: true });
  }

  get text(): string {
    this.json ??= JSON.stringify(this.document);
    return this.json;
  }
}
