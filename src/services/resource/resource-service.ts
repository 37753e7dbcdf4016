import type { Logger } from 'pino';
import { notFound, shortened, TmfError } from '../../errors.js';
import { withStoredDocuments } from '../../rest/body/older-documents.js';
import { hasTags, parsePreconditions } from '../../rest/conditional/preconditions.js';
import { mayInclude } from '../../rest/fields/select-fields.js';
import { type ItemRequest, parseListRequest } from '../../rest/parse-query.js';
import { applyPatchInSlices } from '../../rest/patch/apply-patch.js';
import { PATCH_MEDIA_TYPES, patchMediaType } from '../../rest/patch/media-types.js';
import type {
  BriefResource,
  Collection,
  Page,
  ResourceSchema,
  StoredResource,
} from '../../store/collection.js';
import type { NewEvent } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { Slices } from '../../values/concurrency/slices.js';
import type { JsonObject, JsonText } from '../../values/json.js';
import type { Query } from '../../values/query.js';
import { schemaOf, shapesOf, withColumns } from '../contract/resource-schema.js';
import type { Resource } from '../contract/resources.js';
import { replacedDocument } from '../contract/server-values.js';
import type { Access } from '../policy/access.js';
import type { PolicySubject } from '../policy/compiled-rule.js';
import { guardedChange } from '../policy/guarded-change.js';
import { guardedQuery, viewOf } from '../policy/guarded-query.js';
import type {
  Addressable,
  Behaviour,
  Call,
  Caller,
  DerivedChange,
  DerivedNeed,
  HttpResponse,
  PresentedResource,
  Principal,
  Reader,
  ReferenceRule,
} from '../types.js';
import { Addresses, isPossibleId } from './addressing/addresses.js';
import { type Hierarchy, requireParents } from './addressing/hierarchy.js';
import { CascadingRemoval } from './cascading-removal.js';
import { completedTasks, isCompleted, isTaskResource } from './completed-tasks.js';
import { computedQuery } from './computed-query.js';
import type { ServiceContext } from './context.js';
import { DocumentRules } from './document-rules.js';
import { duplicatesConflict, withReadableHolders } from './duplicates.js';
import { EventSource } from './event-source.js';
import { fittingPage } from './expansion/expansion-size.js';
import { listResponse } from './list-response.js';
import { checkWrite, isNotModified, validators } from './preconditions.js';
import { isWithoutExpansion, Presenter, warningHeader } from './presenter.js';
import { itemRequest, queryContext } from './query-context.js';
import { ResourceCreation } from './resource-creation.js';
import { ResourceWriter, type Writer } from './resource-writer.js';
import { countOpenTasks, type TaskObserver, Tasks } from './tasks.js';
import type { StoredVersion, ViewOf } from './view/stored-version.js';
import { ViewCollection, viewSchema } from './view/view-collection.js';
import { ViewEvents } from './view/view-events.js';
import { ViewPresenter } from './view/view-presenter.js';
import { ViewWriter } from './view/view-writer.js';

/** The operations that every resource has (list, create, retrieve, replace, patch, delete), by its contract and TMF630. */
export class ResourceService implements Addressable {
  readonly schema: ResourceSchema;
  private readonly types: Parameters<typeof queryContext>[0];
  private readonly addresses: Addresses;
  private readonly rules: DocumentRules;
  private readonly presenter: Presenter;
  private readonly writer: Writer;
  private readonly creation: ResourceCreation;
  private readonly removal: CascadingRemoval;

  constructor(
    readonly resource: Resource,
    private readonly context: ServiceContext,
    private readonly hierarchy: Hierarchy,
    private readonly behaviour: Behaviour = {},
    /** Undefined for a resource that is stored as it is. */
    private readonly shownFrom?: ViewOf,
  ) {
    this.schema = shownFrom
      ? viewSchema(resource, shownFrom)
      : withColumns(schemaOf(resource), behaviour.computed?.columns);
    this.types = { ...this.schema, shapeOf: shapesOf(resource.api, resource.model) };
    this.addresses = new Addresses(resource, context.options.publicUrl);
    this.rules = new DocumentRules(resource, context.validator, context.schemas, behaviour.warning);
    this.presenter = shownFrom
      ? new ViewPresenter(shownFrom, this.addresses, context)
      : new Presenter(this.addresses, behaviour.afterRead, context);
    this.writer = this.ownWriter();
    const { addresses, presenter, rules, writer } = this;
    this.creation = new ResourceCreation({ owner: this, addresses, presenter, rules, writer }, context);
    this.removal = new CascadingRemoval((store) => this.collection(store), this.writer, hierarchy);
  }

  private ownWriter(): Writer {
    const { resource, addresses, presenter, rules, context, behaviour, shownFrom } = this;
    const parts = { owner: this, behaviour, addresses, presenter, rules };
    if (!shownFrom) return new ResourceWriter(parts, context);
    const source = new EventSource(resource, context.options.validateEvents ? context.validator : undefined);
    if (resource.events.length > 0)
      shownFrom.stored.writer.addEvents(new ViewEvents(source, shownFrom.view, addresses));
    return new ViewWriter(shownFrom, { resource, rules, presenter });
  }

  async list(call: Call): Promise<HttpResponse> {
    const grant = this.accessOf(call).require('list');
    const parsed = parseListRequest(call.query, queryContext(this.types, this.context.options));
    const request = viewOf(parsed, grant.hidden);
    await this.requireParents(call);
    const { where, ...rest } = guardedQuery(request.query, grant);
    const slices = new Slices(call.signal);
    const client = call.clientAddress;
    const stored = { ...rest, where: where && this.addresses.hrefsToIds(where), slices, client };
    const query = this.computed(stored, call);
    const scope = this.addresses.scope(call.path);
    const find = (limit: number): Promise<Page<BriefResource>> =>
      this.needsExternalized(request)
        ? this.collection().find({ ...query, limit }, scope)
        : this.collection().findBrief({ ...query, limit }, scope);
    const { page, body } = await fittingPage(query.limit, find, async ({ items }) => {
      await slices.sliceFor(sizeOf(items));
      return this.presenter.list(items, request, call, slices);
    });
    await slices.sliceFor(body.length);
    const location = { url: this.addresses.collection(call.path, call.origin), rawQuery: call.query };
    return listResponse(location, request, page, this.shown(body, page.items, call));
  }

  async retrieve(call: Call): Promise<HttpResponse> {
    const grant = this.accessOf(call).require('retrieve');
    const request = this.itemView(call);
    const preconditions = parsePreconditions(call.header);
    const found = await this.collection().get(...this.key(call));
    if (!found || !grant.sees(found)) throw this.notFound(call);
    await this.requireVisibleParents(call);
    const state = await this.presenter.state(found, call, undefined, grant.hidden);
    // Computed values and expanded references can change while this resource keeps its version.
    if (isNotModified(preconditions, state) && this.presenter.isStable(request))
      return { status: 304, headers: validators(state) };
    const headers = isWithoutExpansion(request) ? validators(state) : {};
    const body = await this.presenter.body(state, request, call);
    return { status: 200, headers, body: this.shown(body, [found], call) };
  }

  async create(call: Call): Promise<HttpResponse> {
    return this.creation.create(call, this.itemView(call)).catch(this.rethrow(call));
  }

  /** Creates all resources of a JSON Patch that adds them to the collection, or none of them. */
  async bulkCreate(call: Call): Promise<HttpResponse> {
    return this.creation.createMany(call, (ids) => this.rethrow(call, ids));
  }

  patch(call: Call): Promise<HttpResponse> {
    const mediaType = patchMediaType(call.header('content-type'), PATCH_MEDIA_TYPES);
    const { patch: limits } = this.context.options;
    return this.change(call, (before, slices) =>
      applyPatchInSlices(slices, mediaType, before, call.body, limits),
    );
  }

  /** Replaces the document, except for the attributes that the server sets. */
  replace(call: Call): Promise<HttpResponse> {
    return this.change(call, (before) =>
      replacedDocument(this.resource, before as JsonObject, call.body as JsonObject),
    );
  }

  private async change(
    call: Call,
    changedBy: (before: PresentedResource, slices: Slices) => Promise<JsonObject> | JsonObject,
  ): Promise<HttpResponse> {
    const access = this.accessOf(call);
    const grant = access.require('patch');
    const request = this.itemView(call);
    await this.fetchSchemas(call);
    const change = this.context.store.transaction(
      async (store) => {
        const current = await this.lock(store, call, 'patch');
        const slices = new Slices(call.signal, store.isTransaction);
        const before = this.presenter.present(current, call);
        await slices.nextIfLong();
        const after = await guardedChange(before, grant, (shown) =>
          changedBy(shown as PresentedResource, slices),
        );
        await slices.nextIfLong();
        const isOwnHref = (href: string) => this.addresses.isHrefOf(href, current);
        const document = this.rules.withoutIdentity(before, after, isOwnHref);
        const written = await this.writer.replace(store, current, document, call);
        if (!grant.sees(written.changed)) throw access.outsideRows('patch');
        return written;
      },
      { client: call.clientAddress },
    );
    const { changed, warning } = await change.catch(this.rethrow(call));
    const state = await this.presenter.state(changed, call, undefined, grant.hidden);
    const headers = { ...validators(state), ...warningHeader(warning) };
    const body = await this.presenter.bodyAfterChange(state, request, call);
    return { status: 200, headers, body: this.shown(body, [changed], call) };
  }

  async delete(call: Call): Promise<HttpResponse> {
    await this.context.store.transaction(
      async (store) => {
        const current = await this.lock(store, call, 'delete');
        await this.removal.remove(store, current, call);
      },
      { client: call.clientAddress },
    );
    return { status: 204 };
  }

  removeAll(store: Store, scope: string, call: Call): Promise<void> {
    return this.removal.removeAll(store, scope, call);
  }

  count(): Promise<number> {
    return this.collection().count();
  }

  /** Whether the number of all resources is no secret for a client: it can list each of them. */
  mayCount(principal: Principal): boolean {
    const listed = this.accessOf({ principal }).grant('list');
    return listed !== undefined && listed.rows === undefined;
  }

  async read(path: Call['path'], reader: Reader): Promise<JsonObject | undefined> {
    const id = path.id ?? '';
    const access = this.accessOf(reader);
    const found = isPossibleId(id) && (await this.collection().get(id, this.addresses.scope(path)));
    if (!found || !access.canRead(found) || !(await this.areParentsVisible(path, reader))) return undefined;
    const [resource] = await this.presenter.read([found], reader);
    return resource && access.hidden.removedFrom(resource);
  }

  /** The facts about the resource that a policy needs. */
  get policySubject(): PolicySubject {
    const { schema, context } = this;
    return {
      resource: this.resource,
      filterContext: { ...this.types, limits: context.options.query },
      unstored: [...this.computedPaths, ...(schema.externalized ?? [])],
      isTask: isTaskResource(this.resource),
      hrefsToIds: (filter) => this.addresses.hrefsToIds(filter),
    };
  }

  accessOf({ principal }: Pick<Reader, 'principal'>): Access {
    return this.context.permissions.accessTo(this.resource, principal);
  }

  get storedAs(): Addressable | undefined {
    return this.shownFrom?.stored.owner;
  }

  /** The derived data that its operations use; a view's is that of what is stored. */
  get needs(): DerivedNeed | undefined {
    return (this.shownFrom?.stored.behaviour ?? this.behaviour).needs;
  }

  /** The parts of the service that a view of the resource uses. Throws for a resource that is a view itself. */
  get asStored(): StoredVersion {
    const { behaviour, presenter, rules, writer } = this;
    if (!(writer instanceof ResourceWriter)) throw new Error(`${this.resource.name} is a view itself`);
    const by = { origin: this.context.directory.ownOrigin ?? '' };
    return {
      owner: this,
      behaviour,
      presenter,
      rules,
      writer,
      collection: (store) => this.collection(store),
      computed: (query) => this.computed(query, by),
    };
  }

  private get computedPaths(): readonly string[] {
    if (!this.shownFrom) return this.behaviour.computed?.paths ?? [];
    const { stored, view } = this.shownFrom;
    return (stored.behaviour.computed?.paths ?? []).map((path) => view.viewPath(path));
  }

  /** The query with the attributes that the behaviour computes. */
  private computed(query: Query, reader: Pick<Call, 'origin'>): Query {
    const { computed } = this.behaviour;
    const compute = (resources: readonly JsonObject[]) => this.presenter.computed(resources, reader);
    return computed ? computedQuery(query, computed, compute) : query;
  }

  /** Whether resources of this collection are tasks for the server. */
  get hasTasks(): boolean {
    return this.behaviour.runTask !== undefined;
  }

  /**
   * Runs some of the tasks that no process has begun, or that one began more than `timeoutMs` milliseconds ago and has
   * not finished. The observer is told of each. Returns the number of tasks that were begun.
   */
  async runTasks(timeoutMs: number, logger: Logger, observer: TaskObserver): Promise<number> {
    const { runTask } = this.behaviour;
    if (!runTask) return 0;
    const tasks = new Tasks(
      (store) => this.collection(store),
      this.writer,
      this.context,
      logger,
      this.schema.table,
    );
    return tasks.run(runTask, timeoutMs, observer);
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
    if (this.shownFrom || !isTaskResource(this.resource)) return 0;
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

  /**
   * Throws the error again; a uniqueness violation becomes a 409 that names the resources with the same values, as far as
   * the client can read them.
   */
  private rethrow(call: Call, batch?: readonly string[]): (error: unknown) => Promise<never> {
    const access = this.accessOf(call);
    return async (error) => {
      const named = await withReadableHolders(error, batch, async ({ id, scope }) => {
        const holder = await this.collection().get(id, scope);
        return holder !== undefined && access.canRead(holder);
      });
      throw duplicatesConflict(named, this.addresses, call.origin, batch);
    };
  }

  /**
   * The locked resource. Throws a 404, a 403 for one that the client may read only, or a 412 or 428 when the request's
   * preconditions do not allow a change.
   */
  private async lock(store: Store, call: Call, operation: 'patch' | 'delete'): Promise<StoredResource> {
    const access = this.accessOf(call);
    const { sees, hidden } = access.require(operation);
    const preconditions = parsePreconditions(call.header);
    const current = await this.collection(store).lock(...this.key(call));
    if (!current || !(sees(current) || access.canRead(current))) throw this.notFound(call);
    await this.requireVisibleParents(call);
    if (!sees(current)) throw access.readOnlyRow(operation);
    const needsState = hasTags(preconditions) || !hidden.isEmpty;
    const state = needsState ? await this.presenter.state(current, call, store, hidden) : current;
    checkWrite(preconditions, state, this.context.options.requireIfMatch);
    return current;
  }

  /** Returns the parts of one resource that the client asks to see. */
  private itemView(call: Call) {
    return viewOf(itemRequest(call.query, this.types, this.context.options), this.accessOf(call).hidden);
  }

  /** Fetches the schemas that the change will be checked with, so that no transaction waits for another host. */
  private async fetchSchemas(call: Call): Promise<void> {
    if (!this.context.schemas.fetches) return;
    const stored = await this.collection().get(...this.key(call));
    const sent = call.body as JsonObject | undefined;
    await this.context.schemas.prefetch([sent?.['@schemaLocation'], stored?.document['@schemaLocation']]);
  }

  /** A body with stored resources. Where responses are validated, it says whether one is older than its contract. */
  private shown<T extends JsonText | object>(body: T, resources: readonly BriefResource[], call: Call) {
    const { options, validator } = this.context;
    if (!options.validateEvents) return body;
    const { schema } = this.resource.model;
    return withStoredDocuments(body, () =>
      resources.some((each) => validator.problems(schema, this.presenter.present(each, call)).length > 0),
    );
  }

  /** Whether the request asks for attributes that are stored outside of the document. */
  private needsExternalized({ fields }: ItemRequest): boolean {
    const { externalized = [] } = this.schema;
    return fields !== undefined && externalized.some((path) => mayInclude(fields, path.split('.')));
  }

  async requireParents(call: Call, store = this.context.store): Promise<void> {
    if (this.resource.parents.length === 0) return;
    await requireParents(this.hierarchy, this.resource, call.path, call, store);
  }

  /** The same for a resource that was found, whose parents exist: clients must see them. */
  private async requireVisibleParents(call: Call): Promise<void> {
    if (this.context.permissions.areLimited) await this.requireParents(call);
  }

  private async areParentsVisible(path: Call['path'], reader: Reader): Promise<boolean> {
    if (this.resource.parents.length === 0 || !this.context.permissions.areLimited) return true;
    const problem = await requireParents(
      this.hierarchy,
      this.resource,
      path,
      reader,
      this.context.store,
    ).catch((error: unknown) => error);
    if (problem !== undefined && !(problem instanceof TmfError)) throw problem;
    return problem === undefined;
  }

  collection(store = this.context.store): Collection {
    return this.shownFrom ? new ViewCollection(this.shownFrom, store) : store.collection(this.schema);
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

/** The number of characters of the documents whose texts are known. */
const sizeOf = (resources: readonly BriefResource[]) =>
  resources.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
