import { TmfError } from './errors.js';
import { Page } from './page.js';
import { type QueryOptions, queryString } from './query.js';
import type { ApiResponse, CallOptions, Transport } from './transport.js';
import type { Identified, MergePatch, PatchOperation, Path, Selected, SortKey, Where } from './types.js';

/** The parts of a resource that are returned. */
export interface ReadOptions<Model, Fields extends string, Expand extends string> extends CallOptions {
  /** Attributes to return; `id` and `href` always are. */
  readonly fields?: readonly (Fields & Path<Model>)[];
  /** References to replace by what they refer to. */
  readonly expand?: readonly (Expand & Path<Model>)[];
  /** Levels of references to replace. */
  readonly depth?: number;
}

/** Selection of the resources of a list. */
export interface Filters<Model> extends CallOptions {
  readonly where?: Where<Model>;
  /** A JSONPath expression: `note[?(@.author=='Jane')]`. */
  readonly filter?: string;
}

/** Selection and order of the resources of a list. */
export interface ListOptions<Model, Fields extends string, Expand extends string>
  extends Filters<Model>,
    ReadOptions<Model, Fields, Expand> {
  readonly sort?: SortKey<Model> | readonly SortKey<Model>[];
  readonly offset?: number;
  /** Maximum number of items of the page. */
  readonly limit?: number;
}

/** A list of which all pages are read. */
export interface AllOptions<Model, Fields extends string, Expand extends string>
  extends Omit<ListOptions<Model, Fields, Expand>, 'limit' | 'offset'> {
  /** Items per request. */
  readonly pageSize?: number;
}

/** A creation. */
export interface CreateOptions extends CallOptions {
  /** Names the creation, so that a repetition creates nothing; by default a new one for each call. */
  readonly idempotencyKey?: string;
}

/** A change. */
export interface ChangeOptions extends CallOptions {
  /** The `ETag` that the resource must have: see `etagOf`. */
  readonly ifMatch?: string | undefined;
}

/** A change by a patch. */
export interface PatchOptions extends ChangeOptions {
  /**
   * How the server understands the patch. Of an object: `merge-patch`, the default, or `json`, which means the same. Of an
   * array: `json-patch`, the default, or `json-patch-query`, whose paths pick elements by conditions.
   */
  readonly kind?: keyof typeof MEDIA_TYPES;
}

const MEDIA_TYPES = {
  json: 'application/json',
  'merge-patch': 'application/merge-patch+json',
  'json-patch': 'application/json-patch+json',
  'json-patch-query': 'application/json-patch-query+json',
};

/** Attempts of `update` while others change the resource. */
const MAX_UPDATES = 10;

const etags = new WeakMap<object, string>();

/** Returns the `ETag` with which a resource was returned, for `ifMatch`. Items of lists have none. */
export const etagOf = (resource: object): string | undefined => etags.get(resource);

/** The operations of a resource that its contract has. */
export type Operations<
  Names extends keyof ResourceClient<Identified, object, object, never>,
  Model extends Identified,
  Creation,
  Changed,
> = Pick<ResourceClient<Model, Creation, Changed, Names>, Names | 'withExtension'>;

/** The operations on one collection: a `Model` is read, a `Creation` is created, a `Changed` is what changes name. */
export class ResourceClient<
  Model extends Identified,
  Creation,
  Changed,
  Names extends keyof ResourceClient<Identified, object, object, never>,
> {
  constructor(
    private readonly transport: Transport,
    /** The path of the collection below the base path. */
    private readonly path: string,
  ) {}

  /** Returns one page of the list. */
  async list<Fields extends Path<Model> = never, Expand extends Path<Model> = never>(
    options: ListOptions<Model, Fields, Expand> = {},
  ): Promise<Page<Selected<Model, Fields, Expand>>> {
    return this.page(queryString(queryOf(options)), options);
  }

  /** Reads all pages, one after the other, and returns their items. */
  async *all<Fields extends Path<Model> = never, Expand extends Path<Model> = never>({
    pageSize,
    ...options
  }: AllOptions<Model, Fields, Expand> = {}): AsyncGenerator<
    Selected<Model, Fields, Expand>,
    void,
    undefined
  > {
    const query = queryString({ ...queryOf(options), limit: pageSize });
    let page: Page<Selected<Model, Fields, Expand>> | undefined = await this.page(query, options);
    while (page) {
      yield* page.items;
      page = await page.next();
    }
  }

  /** Returns the number of resources; of long lists, the server may stop counting: see `Page.isTotalExact`. */
  async count(options: Filters<Model> = {}): Promise<number> {
    const page = await this.page(queryString({ ...queryOf(options), limit: 0 }), options);
    return page.total;
  }

  /** Returns a resource. Throws a TmfError with the status 404 if there is none. */
  async get<Fields extends Path<Model> = never, Expand extends Path<Model> = never>(
    id: string,
    options: ReadOptions<Model, Fields, Expand> = {},
  ): Promise<Selected<Model, Fields, Expand>> {
    const query = queryString(queryOf(options));
    const request = { method: 'GET', path: this.item(id), query, isRepeatable: true };
    return resourceIn(await this.transport.send(request, options));
  }

  /** Creates a resource, once, also if the answer to the request is lost and the request is sent again. */
  async create(body: Creation, options: CreateOptions = {}): Promise<Model> {
    const headers = { 'Idempotency-Key': keyOf(options) };
    const request = { method: 'POST', path: this.path, body, headers, isRepeatable: true };
    return resourceIn(await this.transport.send(request, options));
  }

  /** Creates several resources, or none of them. */
  async createMany(bodies: readonly Creation[], options: CreateOptions = {}): Promise<Model[]> {
    const body = bodies.map((value) => ({ op: 'add', path: '/', value }));
    const headers = { 'Content-Type': MEDIA_TYPES['json-patch'], 'Idempotency-Key': keyOf(options) };
    const request = { method: 'PATCH', path: this.path, body, headers, isRepeatable: true };
    return (await this.transport.send(request, options)).body as Model[];
  }

  /**
   * Changes a resource by a merge patch, which names attributes with their new values, null to remove one; or by an array
   * of operations, of which all take effect, or none.
   */
  async patch(
    id: string,
    body: MergePatch<Changed> | readonly PatchOperation[],
    options: PatchOptions = {},
  ): Promise<Model> {
    const { kind = Array.isArray(body) ? 'json-patch' : 'merge-patch' } = options;
    const headers = { 'Content-Type': MEDIA_TYPES[kind], ...ifMatch(options) };
    const request = { method: 'PATCH', path: this.item(id), body, headers, isRepeatable: false };
    return resourceIn(await this.transport.send(request, options));
  }

  /**
   * Reads a resource, changes it, and does both again when another client has changed it in the meantime. `change` is a
   * merge patch, or a function that returns one for the resource as it was read.
   */
  async update(
    id: string,
    change: MergePatch<Changed> | ((current: Model) => MergePatch<Changed> | Promise<MergePatch<Changed>>),
    options: CallOptions = {},
  ): Promise<Model> {
    for (let attempt = 1; ; attempt += 1) {
      const current = (await this.get(id, options)) as Model;
      const patch = typeof change === 'function' ? await change(current) : change;
      try {
        return await this.patch(id, patch, { ...options, ifMatch: etagOf(current) });
      } catch (error) {
        if (!(error instanceof TmfError && error.status === 412) || attempt === MAX_UPDATES) throw error;
      }
    }
  }

  /** Replaces a resource. */
  async replace(id: string, body: Creation, options: ChangeOptions = {}): Promise<Model> {
    const headers = ifMatch(options);
    const request = { method: 'PUT', path: this.item(id), body, headers, isRepeatable: false };
    return resourceIn(await this.transport.send(request, options));
  }

  /** Deletes a resource. Throws a TmfError with the status 404 if there is none. */
  async delete(id: string, options: ChangeOptions = {}): Promise<void> {
    const headers = ifMatch(options);
    const request = { method: 'DELETE', path: this.item(id), headers, isRepeatable: !options.ifMatch };
    try {
      await this.transport.send(request, options);
    } catch (error) {
      // The answer to an earlier attempt was lost: this one finds what it has done.
      if (error instanceof TmfError && error.status === 404 && error.request.attempts > 1) return;
      throw error;
    }
  }

  /** Returns the same operations for resources that also have the attributes of `Extension`. */
  withExtension<Extension extends object>(): Operations<
    Names,
    Model & Extension,
    Creation & Extension,
    Changed & Extension
  > {
    return this as never;
  }

  private item(id: string): string {
    return `${this.path}/${encodeURIComponent(id)}`;
  }

  private async page<Item>(query: string, call: CallOptions): Promise<Page<Item>> {
    const request = { method: 'GET', path: this.path, query, isRepeatable: true };
    const { body, response } = await this.transport.send(request, call);
    return new Page(body as Item[], response.headers, (next) => this.page<Item>(next, call));
  }
}

const queryOf = (options: object): QueryOptions => {
  const { where, filter, sort, fields, expand, depth, offset, limit } = options as QueryOptions;
  return { where, filter, sort, fields, expand, depth, offset, limit };
};

function resourceIn<Model>({ body, response }: ApiResponse): Model {
  const etag = response.headers.get('etag');
  if (etag !== null) etags.set(body as object, etag);
  return body as Model;
}

const ifMatch = ({ ifMatch: tag }: ChangeOptions): Record<string, string> =>
  tag === undefined ? {} : { 'If-Match': tag };

/** The header's value is a string of RFC 9651. */
const keyOf = ({ idempotencyKey = randomKey() }: CreateOptions) =>
  `"${idempotencyKey.replace(/["\\]/g, '\\$&')}"`;

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
