import type { JsonObject } from '../../values/json.js';
import type { StoredResource } from '../collection.js';

/** A resource that is being stored, whose document is put into text for the first who asks. Copies have no text. */
export class FreshResource implements StoredResource {
  #text: string | undefined;

  constructor(
    readonly id: string,
    readonly scope: string,
    readonly version: number,
    readonly createdAt: number,
    readonly updatedAt: number,
    readonly document: JsonObject,
  ) {}

  get text(): string {
    this.#text ??= JSON.stringify(this.document);
    return this.#text;
  }
}
