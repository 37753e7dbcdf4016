import type { JsonObject } from '../../values/json.js';
import type { StoredResource } from '../collection.js';

/** A resource that is being written. Its text is created on first access; copies do not have it. */
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
    // Not enumerable, so that a copy with another document does not have this text.
    Object.defineProperty(this, 'json', { value: undefined, writable: true });
  }

  get text(): string {
    this.json ??= JSON.stringify(this.document);
    return this.json;
  }
}
