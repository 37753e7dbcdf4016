import type { Logger } from 'pino';
import { notFound, TmfError } from '../../errors.js';
import { etagOf, evaluate, lastModified, parsePreconditions } from '../../rest/conditional.js';
import { asksFor, selectFields } from '../../rest/fields.js';
import { type ItemRequest, parseItemRequest, parseListRequest } from '../../rest/parse-query.js';
import { applyPatch } from '../../rest/patch/apply-patch.js';
import { parseBulkCreate } from '../../rest/patch/bulk-create.js';
import { BULK_MEDIA_TYPES, PATCH_MEDIA_TYPES, patchMediaType } from '../../rest/patch/media-types.js';
import { invalidRequest } from '../../rest/problems.js';
import type { Problem } from '../../rest/schema-validator.js';
import type {
  BriefResource,
  Collection,
  Page,
  ResourceSchema,
  StoredResource,
} from '../../store/collection.js';
import type { NewEvent } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import type { JsonObject } from '../../values/json.js';
import { JsonText } from '../../values/json-text.js';
import { newId } from '../../values/new-id.js';
import { type Resource, schemaOf } from '../contract/metadata.js';
import { createdDocument } from '../contract/server-values.js';
import type {
  Addressable,
  Answer,
  Behaviour,
  Call,
  Caller,
  DerivedChange,
  PresentedResource,
  ReferenceRule,
} from '../types.js';
import { Addresses } from './addresses.js';
import type { ServiceContext } from './context.js';
import { DocumentRules, presented, presentedText } from './document-rules.js';
import { duplicatesIn } from './duplicates.js';
import { expand } from './expansion.js';
import { expansionRequest } from './expansion-request.js';
import { listAnswer } from './list-answer.js';
import { queryContext } from './query-context.js';
import { resourceAccess } from './resource-access.js';
import { type NewResource, ResourceWriter } from './resource-writer.js';
import { Tasks } from './tasks.js';

/** The services of the resources on this one's path, outermost first, and of those that have it on theirs. */
export interface Hierarchy {
  readonly parents: ResourceService[];
  readonly children: ResourceService[];
}

/** What every resource does: list, create, retrieve, patch, delete, as its contract and TMF630 say. */
export class ResourceService implements Addressable {
  readonly schema: ResourceSchema;
  private readonly addresses: Addresses;
  private readonly rules: DocumentRules;
  private readonly writer: ResourceWriter;

  constructor(
    readonly resource: Resource,
    private readonly context: ServiceContext,
    private readonly hierarchy: Hierarchy,
    private readonly behaviour: Behaviour = {},
  ) {
    this.schema = schemaOf(resource);
    this.addresses = new Addresses(resource, context.options.publicUrl);
    this.rules = new DocumentRules(resource, context.validator, context.schemas);
    const parts = { owner: this, behaviour, addresses: this.addresses, rules: this.rules };
    this.writer = new ResourceWriter(parts, context);
  }

  async list(call: Call): Promise<Answer> {
    const request = parseListRequest(call.query, queryContext(this.schema, this.context.options));
    await this.requireParents(call.path);
    const { where, ...rest } = request.query;
    const query = { ...rest, where: where && this.addresses.hrefsToIds(where) };
    const how = this.asksForDetached(request) ? 'find' : 'findBrief';
    const found: Page<BriefResource> = await this.collection()[how](query, this.addresses.scope(call.path));
    const url = this.addresses.collection(call.path, call.origin);
    const body = this.isAsStored(request)
      ? new JsonText(`[${found.items.map((item) => this.text(item, call)).join(',')}]`)
      : (await this.shown(found.items, request, call)).map((item) => selectFields(item, request.fields));
    return listAnswer({ url, rawQuery: call.query }, request, found, body);
  }

  async retrieve(call: Call): Promise<Answer> {
    const request = parseItemRequest(call.query, queryContext(this.schema, this.context.options));
    const preconditions = parsePreconditions(call.header);
    const found = await this.collection().get(...this.key(call));
    if (!found) throw this.notFound(call);
    // What other resources say can have changed while this one has not.
    const isAlone = request.expand === undefined && request.depth === undefined;
    const isStable = isAlone && !this.behaviour.afterRead;
    const outcome = isStable ? evaluate(preconditions, found, 'read') : 'proceed';
    if (outcome === 'preconditionFailed') throw preconditionFailed(found);
    if (outcome === 'notModified') return { status: 304, headers: validators(found) };
    const headers = isAlone ? validators(found) : {};
    if (this.isAsStored(request)) return { status: 200, headers, body: new JsonText(this.text(found, call)) };
    const [body] = await this.shown([found], request, call);
    return { status: 200, headers, body: selectFields(body as JsonObject, request.fields) };
  }

  async create(call: Call): Promise<Answer> {
    const request = this.itemRequest(call);
    const fresh = this.newResource(call.body as JsonObject, call);
    const warning = await this.rules.check(fresh.document, this.present(fresh, call));
    const [created] = await this.naming(undefined, call, this.insert([fresh], call));
    if (!created) throw new Error('Nothing was created');
    const Location = this.addresses.href(created.scope, call.origin, created.id);
    const headers = { Location, ...validators(created), ...warningHeader(warning) };
    return { status: 201, headers, body: await this.answered(created, request, call) };
  }

  /** All of them or none, from a JSON Patch that adds them to the collection. */
  async bulkCreate(call: Call): Promise<Answer> {
    patchMediaType(call.header('content-type'), BULK_MEDIA_TYPES);
    const documents = parseBulkCreate(call.body, this.context.options.bulk);
    const fresh = documents.map((document) => this.newResource(document, call));
    const warning = await this.checkAll(fresh, call);
    const ids = fresh.map(({ id }) => id);
    const created = await this.naming(ids, call, this.insert(fresh, call));
    return { status: 200, headers: warningHeader(warning), body: await this.readAll(created, call) };
  }

  async patch(call: Call): Promise<Answer> {
    const request = this.itemRequest(call);
    const mediaType = patchMediaType(call.header('content-type'), PATCH_MEDIA_TYPES);
    await this.prepareSchema(call);
    const change = this.context.store.transaction(async (store) => {
      const current = await this.lock(this.collection(store), call);
      const before = this.present(current, call);
      const after = applyPatch(mediaType, before, call.body, this.context.options.patch);
      return this.writer.replace(store, current, this.rules.withoutIdentity(before, after), call);
    });
    const { changed, warning } = await this.naming(undefined, call, change);
    const headers = { ...validators(changed), ...warningHeader(warning) };
    return { status: 200, headers, body: await this.answered(changed, request, call) };
  }

  async delete(call: Call): Promise<Answer> {
    await this.context.store.transaction(async (store) => {
      const current = await this.lock(this.collection(store), call);
      await this.writer.remove(store, current, call);
      await this.removeChildren(store, current, call);
    });
    return { status: 204 };
  }

  private insert(fresh: readonly NewResource[], call: Call): Promise<StoredResource[]> {
    return this.context.store.transaction(async (store) => {
      await this.requireParents(call.path, store);
      return this.writer.insert(store, fresh, call);
    });
  }

  /** What the work answers; when it fails because values are taken, the error says where they are. */
  private async naming<T>(
    batch: readonly string[] | undefined,
    { origin }: Call,
    work: Promise<T>,
  ): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw duplicatesIn(error, this.addresses, origin, batch);
    }
  }

  private async removeChildren(store: Store, { id, scope }: StoredResource, call: Call): Promise<void> {
    const below = scope === '' ? id : `${scope}/${id}`;
    for (const child of this.hierarchy.children) {
      await child.removeOneByOne(store, below, call);
      await store.collection(child.schema).removeScope(below);
    }
  }

  /** Removes the resources of a scope, as far as there is something to do for each. */
  private async removeOneByOne(store: Store, scope: string, call: Call): Promise<void> {
    const all = { where: undefined, sort: [], offset: 0, limit: 100 };
    while (this.writer.removesOneByOne) {
      const { items } = await this.collection(store).find(all, scope);
      if (items.length === 0) return;
      for (const item of items) {
        await this.removeChildren(store, item, call);
        await this.writer.remove(store, item, call);
      }
    }
  }

  count(): Promise<number> {
    return this.collection().count();
  }

  async read(path: Call['path'], origin: string): Promise<PresentedResource | undefined> {
    const id = path.id ?? '';
    const found = isPossibleId(id) && (await this.collection().get(id, this.addresses.scope(path)));
    const [resource] = found ? await this.readAll([found], { origin }) : [];
    return resource;
  }

  /** Whether clients can leave something to the server to do. */
  get hasTasks(): boolean {
    return this.behaviour.runTask !== undefined;
  }

  /**
   * Does some of the tasks that nobody has begun, or somebody longer ago than so many milliseconds and not finished;
   * answers how many it looked at.
   */
  async doTasks(patience: number, logger: Logger): Promise<number> {
    const { runTask: working } = this.behaviour;
    if (!working) return 0;
    const tasks = new Tasks((store) => this.collection(store), this.writer, this.context, logger);
    return tasks.work(working, patience);
  }

  get references(): readonly ReferenceRule[] {
    return this.behaviour.references ?? [];
  }

  async changeEvents(store: Store, id: string, change: DerivedChange, by: Caller): Promise<NewEvent[]> {
    const found = await this.collection(store).get(id, '');
    const [resource] = found ? await this.readAll([found], by, store) : [];
    return resource ? this.writer.derivedEvents(resource, change, by) : [];
  }

  href(id: string, origin: string): string {
    return this.addresses.href('', origin, id);
  }

  private itemRequest({ query }: Call): ItemRequest {
    if (query === '') return WHOLE;
    return parseItemRequest(query, queryContext(this.schema, this.context.options));
  }

  private newResource(body: JsonObject, call: Call): NewResource {
    const at = new Date();
    const document = createdDocument(this.resource, body, at.toISOString());
    const times = { createdAt: at.getTime(), updatedAt: at.getTime() };
    return { id: newId(), scope: this.addresses.scope(call.path), ...times, document };
  }

  private async checkAll(fresh: readonly NewResource[], call: Call): Promise<string | undefined> {
    const problems: Problem[] = [];
    let warned: string | undefined;
    for (const [index, one] of fresh.entries()) {
      const judged = await this.rules.judge(one.document, this.present(one, call));
      problems.push(
        ...judged.problems.map((problem) => ({ ...problem, path: `${index}.value.${problem.path}` })),
      );
      warned ??= judged.warning;
    }
    if (problems.length > 0) throw invalidRequest(problems);
    return warned;
  }

  /** The resource, locked, when the request's preconditions allow its change. */
  private async lock(collection: Collection, call: Call): Promise<StoredResource> {
    const preconditions = parsePreconditions(call.header);
    const current = await collection.lock(...this.key(call));
    if (!current) throw this.notFound(call);
    if (this.context.options.requireIfMatch && preconditions.ifMatch === undefined)
      throw preconditionRequired();
    if (evaluate(preconditions, current, 'write') !== 'proceed') throw preconditionFailed(current);
    return current;
  }

  /** Fetches the schema that the change will be checked against, so that no transaction waits for another host. */
  private async prepareSchema(call: Call): Promise<void> {
    if (!this.context.schemas.fetches) return;
    const stored = await this.collection().get(...this.key(call));
    const sent = (call.body as JsonObject | undefined)?.['@schemaLocation'];
    for (const location of [sent, stored?.document['@schemaLocation']]) {
      if (typeof location === 'string') await this.context.schemas.check(location, {});
    }
  }

  /** Whether a list has to have what is kept beside its documents. */
  private asksForDetached({ fields }: ItemRequest): boolean {
    const { externalized: detached = [] } = this.schema;
    return fields !== undefined && detached.some((path) => asksFor(fields, path.split('.')));
  }

  private present(
    resource: Pick<StoredResource, 'id' | 'scope' | 'document'>,
    { origin }: Pick<Call, 'origin'>,
  ) {
    return presented(this.addresses, resource, origin);
  }

  /** As readers see them. */
  private async readAll(
    resources: readonly BriefResource[],
    { origin }: Pick<Call, 'origin'>,
    store = this.context.store,
  ): Promise<PresentedResource[]> {
    const shown = resources.map((resource) => this.present(resource, { origin }));
    const { afterRead: reading } = this.behaviour;
    return reading ? reading(shown, resourceAccess(this.context, store, origin)) : shown;
  }

  /** With what they refer to in place, where that was asked for. */
  private async shown(
    resources: readonly BriefResource[],
    request: ItemRequest,
    call: Call,
  ): Promise<JsonObject[]> {
    return this.expanded(await this.readAll(resources, call), request, call);
  }

  /** Whether the answer is what is stored, so that nobody has to look into it. */
  private isAsStored({ fields, expand, depth }: ItemRequest): boolean {
    const isWhole = fields === undefined && expand === undefined && depth === undefined;
    return isWhole && !this.behaviour.afterRead;
  }

  private text(resource: BriefResource, { origin }: Pick<Call, 'origin'>): string {
    return presentedText(this.addresses, resource, origin);
  }

  /** What a change is answered with: the resource, or what the client wants of it. */
  private async answered(
    resource: StoredResource,
    request: ItemRequest,
    call: Call,
  ): Promise<JsonText | JsonObject> {
    if (this.isAsStored(request)) return new JsonText(this.text(resource, call));
    const [body] = await this.readAll([resource], call);
    return selectFields(body as PresentedResource, request.fields);
  }

  private expanded(
    resources: JsonObject[],
    request: ItemRequest,
    call: Call,
  ): Promise<JsonObject[]> | JsonObject[] {
    const wanted = expansionRequest(request);
    if (!wanted) return resources;
    const lookup = (reference: JsonObject) => this.context.directory.lookup(reference, call.origin);
    return expand(resources, wanted, lookup, this.context.options.expansion);
  }

  /** A resource on the path of this one must exist. */
  private async requireParents(path: Call['path'], store = this.context.store): Promise<void> {
    const ids = this.resource.parents.map((variable) => path[variable] ?? '');
    for (const [level, parent] of this.hierarchy.parents.entries()) {
      const id = ids[level] as string;
      const found =
        isPossibleId(id) && (await store.collection(parent.schema).get(id, ids.slice(0, level).join('/')));
      if (!found) throw notFound(`There is no ${parent.resource.name} "${shortened(id)}"`);
    }
  }

  private collection(store = this.context.store): Collection {
    return store.collection(this.schema);
  }

  private key(call: Call): [id: string, scope: string] {
    const id = call.path.id ?? '';
    if (!isPossibleId(id)) throw this.notFound(call);
    return [id, this.addresses.scope(call.path)];
  }

  private notFound(call: Call): TmfError {
    return notFound(`There is no ${this.resource.name} with the id "${shortened(call.path.id ?? '')}"`);
  }
}

/** What most clients want. */
const WHOLE: ItemRequest = { fields: undefined, expand: undefined, depth: undefined };

const isPossibleId = (id: string) => id.length <= 100 && !id.includes('\0');
const shortened = (id: string) => (id.length > 100 ? `${id.slice(0, 100)}…` : id);

const validators = ({ version, updatedAt }: StoredResource) => ({
  ETag: etagOf(version),
  'Last-Modified': lastModified(updatedAt),
});

/** RFC 9111's catch-all warning; its text may hold nothing that would end it. */
const warningHeader = (warning: string | undefined): Record<string, string> =>
  warning === undefined ? {} : { Warning: `299 - "${warning.replace(/["\\\r\n]|[^\x20-\x7e]/g, "'")}"` };

const preconditionFailed = ({ version }: StoredResource) =>
  new TmfError(
    412,
    'preconditionFailed',
    'The resource is not what the request demands',
    `Its ETag is ${etagOf(version)}`,
  );

const preconditionRequired = () =>
  new TmfError(
    428,
    'preconditionRequired',
    'This server demands If-Match',
    'Send the ETag of the version that you have seen',
  );
