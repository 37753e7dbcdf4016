import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { badRequest, notFound } from '../errors.js';
import { selectFields } from '../rest/fields.js';
import type { JsonObject } from '../rest/json.js';
import { mergePatch } from '../rest/merge-patch.js';
import { listStatus, pageHeaders } from '../rest/page-headers.js';
import { type PageLimits, parseFields, parseListRequest } from '../rest/parse-query.js';
import { invalidRequest } from '../rest/problems.js';
import type { SchemaValidator } from '../rest/schema-validator.js';
import type { Collection, ResourceSchema, Store, StoredResource } from '../store/store.js';
import { Addresses, type Path } from './addresses.js';
import { blankMandatory } from './mandatory.js';
import { type Resource, schemaOf } from './metadata.js';
import { changedDocument, createdDocument, withoutChangeDates } from './server-values.js';

/** What a generated controller hands over: see `Call` in the generated runtime. */
export interface Call {
  readonly path: Path;
  readonly query: string;
  readonly body: unknown;
  readonly origin: string;
  header(name: string): string | undefined;
}

/** What a generated controller sends. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ResourceOptions extends PageLimits {
  /** Base of every `href`; undefined: what the client used. */
  readonly publicUrl: string | undefined;
}

/** What every resource does: list, create, retrieve, patch, delete, as its contract says. */
export class ResourceService {
  readonly schema: ResourceSchema;
  readonly #addresses: Addresses;

  constructor(
    readonly resource: Resource,
    private readonly store: Store,
    private readonly validator: SchemaValidator,
    private readonly options: ResourceOptions,
    /** The services of the resources on this one's path, outermost first, and of those that have it on theirs. */
    private readonly family: { parents: ResourceService[]; children: ResourceService[] },
  ) {
    this.schema = schemaOf(resource);
    this.#addresses = new Addresses(resource, options.publicUrl);
  }

  async list(call: Call): Promise<Answer> {
    const { query, fields, paged } = parseListRequest(call.query, this.options);
    const scope = this.#addresses.scope(call.path);
    await this.#requireParents(call.path);
    const where = query.where.map((condition) => this.#addresses.hrefToId(condition));
    const { items, total } = await this.#collection().find({ ...query, where }, scope);
    return {
      status: listStatus(paged, items.length, total),
      headers: pageHeaders(items.length, total),
      body: items.map((item) => selectFields(this.#present(item, call), fields)),
    };
  }

  async retrieve(call: Call): Promise<Answer> {
    const fields = parseFields(call.query);
    const found = await this.#collection().get(...this.#key(call));
    if (!found) throw this.#missing(call);
    return { status: 200, body: selectFields(this.#present(found, call), fields) };
  }

  async create(call: Call): Promise<Answer> {
    const at = new Date();
    const id = uuidv7();
    const document = createdDocument(this.resource, call.body as JsonObject, at.toISOString());
    this.#check(id, document, call);
    const created = await this.store.transaction(async (store) => {
      await this.#requireParents(call.path, store);
      const scope = this.#addresses.scope(call.path);
      const times = { createdAt: at.getTime(), updatedAt: at.getTime() };
      return this.#collection(store).insert({ id, scope, ...times, document });
    });
    const body = this.#present(created, call);
    return { status: 201, headers: { Location: String(body.href) }, body };
  }

  async patch(call: Call): Promise<Answer> {
    const changed = await this.store.transaction(async (store) => {
      const collection = this.#collection(store);
      const current = await collection.lock(...this.#key(call));
      if (!current) throw this.#missing(call);
      return this.#change(collection, current, call);
    });
    return { status: 200, body: this.#present(changed, call) };
  }

  async delete(call: Call): Promise<Answer> {
    const [id, scope] = this.#key(call);
    await this.store.transaction(async (store) => {
      if (!(await this.#collection(store).remove(id, scope))) throw this.#missing(call);
      const below = scope === '' ? id : `${scope}/${id}`;
      for (const child of this.family.children) await store.collection(child.schema).removeScope(below);
    });
    return { status: 204 };
  }

  count(): Promise<number> {
    return this.#collection().count();
  }

  /** Replaces the document by the one that the merge patch makes of it, unless that changes nothing. */
  async #change(collection: Collection, current: StoredResource, call: Call): Promise<StoredResource> {
    const at = new Date();
    const patch = this.#withoutIdentity(call.body as JsonObject, current, call);
    const merged = mergePatch(current.document, patch);
    const document = changedDocument(this.resource, current.document, merged, at.toISOString());
    const bare = (it: JsonObject) => withoutChangeDates(this.resource, it);
    if (isDeepStrictEqual(bare(document), bare(current.document))) return current;
    this.#check(current.id, document, call);
    return collection.replace(current, document, at.getTime());
  }

  /** The patch without `id` and `href`, which it may repeat and not change. */
  #withoutIdentity(patch: JsonObject, current: StoredResource, call: Call): JsonObject {
    const { id, href, ...rest } = patch;
    const own = this.#present(current, call);
    const changed = Object.entries({ id, href }).find(
      ([name, value]) => value !== undefined && value !== own[name],
    );
    if (changed) {
      throw badRequest(
        'immutableAttribute',
        `"${changed[0]}" cannot be changed`,
        `It is "${String(own[changed[0]])}"; leave it out`,
      );
    }
    return rest;
  }

  /** The document must be a valid resource and hold what the contract demands of a creation. */
  #check(id: string, document: JsonObject, call: Call): void {
    const { api, model, createModel } = this.resource;
    const problems = [
      ...this.validator.problems(createModel.schema, document),
      ...this.validator.problems(model.schema, this.#present({ id, document }, call)),
      ...blankMandatory(api, createModel, document),
    ];
    if (problems.length > 0) throw invalidRequest(problems);
  }

  #present(stored: Pick<StoredResource, 'id' | 'document'>, call: Call): JsonObject {
    return { id: stored.id, href: this.#addresses.href(call, stored.id), ...stored.document };
  }

  /** A resource on the path of this one must exist. */
  async #requireParents(path: Path, store = this.store): Promise<void> {
    const ids = this.resource.parents.map((variable) => path[variable] as string);
    for (const [level, parent] of this.family.parents.entries()) {
      const scope = ids.slice(0, level).join('/');
      const id = ids[level] as string;
      const found = this.#isPossibleId(id) && (await store.collection(parent.schema).get(id, scope));
      if (!found) throw notFound(`There is no ${parent.resource.name} "${id}"`);
    }
  }

  #collection(store = this.store): Collection {
    return store.collection(this.schema);
  }

  #key(call: Call): [id: string, scope: string] {
    const id = call.path.id ?? '';
    if (!this.#isPossibleId(id)) throw this.#missing(call);
    return [id, this.#addresses.scope(call.path)];
  }

  #isPossibleId(id: string): boolean {
    return id.length <= 100 && !id.includes('\0');
  }

  #missing(call: Call) {
    const id = call.path.id ?? '';
    return notFound(
      `There is no ${this.resource.name} with the id "${id.length > 100 ? `${id.slice(0, 100)}…` : id}"`,
    );
  }
}
