import type { StoredResource } from '../../store/collection.js';
import type { NewEvent } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
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
import type { Addresses } from './addresses.js';
import type { ServiceContext } from './context.js';

import { type DocumentRules, presented, presentedText } from './document-rules.js';
import { EventSource, type Representation } from './event-source.js';
import { checkTransition } from './lifecycle.js';
import { References } from './references.js';
import { resourceAccess } from './resource-access.js';

export type NewResource = Omit<StoredResource, 'version'>;

/** What the writer has to do with. */
interface Parts {
  readonly owner: Addressable;
  readonly behaviour: Behaviour;
  readonly addresses: Addresses;
  readonly rules: DocumentRules;
}

/** Changes resources of one collection in transactions that others begin, with everything that goes along. */
export class ResourceWriter {
  private readonly resource: Resource;
  private readonly events: EventSource;
  private readonly references: References;

  constructor(
    private readonly parts: Parts,
    private readonly context: ServiceContext,
  ) {
    const { owner, behaviour } = parts;
    this.resource = owner.resource;
    this.events = new EventSource(
      owner.resource,
      context.options.validateOutput ? context.validator : undefined,
    );
    this.references = new References(owner, behaviour.references ?? [], context.directory);
  }

  /** Whether deletions have to be made one by one. */
  get removesOneByOne(): boolean {
    const { beforeDelete: deleting, afterChange: following } = this.parts.behaviour;
    return this.events.hasDeleteEvent || deleting !== undefined || following !== undefined;
  }

  async insert(store: Store, fresh: readonly NewResource[], call: Call): Promise<StoredResource[]> {
    const { beforeSave: storing, lockForBulkCreate: preparing } = this.parts.behaviour;
    if (preparing && fresh.length > 1) {
      const documents = fresh.map(({ document }) => document);
      await preparing(documents, resourceAccess(this.context, store, call.origin));
    }
    // What is judged by other resources has to see those before it.
    const batches = storing ? fresh.map((one) => [one]) : [fresh];
    const stored: StoredResource[] = [];
    for (const batch of batches) stored.push(...(await this.insertBatch(store, batch, call)));
    const seen = await this.representations(store, stored, call);
    await store.outbox.append(seen.flatMap((one) => this.events.created(one, correlationOf(call))));
    const followed = stored.map(({ id, document }) => ({ id, before: undefined, after: document }));
    await this.runAfterChange(store, followed, call);
    return stored;
  }

  /** Replaces the document of a resource that is locked, unless that changes nothing. */
  async replace(store: Store, current: StoredResource, merged: JsonObject, call: Call) {
    const at = new Date();
    const document = changedDocument(this.resource, current.document, merged, at.toISOString());
    if (changedAttributes(this.resource, current.document, document).length === 0)
      return { changed: current, warning: undefined };
    const shown = this.presented({ ...current, document }, call);
    const warning = await this.parts.rules.check(document, shown);
    const prepared = await this.prepare(document, this.change(store, current, current.document, at, call));
    const collection = store.collection(this.parts.owner.schema);
    const changed = await collection.replace(current, prepared, at.getTime());
    const [before, after] = [current.document, changed.document];
    const byServer = consequentPaths(this.resource, before, merged);
    const seen = await this.representations(store, [changed], call);
    const events = seen.flatMap((one) =>
      this.events.changed({ before, after, representation: one }, byServer, correlationOf(call)),
    );
    await store.outbox.append(events);
    const followed = { id: current.id, before, after };
    await this.runAfterChange(store, [followed], call);
    return { changed, warning };
  }

  /** Removes a resource that is locked. */
  async remove(store: Store, current: StoredResource, call: Call): Promise<void> {
    const change = this.change(store, current, current.document, new Date(), call);
    if (current.scope === '') await this.references.refuseReferred(store, current.id, call.origin);
    await this.parts.behaviour.beforeDelete?.(current.document, change);
    const seen = await this.representations(store, [current], call);
    await store.collection(this.parts.owner.schema).remove(current.id, current.scope);
    await store.outbox.append(seen.flatMap((one) => this.events.deleted(one, correlationOf(call))));
    await this.runAfterChange(store, [{ id: current.id, before: current.document, after: undefined }], call);
  }

  /** The events of a change that is not one of the document, with the resource as readers see it. */
  derivedEvents(resource: PresentedResource, change: DerivedChange, origin: Correlation): NewEvent[] {
    return this.events.derived(representationOf(resource), change, origin);
  }

  private async runAfterChange(store: Store, changes: readonly Change[], call: Call): Promise<void> {
    const { directory } = this.context;
    const by = { ...correlationOf(call), origin: call.origin };
    await this.parts.behaviour.afterChange?.(changes, {
      ...resourceAccess(this.context, store, call.origin),
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
    for (const one of batch) {
      const change = this.change(store, one, undefined, new Date(one.createdAt), call);
      prepared.push({ ...one, document: await this.prepare(one.document, change) });
    }
    const collection = store.collection(this.parts.owner.schema);
    const [only, ...others] = prepared;
    return only && others.length === 0
      ? [await collection.insert(only)]
      : await collection.insertAll(prepared);
  }

  private async prepare(document: JsonObject, change: ChangeContext): Promise<JsonObject> {
    const { lifecycle, beforeSave: storing } = this.parts.behaviour;
    const { before, store, origin } = change;
    if (lifecycle && before) checkTransition(lifecycle, before, document);
    const resolved = await this.references.resolve(store, document, before, origin);
    return storing ? storing(resolved, change) : resolved;
  }

  private change(
    store: Store,
    { id, scope }: Pick<StoredResource, 'id' | 'scope'>,
    before: JsonObject | undefined,
    at: Date,
    { origin }: Call,
  ): ChangeContext {
    const href = this.parts.addresses.href(scope, origin, id);
    return Object.assign(resourceAccess(this.context, store, origin), { id, href, before, at });
  }

  /** What readers see of resources is what events tell. */
  private async representations(
    store: Store,
    resources: readonly StoredResource[],
    call: Call,
  ): Promise<Representation[]> {
    const { afterRead: reading } = this.parts.behaviour;
    if (!reading) return resources.map((resource) => this.storedRepresentation(resource, call));
    const shown = resources.map((resource) => this.presented(resource, call));
    return (await reading(shown, resourceAccess(this.context, store, call.origin))).map(representationOf);
  }

  private storedRepresentation(resource: StoredResource, { origin }: Call): Representation {
    const { addresses } = this.parts;
    const { id, scope } = resource;
    const href = addresses.href(scope, origin, id);
    return { id, href, text: presentedText(addresses, resource, origin) };
  }

  /** By its own path: what is removed along with another resource is not on the path of the request. */
  private presented(
    resource: Pick<StoredResource, 'id' | 'scope' | 'document'>,
    { origin }: Call,
  ): PresentedResource {
    return presented(this.parts.addresses, resource, origin);
  }
}

const representationOf = (resource: PresentedResource): Representation => {
  const { id, href } = resource;
  return { id, href, text: JSON.stringify(resource) };
};

/** Request ids of any form are in use; what is longer than this says nothing. */
const correlationOf = ({ header }: Call) => ({ correlationId: header('x-request-id')?.slice(0, 128) });
