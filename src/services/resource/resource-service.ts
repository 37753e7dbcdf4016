import type { Logger } from 'pino';
import { notFound, type TmfError } from '../../errors.js';
import { parseIdempotencyKey } from '../../rest/conditional/idempotency-key.js';
import { hasTags, parsePreconditions } from '../../rest/conditional/preconditions.js';
import { mayInclude } from '../../rest/fields/select-fields.js';
import { type ItemRequest, parseListRequest } from '../../rest/parse-query.js';
import { applyPatchInSlices } from '../../rest/patch/apply-patch.js';
import { parseBulkCreate } from '../../rest/patch/bulk-create.js';
import { BULK_MEDIA_TYPES, PATCH_MEDIA_TYPES, patchMediaType } from '../../rest/patch/media-types.js';
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
import { newId } from '../../values/new-id.js';
import { Slices } from '../../values/slices.js';
import { schemaOf, shapesOf, withColumns } from '../contract/resource-schema.js';
import type { Resource } from '../contract/resources.js';
import { createdDocument, replacedDocument } from '../contract/server-values.js';
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
import { Addresses, isPossibleId, shortened } from './addressing/addresses.js';
import { type Hierarchy, requireParents } from './addressing/hierarchy.js';
import { CascadingRemoval } from './cascading-removal.js';
import { completedTasks, isCompleted, isTaskResource } from './completed-tasks.js';
import { computedQuery } from './computed-query.js';
import type { ServiceContext } from './context.js';
import { DocumentRules } from './document-rules.js';
import { duplicatesConflict } from './duplicates.js';
import { fittingPage } from './expansion/expansion-size.js';
import { keepsIds, keptId, keptIdsHeader, refuseTakenIds } from './kept-ids.js';
import { listAnswer } from './list-answer.js';
import { checkWrite, isNotModified, validators } from './preconditions.js';
import { isWithoutExpansion, Presenter, warningHeader } from './presenter.js';
import { itemRequest, queryContext } from './query-context.js';
import { type NewResource, ResourceWriter } from './resource-writer.js';
import { countOpenTasks, Tasks } from './tasks.js';

/** The operations that every resource has (list, create, retrieve, replace, patch, delete), by its contract and TMF630. */
export class ResourceService implements Addressable {
  readonly schema: ResourceSchema;
  private readonly types: Parameters<typeof queryContext>[0];
  private readonly addresses: Addresses;
  private readonly rules: DocumentRules;
  private readonly presenter: Presenter;
  private readonly writer: ResourceWriter;
  private readonly removal: CascadingRemoval;

  constructor(
    readonly resource: Resource,
    private readonly context: ServiceContext,
    private readonly hierarchy: Hierarchy,
    private readonly behaviour: Behaviour = {},
  ) {
    this.schema = withColumns(schemaOf(resource), behaviour.computed?.columns);
    this.types = { ...this.schema, shapeOf: shapesOf(resource.api, resource.model) };
    this.addresses = new Addresses(resource, context.options.publicUrl);
    this.rules = new DocumentRules(resource, context.validator, context.schemas, behaviour.warning);
    this.presenter = new Presenter(this.addresses, behaviour.afterRead, context);
    const { addresses, presenter, rules } = this;
    this.writer = new ResourceWriter({ owner: this, behaviour, addresses, presenter, rules }, context);
    this.removal = new CascadingRemoval(this.schema, this.writer, hierarchy);
  }

  async list(call: Call): Promise<Answer> {
    const request = parseListRequest(call.query, queryContext(this.types, this.context.options));
    await this.requireParents(call.path);
    const { where, ...rest } = request.query;
    const slices = new Slices(call.signal);
    const stored = { ...rest, where: where && this.addresses.hrefsToIds(where), slices };
    const { computed } = this.behaviour;
    const compute = (resources: readonly JsonObject[]) => this.presenter.computed(resources, call);
    const query = computed ? computedQuery(stored, computed, compute) : stored;
    const scope = this.addresses.scope(call.path);
    const find = (limit: number): Promise<Page<BriefResource>> =>
      this.needsExternalized(request)
        ? this.collection().find({ ...query, limit }, scope)
        : this.collection().findBrief({ ...query, limit }, scope);
    const { page, body } = await fittingPage(query.limit, find, ({ items }) =>
      this.presenter.list(items, request, call, slices),
    );
    const location = { url: this.addresses.collection(call.path, call.origin), rawQuery: call.query };
    return listAnswer(location, request, page, body);
  }

  async retrieve(call: Call): Promise<Answer> {
    const request = itemRequest(call.query, this.types, this.context.options);
    const preconditions = parsePreconditions(call.header);
    const found = await this.collection().get(...this.key(call));
    if (!found) throw this.notFound(call);
    const state = await this.presenter.state(found, call);
    // Computed values and expanded references can change while this resource keeps its version.
    if (isNotModified(preconditions, state) && this.presenter.isStable(request))
      return { status: 304, headers: validators(state) };
    const headers = isWithoutExpansion(request) ? validators(state) : {};
    return { status: 200, headers, body: await this.presenter.body(state, request, call) };
  }

  async create(call: Call): Promise<Answer> {
    const request = itemRequest(call.query, this.types, this.context.options);
    const slices = new Slices(call.signal);
    const fresh = this.newResource(call.body as JsonObject, call, '');
    const warning = await this.rules.check(fresh.document, this.presenter.present(fresh, call));
    await slices.nextIfOver();
    const answer = async ([created]: readonly StoredResource[], store: Store): Promise<Answer> => {
      if (!created) throw new Error('The store returned no resource for a creation');
      const Location = this.addresses.href(created.scope, call.origin, created.id);
      const state = await this.presenter.state(created, call, store);
      const headers = { Location, ...validators(state), ...warningHeader(warning), ...keptIdsHeader(call) };
      return { status: 201, headers, body: await this.presenter.bodyAfterChange(state, request, call) };
    };
    return this.insert('POST', [fresh], call, answer).catch(this.rethrow(call));
  }

  /** Creates all resources of a JSON Patch that adds them to the collection, or none of them. */
  async bulkCreate(call: Call): Promise<Answer> {
    patchMediaType(call.header('content-type'), BULK_MEDIA_TYPES);
    const documents = parseBulkCreate(call.body, this.context.options.bulk);
    const fresh = documents.map((document, index) => this.newResource(document, call, `${index}.value.`));
    const present = (each: NewResource) => this.presenter.present(each, call);
    const warning = await this.rules.checkAll(fresh, present, new Slices(call.signal));
    const ids = fresh.map(({ id }) => id);
    const headers = { ...warningHeader(warning), ...keptIdsHeader(call) };
    const answer = async (created: readonly StoredResource[], store: Store): Promise<Answer> => ({
      status: 200,
      headers,
      body: await this.presenter.read(created, call, store),
    });
    return this.insert('PATCH', fresh, call, answer).catch(this.rethrow(call, ids));
  }

  patch(call: Call): Promise<Answer> {
    const mediaType = patchMediaType(call.header('content-type'), PATCH_MEDIA_TYPES);
    const { patch: limits } = this.context.options;
    return this.change(call, (before, slices) =>
      applyPatchInSlices(slices, mediaType, before, call.body, limits),
    );
  }

  /** Replaces the document, except for the attributes that the server sets. */
  replace(call: Call): Promise<Answer> {
    return this.change(call, (before) =>
      replacedDocument(this.resource, before as JsonObject, call.body as JsonObject),
    );
  }

  private async change(
    call: Call,
    changedBy: (before: PresentedResource, slices: Slices) => Promise<JsonObject> | JsonObject,
  ): Promise<Answer> {
    const request = itemRequest(call.query, this.types, this.context.options);
    await this.fetchSchemas(call);
    const change = this.context.store.transaction(async (store) => {
      const current = await this.lock(store, call);
      const slices = new Slices(call.signal);
      const before = this.presenter.present(current, call);
      await slices.nextIfOver();
      const after = await changedBy(before, slices);
      await slices.nextIfOver();
      const isOwnHref = (href: string) => this.addresses.isHrefOf(href, current);
      const document = this.rules.withoutIdentity(before, after, isOwnHref);
      return this.writer.replace(store, current, document, call);
    });
    const { changed, warning } = await change.catch(this.rethrow(call));
    const state = await this.presenter.state(changed, call);
    const headers = { ...validators(state), ...warningHeader(warning) };
    return { status: 200, headers, body: await this.presenter.bodyAfterChange(state, request, call) };
  }

  async delete(call: Call): Promise<Answer> {
    await this.context.store.transaction(async (store) => {
      const current = await this.lock(store, call);
      await this.removal.remove(store, current, call);
    });
    return { status: 204 };
  }

  removeAll(store: Store, scope: string, call: Call): Promise<void> {
    return this.removal.removeAll(store, scope, call);
  }

  count(): Promise<number> {
    return this.collection().count();
  }

  async read(path: Call['path'], origin: string): Promise<PresentedResource | undefined> {
    const id = path.id ?? '';
    const found = isPossibleId(id) && (await this.collection().get(id, this.addresses.scope(path)));
    const [resource] = found ? await this.presenter.read([found], { origin }) : [];
    return resource;
  }

  /** Whether resources of this collection are tasks for the server. */
  get hasTasks(): boolean {
    return this.behaviour.runTask !== undefined;
  }

  /**
   * Runs some of the tasks that no process has begun, or that one began more than `timeoutMs` milliseconds ago and has
   * not finished. Calls `onEnded` with the state of each. Returns the number of tasks that were begun.
   */
  async runTasks(timeoutMs: number, logger: Logger, onEnded: (state: string) => void): Promise<number> {
    const { runTask } = this.behaviour;
    if (!runTask) return 0;
    const tasks = new Tasks(
      (store) => this.collection(store),
      this.writer,
      this.context,
      logger,
      this.schema.table,
    );
    return tasks.run(runTask, timeoutMs, onEnded);
  }

  /** Returns the number of tasks that have not ended, as far as it is counted. */
  countOpenTasks(): Promise<number> {
    return countOpenTasks(this.collection());
  }

  /**
   * Removes some of the searches and queries that were completed before a time, in milliseconds since the epoch. Returns
   * their number. Their removal is no change that a client has made: it raises no event.
   */
  async removeCompleted(before: number): Promise<number> {
    if (!isTaskResource(this.resource)) return 0;
    const completed = await completedTasks(this.collection(), this.resource, before);
    await this.context.store.transaction(async (store) => {
      for (const { id } of completed) {
        const task = await this.collection(store).lock(id, '');
        if (task && isCompleted(this.resource, task, before)) await this.collection(store).remove(id, '');
      }
    });
    return completed.length;
  }

  get references(): readonly ReferenceRule[] {
    return this.behaviour.references ?? [];
  }

  async changeEvents(store: Store, id: string, change: DerivedChange, by: Caller): Promise<NewEvent[]> {
    const found = await this.collection(store).get(id, '');
    const [resource] = found ? await this.presenter.read([found], by, store) : [];
    return resource ? this.writer.derivedEvents(resource, change, by) : [];
  }

  href(id: string, origin: string): string {
    return this.addresses.href('', origin, id);
  }

  private newResource(body: JsonObject, call: Call, pathPrefix: string): NewResource {
    const at = new Date();
    const id = (keepsIds(call) ? keptId(body, pathPrefix) : undefined) ?? newId();
    const document = createdDocument(this.resource, body, at.toISOString());
    const scope = this.addresses.scope(call.path);
    return { id, scope, createdAt: at.getTime(), updatedAt: at.getTime(), document };
  }

  /** Stores new resources in one transaction. With an idempotency key, the answer is made and kept in it. */
  private async insert(
    method: string,
    fresh: readonly NewResource[],
    call: Call,
    answer: (created: readonly StoredResource[], store: Store) => Promise<Answer>,
  ): Promise<Answer> {
    const { store, idempotency } = this.context;
    const key = parseIdempotencyKey(call.header('idempotency-key'));
    const insert = async (inTransaction: Store) => {
      await this.requireParents(call.path, inTransaction);
      if (keepsIds(call)) await refuseTakenIds(this.collection(inTransaction), fresh);
      return this.writer.insert(inTransaction, fresh, call);
    };
    if (key === undefined) return answer(await store.transaction(insert), store);
    const target = `${this.addresses.collection(call.path, '')}?${call.query}`;
    // Nobody gets the answer to somebody else's request by guessing its key.
    const { principal } = call;
    const caller = principal ? [principal.client ?? '', principal.subject] : [];
    const scope = [this.resource.api.folder, ...caller];
    const request = { key, scope, method, target, body: call.body };
    return idempotency.run(store, request, async (inTransaction) =>
      answer(await insert(inTransaction), inTransaction),
    );
  }

  /** Throws the error again; a uniqueness violation becomes a 409 that names the resources with the same values. */
  private rethrow({ origin }: Call, batch?: readonly string[]): (error: unknown) => never {
    return (error) => {
      throw duplicatesConflict(error, this.addresses, origin, batch);
    };
  }

  /** The locked resource. Throws a 404, or a 412 or 428 when the request's preconditions do not allow a change. */
  private async lock(store: Store, call: Call): Promise<StoredResource> {
    const preconditions = parsePreconditions(call.header);
    const current = await this.collection(store).lock(...this.key(call));
    if (!current) throw this.notFound(call);
    const state = hasTags(preconditions) ? await this.presenter.state(current, call, store) : current;
    checkWrite(preconditions, state, this.context.options.requireIfMatch);
    return current;
  }

  /** Fetches the schemas that the change will be checked with, so that no transaction waits for another host. */
  private async fetchSchemas(call: Call): Promise<void> {
    if (!this.context.schemas.fetches) return;
    const stored = await this.collection().get(...this.key(call));
    const sent = call.body as JsonObject | undefined;
    await this.context.schemas.prefetch([sent?.['@schemaLocation'], stored?.document['@schemaLocation']]);
  }

  /** Whether the request asks for attributes that are stored outside of the document. */
  private needsExternalized({ fields }: ItemRequest): boolean {
    const { externalized = [] } = this.schema;
    return fields !== undefined && externalized.some((path) => mayInclude(fields, path.split('.')));
  }

  private async requireParents(path: Call['path'], store = this.context.store): Promise<void> {
    if (this.resource.parents.length === 0) return;
    await requireParents(this.hierarchy, this.resource, path, store);
  }

  private collection(store = this.context.store): Collection {
    return store.collection(this.schema);
  }

  private key(call: Call): [id: string, scope: string] {
    const id = call.path.id ?? '';
    if (!isPossibleId(id)) throw this.notFound(call);
    return [id, this.addresses.scope(call.path)];
  }

  private notFound({ path }: Call): TmfError {
    return notFound(`There is no ${this.resource.name} with the id "${shortened(path.id ?? '')}"`);
  }
}
