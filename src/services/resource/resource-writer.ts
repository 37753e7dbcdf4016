import { HOPS_HEADER, hopsOf } from '../../events/hops.js';
import { TRACEPARENT_HEADER, traceparentOf } from '../../events/trace-context.js';
import { changeTime } from '../../rest/conditional/http-date.js';
import type { StoredResource } from '../../store/collection.js';
import type { NewEvent } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { Slices } from '../../values/concurrency/slices.js';
import type { JsonObject } from '../../values/json.js';
import type { Resource } from '../contract/resources.js';
import { changedAttributes, changedDocument, consequentPaths } from '../contract/server-values.js';
import type {
  Addressable,
  Behaviour,
  Call,
  Change,
  ChangeContext,
  Correlation,
  DerivedChange,
  PresentedResource,
} from '../types.js';
import type { Addresses } from './addressing/addresses.js';
import type { ServiceContext } from './context.js';
import type { DocumentRules } from './document-rules.js';
import { type ChangeEvents, EventSource, type Representation } from './event-source.js';
import { checkTransition } from './lifecycle.js';
import type { Presenter } from './presenter.js';
import { References } from './references.js';
import { resourceAccess } from './resource-access.js';

export type NewResource = Omit<StoredResource, 'version'>;

/** A resource after its change. */
export interface Replaced {
  readonly changed: StoredResource;
  /** The text of the `Warning` header of the response. */
  readonly warning: string | undefined;
}

/** Writes resources of one collection in the caller's transaction. */
export interface Writer {
  /** Whether each deletion has an event or a hook, so that resources are not deleted by one statement. */
  readonly removesIndividually: boolean;
  insert(store: Store, fresh: readonly NewResource[], call: Call): Promise<StoredResource[]>;
  /** Replaces the document of a locked resource, unless nothing would change. */
  replace(store: Store, current: StoredResource, merged: JsonObject, call: Call): Promise<Replaced>;
  /** Removes a locked resource. */
  remove(store: Store, current: StoredResource, call: Call): Promise<void>;
  /** The events of a change to what clients see of a resource whose document has not changed. */
  derivedEvents(resource: PresentedResource, change: DerivedChange, correlation: Correlation): NewEvent[];
}

/** The parts of a resource's service that writing uses. */
interface WriterParts {
  readonly owner: Addressable;
  readonly behaviour: Behaviour;
  readonly addresses: Addresses;
  readonly presenter: Presenter;
  readonly rules: DocumentRules;
}

/** Writes resources of one collection in the caller's transaction, with hooks, references and events. */
export class ResourceWriter implements Writer {
  private readonly resource: Resource;
  /** The resource's own events, then those of its views. */
  private readonly events: ChangeEvents[];
  private readonly references: References;

  constructor(
    private readonly parts: WriterParts,
    private readonly context: ServiceContext,
  ) {
    const { owner, behaviour } = parts;
    const { options, validator, directory } = context;
    this.resource = owner.resource;
    this.events = [new EventSource(owner.resource, options.validateEvents ? validator : undefined)];
    this.references = new References(owner, behaviour.references ?? [], directory);
  }

  /** Makes the events of a view of every change, too. */
  addEvents(events: ChangeEvents): void {
    this.events.push(events);
  }

  get removesIndividually(): boolean {
    const { beforeDelete, afterChange } = this.parts.behaviour;
    const hasDeleteEvent = this.events.some((events) => events.hasDeleteEvent);
    return hasDeleteEvent || beforeDelete !== undefined || afterChange !== undefined;
  }

  async insert(store: Store, fresh: readonly NewResource[], call: Call): Promise<StoredResource[]> {
    const { beforeSave, lockForBulkCreate } = this.parts.behaviour;
    if (lockForBulkCreate && fresh.length > 1) {
      const documents = fresh.map(({ document }) => document);
      await lockForBulkCreate(documents, resourceAccess(this.context, store, this.ownOrigin(call), call));
    }
    // `beforeSave` reads other resources, so it must find those that were created before it.
    const batches = beforeSave ? fresh.map((each) => [each]) : [fresh];
    const stored: StoredResource[] = [];
    for (const batch of batches) stored.push(...(await this.insertBatch(store, batch, call)));
    const representations = await this.representations(store, stored, call);
    const slices = new Slices(call.signal, store.isTransaction);
    for (const each of representations) {
      await slices.nextIfOver();
      await store.outbox.append(this.eventsBy((events) => events.created(each, correlationOf(call))));
    }
    const changes = stored.map(({ id, document }) => ({ id, before: undefined, after: document }));
    await this.runAfterChange(store, changes, call);
    return stored;
  }

  async replace(store: Store, current: StoredResource, merged: JsonObject, call: Call): Promise<Replaced> {
    const at = new Date();
    const slices = new Slices(call.signal, store.isTransaction);
    const document = changedDocument(this.resource, current.document, merged, at.toISOString());
    if (changedAttributes(this.resource, current.document, document).length === 0)
      return { changed: current, warning: undefined };
    const presented = this.parts.presenter.present({ ...current, document }, call);
    await slices.nextIfLong();
    const warning = await this.parts.rules.check(document, presented, current.document);
    await slices.nextIfLong();
    const context = this.changeContext(store, current, current.document, at, call);
    const prepared = await this.prepare(document, context, call);
    const collection = store.collection(this.parts.owner.schema);
    const changed = await collection.replace(current, prepared, changeTime(current.updatedAt, at.getTime()));
    await this.appendChangeEvents(store, current, changed, merged, call);
    const change = { id: current.id, before: current.document, after: changed.document };
    await this.runAfterChange(store, [change], call);
    return { changed, warning };
  }

  async remove(store: Store, current: StoredResource, call: Call): Promise<void> {
    const context = this.changeContext(store, current, current.document, new Date(), call);
    if (current.scope === '') await this.references.refuseReferred(store, current.id, call);
    await this.parts.behaviour.beforeDelete?.(current.document, context);
    const representations = await this.representations(store, [current], call);
    await store.collection(this.parts.owner.schema).remove(current.id, current.scope);
    await store.outbox.append(
      representations.flatMap((each) => this.eventsBy((events) => events.deleted(each, correlationOf(call)))),
    );
    await this.runAfterChange(store, [{ id: current.id, before: current.document, after: undefined }], call);
  }

  derivedEvents(resource: PresentedResource, change: DerivedChange, correlation: Correlation): NewEvent[] {
    return this.eventsBy((events) => events.derived(representationOf(resource), change, correlation));
  }

  private eventsBy(make: (events: ChangeEvents) => NewEvent[]): NewEvent[] {
    return this.events.flatMap(make);
  }

  private async appendChangeEvents(
    store: Store,
    { document: before }: StoredResource,
    changed: StoredResource,
    merged: JsonObject,
    call: Call,
  ): Promise<void> {
    const slices = new Slices(call.signal, store.isTransaction);
    const after = changed.document;
    const byServer = consequentPaths(this.resource, before, merged);
    const representations = await this.representations(store, [changed], call);
    await slices.nextIfLong();
    const events = representations.flatMap((representation) =>
      this.eventsBy((source) =>
        source.changed({ before, after, representation }, byServer, correlationOf(call)),
      ),
    );
    await store.outbox.append(events);
  }

  private async runAfterChange(store: Store, changes: readonly Change[], call: Call): Promise<void> {
    const { directory } = this.context;
    const by = { ...correlationOf(call), origin: this.ownOrigin(call) };
    await this.parts.behaviour.afterChange?.(changes, {
      ...resourceAccess(this.context, store, this.ownOrigin(call), call),
      at: new Date(),
      raiseDerivedChange: async (folder, resource, id, change) => {
        const events = await directory.resource(folder, resource).changeEvents(store, id, change, by);
        await store.outbox.append(events);
      },
    });
  }

  private async insertBatch(
    store: Store,
    batch: readonly NewResource[],
    call: Call,
  ): Promise<StoredResource[]> {
    const prepared: NewResource[] = [];
    const slices = new Slices(call.signal, store.isTransaction);
    for (const each of batch) {
      await slices.nextIfOver();
      const context = this.changeContext(store, each, undefined, new Date(each.createdAt), call);
      prepared.push({ ...each, document: await this.prepare(each.document, context, call) });
    }
    const collection = store.collection(this.parts.owner.schema);
    const [only, ...others] = prepared;
    return only && others.length === 0
      ? [await collection.insert(only)]
      : await collection.insertAll(prepared);
  }

  private async prepare(document: JsonObject, context: ChangeContext, call: Call): Promise<JsonObject> {
    const { lifecycle, beforeSave } = this.parts.behaviour;
    const { before, store } = context;
    if (lifecycle && before) checkTransition(lifecycle, before, document);
    const resolved = await this.references.resolve(store, document, before, call);
    return beforeSave ? beforeSave(resolved, context) : resolved;
  }

  private changeContext(
    store: Store,
    { id, scope }: Pick<StoredResource, 'id' | 'scope'>,
    before: JsonObject | undefined,
    at: Date,
    call: Call,
  ): ChangeContext {
    const own = this.ownOrigin(call);
    const href = this.parts.addresses.href(scope, own, id);
    return Object.assign(resourceAccess(this.context, store, own, call), { id, href, before, at });
  }

  /** The origin in what is stored or sent to others: never the Host header of a client. */
  private ownOrigin({ origin }: Pick<Call, 'origin'>): string {
    return this.context.directory.ownOrigin ?? origin;
  }

  /** The resources as events carry them: the same as clients read. */
  private async representations(
    store: Store,
    resources: readonly StoredResource[],
    call: Call,
  ): Promise<Representation[]> {
    const { presenter } = this.parts;
    const own = { origin: this.ownOrigin(call) };
    const computed = await presenter.recomputed(resources, own, store);
    const slices = new Slices(call.signal, store.isTransaction);
    const representations: Representation[] = [];
    for (const [index, resource] of resources.entries()) {
      await slices.nextIfOver();
      const read = computed[index];
      representations.push(read ? representationOf(read) : this.storedRepresentation(resource, own));
    }
    return representations;
  }

  private storedRepresentation(resource: StoredResource, call: Pick<Call, 'origin'>): Representation {
    const { addresses, presenter } = this.parts;
    const { id, scope } = resource;
    return { id, href: addresses.href(scope, call.origin, id), text: presenter.presentText(resource, call) };
  }
}

const representationOf = (resource: PresentedResource): Representation => {
  const { id, href } = resource;
  return { id, href, text: JSON.stringify(resource) };
};

const MAX_CORRELATION_ID_LENGTH = 128;

/** Clients choose the form of request ids; longer ones are cut. */
const correlationOf = ({ header }: Call) => ({
  correlationId: header('x-request-id')?.slice(0, MAX_CORRELATION_ID_LENGTH),
  hops: hopsOf(header(HOPS_HEADER)),
  traceparent: traceparentOf(header(TRACEPARENT_HEADER)),
});
