import type { JsonObject } from '../rest/json.js';
import type { StoredResource } from './store.js';

/** A resource that is being stored, whose document is put into text for the first who asks. Copies have no text. */
export class FreshResource implements StoredResource {
  readonly id: string;
  readonly scope: string;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly document: JsonObject;
  #text: string | undefined;

  constructor({ id, scope, version, createdAt, updatedAt, document }: Omit<StoredResource, 'text'>) {
    this.id = id;
    this.scope = scope;
    this.version = version;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    this.document = document;
  }

  get text(): string {
    this.#text ??= JSON.stringify(this.document);
    return this.#text;
  }
}
