import type { JsonObject } from '../../../values/json.js';
import { decodeUnreserved } from '../../../values/unreserved.js';
import type { ApiMetadata } from '../../contract/metadata.js';
import type { Addressable, Call, Reader, ReferenceRule } from '../../types.js';

interface Entry {
  readonly target: Addressable;
  /** Matches the path of an address; its groups are the path variables. */
  readonly pattern: RegExp;
}

/** The origin of this server, which is known when it listens. */
interface OwnOrigin {
  readonly origin: string | undefined;
}

/** The resources of all mounted APIs. Finds them by API and name, and by references: an address, or a type and an id. */
export class Directory {
  constructor(
    private readonly publicUrl: string | undefined,
    private readonly own: OwnOrigin = { origin: publicUrl },
    private readonly entries: Entry[] = [],
    private readonly folders: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The same resources as a further version of an API sees them: where others find those of the first, it finds its own. */
  ofVersion(folder: string, first: string): Directory {
    return new Directory(this.publicUrl, this.own, this.entries, new Map([[first, folder]]));
  }

  /** The base of addresses that are stored or sent to others; undefined before the server listens. */
  get ownOrigin(): string | undefined {
    return this.own.origin;
  }

  add(target: Addressable): void {
    const { api, path } = target.resource;
    for (const base of api.basePaths) {
      const template = `${base}${path}/{id}`.replace(/[.+?^$()|[\]\\]/g, '\\$&');
      this.entries.push({
        target,
        pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`, 'i'),
      });
    }
  }

  /** The resource with this name in the API with this folder. Throws when this server has none. */
  resource(folder: string, name: string): Addressable {
    const found = this.find(folder, name);
    if (!found) throw new Error(`This server has no ${name} in ${folder}`);
    return found.target;
  }

  has(folder: string, name: string): boolean {
    return this.find(folder, name) !== undefined;
  }

  private find(folder: string, name: string): Entry | undefined {
    const own = this.folders.get(folder) ?? folder;
    return this.entries.find(
      ({ target: { resource } }) => resource.api.folder === own && resource.name === name,
    );
  }

  /** The resources of an API whose rules allow references to the resource with this name. */
  referring(api: ApiMetadata, name: string): { target: Addressable; rules: readonly ReferenceRule[] }[] {
    const targets = new Set(
      this.entries.map(({ target }) => target).filter(({ resource }) => resource.api === api),
    );
    return [...targets]
      .filter(({ references }) => references.some(({ to }) => to.includes(name)))
      .map((target) => ({ target, rules: target.references }));
  }

  /** The collection and path variables of an address on this server, whether or not the resource exists. */
  locate(href: string, origin: string): { target: Addressable; path: Call['path'] } | undefined {
    const ownPath = this.ownPath(href, origin);
    for (const { target, pattern } of ownPath === undefined ? [] : this.entries) {
      const variables = pattern.exec(decodeUnreserved(ownPath ?? ''))?.groups;
      if (variables) return { target, path: decoded(variables) };
    }
    return undefined;
  }

  /** The resource that a reference refers to; undefined when it is not on this server, or does not exist for the client. */
  async lookup(reference: JsonObject, reader: Reader): Promise<JsonObject | undefined> {
    const { href, id, '@referredType': type } = reference;
    if (typeof href === 'string' && href !== '') return this.byAddress(href, reader);
    if (typeof id !== 'string' || typeof type !== 'string') return undefined;
    const named = this.entries.find(
      ({ target }) => target.resource.name.toLowerCase() === type.toLowerCase(),
    );
    return named && named.target.resource.parents.length === 0
      ? named.target.read({ id }, reader)
      : undefined;
  }

  private async byAddress(href: string, reader: Reader): Promise<JsonObject | undefined> {
    const location = this.locate(href, reader.origin);
    return location?.target.read(location.path, reader);
  }

  /** Whether the reference can refer to this server: its address is on this server, or it has none. */
  pointsHere({ href }: JsonObject, origin: string): boolean {
    return typeof href !== 'string' || href === '' || this.ownPath(href, origin) !== undefined;
  }

  /** The path of an address on this server; undefined for any other address. */
  ownPath(href: string, origin: string): string | undefined {
    if (href.startsWith('/') && !href.startsWith('//')) return href;
    for (const base of [this.publicUrl, origin, this.own.origin]) {
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
