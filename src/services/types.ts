import type { Collection, ResourceSchema } from '../store/collection.js';
import type { NewEvent } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { JsonObject } from '../values/json.js';
import type { Resource } from './contract/resources.js';
import type { ServiceOptions } from './options.js';

/** What a generated controller hands over: see `Call` in the generated runtime. */
export interface Call {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** Everything behind the `?`, still percent-encoded. */
  readonly query: string;
  readonly body: unknown;
  /** Scheme and authority that the client used. */
  readonly origin: string;
  header(name: string): string | undefined;
}

/** What a generated controller sends. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A `JsonText` goes out as it is. */
  readonly body?: unknown;
}

/** A resource as a client sees it. */
export interface PresentedResource extends JsonObject {
  id: string;
  href: string;
}

/** Where a change comes from. */
export interface Correlation {
  /** The id of the request that made it. */
  readonly correlationId: string | undefined;
}

/** Who makes a change. */
export interface Caller extends Correlation {
  /** Scheme and authority that the client used. */
  readonly origin: string;
}

/** A resource that references can lead to. */
export interface Addressable {
  readonly resource: Resource;
  readonly schema: ResourceSchema;
  readonly references: readonly ReferenceRule[];
  /** The address of a top-level resource. */
  href(id: string, origin: string): string;
  /** The resource as a client sees it; undefined when there is none. */
  read(path: Call['path'], origin: string): Promise<JsonObject | undefined>;
  /** The events of a change that is not one of its document, with the resource as this store has it. */
  changeEvents(store: Store, id: string, change: DerivedChange, by: Caller): Promise<NewEvent[]>;
}

/** Which states of a resource can follow which. */
export interface Lifecycle {
  readonly attribute: string;
  /** By state in lower case; states that are not named can follow, and be followed by, any. */
  readonly transitions: Readonly<Record<string, readonly string[]>>;
}

/** An attribute that refers to resources of the same API. */
export interface ReferenceRule {
  /** Through objects and arrays: `accountRelationship.account`. A value in place of a reference says `isRef: false`. */
  readonly path: string;
  /** The names of the resources that it can refer to. */
  readonly to: readonly string[];
}

/** Where the resources of other collections are found. */
export interface ResourceAccess {
  readonly store: Store;
  /** Scheme and authority that the client used. */
  readonly origin: string;
  readonly options: ServiceOptions;
  /** Whether this server was generated with that API and has such a resource in it. */
  has(folder: string, resource: string): boolean;
  /** The resources of a collection by the API's folder and the resource's name; top-level ones only. */
  collection(folder: string, resource: string): Collection;
  /** The address of such a resource. */
  addressOf(folder: string, resource: string, id: string): string;
  /** Whether the reference can lead to this server: its address does, or it has none. */
  pointsHere(reference: JsonObject): boolean;
  /** The same with another store: one that is bound to a transaction. */
  bound(store: Store): ResourceAccess;
}

/** One resource in the transaction that creates, changes or deletes it. The store is bound to the transaction. */
export interface ChangeContext extends ResourceAccess {
  readonly id: string;
  readonly href: string;
  /** The document as it was, without `id` and `href`; undefined when it is being created. */
  readonly before: JsonObject | undefined;
  readonly at: Date;
}

/** A document that was created (it has no `before`), changed, or deleted (it has no `after`). */
export interface Change {
  readonly id: string;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
}

/** The transaction in which documents were written. The store is bound to it. */
export interface AfterChangeContext extends ResourceAccess {
  readonly at: Date;
  /**
   * Tells that what readers see of another top-level resource has changed although its document has not: raises its
   * `AttributeValueChangeEvent`, with this description and the path of what changed.
   */
  raiseDerivedChange(folder: string, resource: string, id: string, change: DerivedChange): Promise<void>;
}

export interface DerivedChange {
  readonly description: string;
  readonly fieldPath: string;
}

/** What a resource does beyond the default. Everything is optional. */
export interface Behaviour {
  /** Which states can follow which. */
  readonly lifecycle?: Lifecycle;
  /** References to resources of this server that have to lead somewhere as long as they are there. */
  readonly references?: readonly ReferenceRule[];
  /**
   * Before a document that agrees with the contract is stored: answers the document to store, or throws a
   * `TmfError`. Only runs on a change when there is one.
   */
  readonly beforeSave?: (document: JsonObject, change: ChangeContext) => Promise<JsonObject> | JsonObject;
  /**
   * Before several documents are created in one transaction: takes what `storing` would lock for one after the
   * other, in one order, so that two such transactions do not wait for each other.
   */
  readonly lockForBulkCreate?: (documents: readonly JsonObject[], reach: ResourceAccess) => Promise<void>;
  /** Before a document is deleted; throws a `TmfError` when it may not be. */
  readonly beforeDelete?: (document: JsonObject, change: ChangeContext) => Promise<void> | void;
  /**
   * After documents were created, changed or deleted, in the same transaction: what follows from that elsewhere. Of
   * a bulk creation it is told all at once. Throws a `TmfError` when it may not be.
   */
  readonly afterChange?: (changes: readonly Change[], following: AfterChangeContext) => Promise<void>;
  /**
   * Does what a resource in the state `accepted` asks for, outside of any transaction: answers the document with its
   * result and its last state. May be begun again, in another process too. A `TmfError` becomes the result.
   */
  readonly runTask?: (document: JsonObject, reach: ResourceAccess, at: Date) => Promise<JsonObject>;
  /** What readers see. Such a resource may change without a new version, so it is never 304. */
  readonly afterRead?: (
    resources: readonly PresentedResource[],
    reach: ResourceAccess,
  ) => Promise<PresentedResource[]> | PresentedResource[];
}

/** The behaviours of one API, by the names of its resources. */
export type Behaviours = Readonly<Record<string, Behaviour>>;

/** What subscriptions need of the side that delivers. */
export interface Hub {
  /** Throws a 400 for what is no query for the events of this API. */
  checkQuery(api: string, query: string | undefined): void;
  /** Throws a 400 for an address that events may not be sent to. */
  checkCallback(callback: string): Promise<void>;
  /** Throws a 400 for a text that cannot sign. */
  checkSecret(secret: string): void;
  /** Subscriptions or deliveries have changed. */
  wake(): void;
  /** Subscriptions that one API can have. */
  readonly maxSubscriptions: number;
}
