import type { JsonObject } from '../rest/json.js';
import type { Call } from './context.js';
import type { Resource } from './metadata.js';

/** A resource that references can lead to. */
export interface Addressable {
  readonly resource: Resource;
  /** The resource as a client sees it; undefined when there is none. */
  read(path: Call['path'], origin: string): Promise<JsonObject | undefined>;
}

interface Entry {
  readonly target: Addressable;
  /** Matches the path of an address, with the path's variables as groups. */
  readonly pattern: RegExp;
}

/** All resources of all mounted APIs, found by what references say: an address, or a class and an id. */
export class Directory {
  readonly #entries: Entry[] = [];

  constructor(private readonly publicUrl: string | undefined) {}

  add(target: Addressable): void {
    const { api, path } = target.resource;
    for (const base of api.basePaths) {
      const template = `${base}${path}/{id}`.replace(/[.+?^$()|[\]\\]/g, '\\$&');
      this.#entries.push({
        target,
        pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
      });
    }
  }

  /** What the reference refers to, if this server holds it. */
  async lookup(reference: JsonObject, origin: string): Promise<JsonObject | undefined> {
    const { href, id, '@referredType': type } = reference;
    if (typeof href === 'string' && href !== '') return this.#byAddress(href, origin);
    if (typeof id !== 'string' || typeof type !== 'string') return undefined;
    const named = this.#entries.find(
      ({ target }) => target.resource.name.toLowerCase() === type.toLowerCase(),
    );
    return named && named.target.resource.parents.length === 0
      ? named.target.read({ id }, origin)
      : undefined;
  }

  #byAddress(href: string, origin: string): Promise<JsonObject | undefined> | undefined {
    const path = this.#ownPath(href, origin);
    for (const { target, pattern } of path === undefined ? [] : this.#entries) {
      const variables = pattern.exec(path ?? '')?.groups;
      if (variables) return target.read(decoded(variables), origin);
    }
    return undefined;
  }

  /** The path of an address on this server; undefined for one that is elsewhere. */
  #ownPath(href: string, origin: string): string | undefined {
    if (href.startsWith('/') && !href.startsWith('//')) return href;
    for (const base of [this.publicUrl, origin]) {
      if (base && href.startsWith(`${base}/`)) return href.slice(base.length);
    }
    return undefined;
  }
}

function decoded(variables: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return {};
  }
}
