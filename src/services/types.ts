import type { Collection, ResourceSchema, SchemaColumn } from '../store/collection.js';
import type { NewEvent, SubscriptionLimits } from '../store/outbox.js';
import type { Store } from '../store/store.js';
import type { Cancellation } from '../values/concurrency/slices.js';
import type { JsonObject } from '../values/json.js';
import type { Comparison, Filter } from '../values/query.js';
import type { Resource } from './contract/resources.js';
import type { ServiceOptions } from './options.js';
import type { Access } from './policy/access.js';

/** The authenticated client of a request: see `Principal` in the generated runtime. */
export interface Principal {
  /** The claim `sub` of its token. */
  readonly subject: string;
  /** The OAuth client that obtained the token; undefined when the token does not say. */
  readonly client: string | undefined;
  readonly scopes: ReadonlySet<string>;
  /** All claims of the token. */
  readonly claims: JsonObject;
}

/** The authenticated client of a request: see `Principal` in the generated runtime. */
export interface Principal {
  /** The claim `sub` of its token. */
  readonly subject: string;
  /** The OAuth client that obtained the token; undefined when the token does not say. */
  readonly client: string | undefined;
  readonly scopes: ReadonlySet<string>;
  /** All claims of the token. */
  readonly claims: JsonObject;
}

/** A request, as generated controllers pass it: see `Call` in the generated runtime. */
export interface Call {
  readonly path: Readonly<Record<string, string | undefined>>;
  /** The query string after the `?`, still percent-encoded. */
  readonly query: string;
  readonly body: unknown;
  /** Scheme and authority that the client used. */
  readonly origin: string;
  /** Aborted when nobody waits for the response any more; undefined for calls of the server itself. */
  readonly signal?: Cancellation;
  /** The network address of the client; undefined for calls of the server itself. */
  readonly clientAddress?: string | undefined;
  /** Undefined when no authentication is configured, and for calls of the server itself. */
  readonly principal?: Principal;
  header(name: string): string | undefined;
}

/** A response, as generated controllers send it. */
export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A `JsonText` is sent unchanged. */
  readonly body?: unknown;
}

/** A resource as clients see it. */
export interface PresentedResource extends JsonObject {
  id: string;
  href: string;
}

/** The origin of a change. */
export interface Correlation {
  /** The id of the request that made it. */
  readonly correlationId: string | undefined;
  /** Number of notifications that led to it. */
  readonly hops: number;
  /** The trace that it belongs to (W3C Trace Context). */
  readonly traceparent?: string | undefined;
}

/** The client that reads: undefined for the server itself, and the base of addresses. */
export type Reader = Pick<Call, 'origin' | 'principal'>;

/** The client that makes a change. */
export interface Caller extends Correlation {
  /** Scheme and authority that the client used. */
  readonly origin: string;
}

/** A resource that references can refer to. */
export interface Addressable {
  readonly resource: Resource;
  readonly schema: ResourceSchema;
  readonly references: readonly ReferenceRule[];
  /** The resource in the version in which it is stored; undefined for that itself. */
  readonly storedAs: Addressable | undefined;
  /** The resources as this version has them. */
  collection(store: Store): Collection;
  /** The address of a top-level resource. */
  href(id: string, origin: string): string;
  /** The resource as the client sees it; undefined when it does not exist for the client. */
  read(path: Call['path'], reader: Reader): Promise<JsonObject | undefined>;
  /** Returns a client's access to the resources. */
  accessOf(reader: Pick<Reader, 'principal'>): Access;
  /** The events of a change to what clients see while the document has not changed, read through this store. */
  changeEvents(store: Store, id: string, change: DerivedChange, by: Caller): Promise<NewEvent[]>;
}

/** The allowed transitions between the states of a resource. */
export interface Lifecycle {
  readonly attribute: string;
  /** The next states by state, in lower case. States that are not named can change to and from any state. */
  readonly transitions: Readonly<Record<string, readonly string[]>>;
}

/** An attribute that refers to resources of the same API. */
export interface ReferenceRule {
  /** Through objects and arrays: `accountRelationship.account`. A value in place of a reference has `isRef: false`. */
  readonly path: string;
  /** The names of the resources that it can refer to. */
  readonly to: readonly string[];
}

/** Access to the resources of other collections. */
export interface ResourceAccess {
  readonly store: Store;
  /** Scheme and authority that the client used. */
  readonly origin: string;
  readonly options: ServiceOptions;
  /** Whether this server has the API with this folder, and the API has the resource. */
  has(folder: string, resource: string): boolean;
  /** A top-level collection, by the folder of its API and the name of its resource. */
  collection(folder: string, resource: string): Collection;
  /** The address of such a resource. */
  addressOf(folder: string, resource: string, id: string): string;
  /** Whether the reference can refer to this server: its address is on this server, or it has none. */
  pointsHere(reference: JsonObject): boolean;
  /** Whether the client can read every resource of a collection, so that errors may name any of them. */
  seesAll(folder: string, resource: string): boolean;
  /** The same access through another store, such as one that is bound to a transaction. */
  bound(store: Store): ResourceAccess;
}

/** The change of one resource, in its transaction. The store is bound to the transaction. */
export interface ChangeContext extends ResourceAccess {
  readonly id: string;
  readonly href: string;
  /** The document before the change, without `id` and `href`; undefined on creation. */
  readonly before: JsonObject | undefined;
  readonly at: Date;
}

/** A document that was created (`before` is undefined), changed, or deleted (`after` is undefined). */
export interface Change {
  readonly id: string;
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
}

/** The transaction in which documents were written. The store is bound to the transaction. */
export interface AfterChangeContext extends ResourceAccess {
  readonly at: Date;
  /**
   * Raises the `AttributeValueChangeEvent` of another top-level resource: what clients see of it has changed, while its
   * document has not.
   */
  raiseDerivedChange(folder: string, resource: string, id: string, change: DerivedChange): Promise<void>;
}

/** A change to what clients see of a resource while its document has not changed. */
export interface DerivedChange {
  /** The description of the event. */
  readonly description: string;
  /** The path of the changed attribute. */
  readonly fieldPath: string;
}

/** The attributes that a behaviour computes when a resource is read. */
export interface ComputedAttributes {
  /** Dotted paths: `remainingValue`. */
  readonly paths: readonly string[];
  /** Columns from which `indexed` can filter. */
  readonly columns?: readonly SchemaColumn[];
  /**
   * Returns a filter on these columns that selects the same resources as a comparison of a computed attribute. Without
   * it, the attribute is computed for each candidate, up to `SCAN_LIMIT`.
   */
  readonly indexed?: (comparison: Comparison) => Filter | undefined;
}

/** Derived data that a resource's operations use, and of which `DerivedData` says how it is built. */
export interface DerivedNeed {
  readonly data: string;
  /** The operations that respond with 503 while the data has never been complete: all, or those that change something. */
  readonly of: 'all' | 'changes';
}

/** The hooks and rules that one resource adds to the default behaviour. All are optional. */
export interface Behaviour {
  readonly lifecycle?: Lifecycle;
  readonly needs?: DerivedNeed;
  /** References to resources of this server, which must exist. They cannot be deleted while they are referred to. */
  readonly references?: readonly ReferenceRule[];
  /**
   * Runs before a valid document is stored. Returns the document to store, or throws a `TmfError`. Does not run for a
   * patch that changes nothing.
   */
  readonly beforeSave?: (document: JsonObject, change: ChangeContext) => Promise<JsonObject> | JsonObject;
  /**
   * Runs before several documents are created in one transaction. Takes the locks of all their `beforeSave` hooks in
   * one order, so that two such transactions do not deadlock.
   */
  readonly lockForBulkCreate?: (documents: readonly JsonObject[], access: ResourceAccess) => Promise<void>;
  /** Returns a warning about a valid document, for the `Warning` header of the response that stores it. */
  readonly warning?: (document: JsonObject) => string | undefined;
  /** Runs before a document is deleted. Throws a `TmfError` to refuse the deletion. */
  readonly beforeDelete?: (document: JsonObject, change: ChangeContext) => Promise<void> | void;
  /**
   * Runs after documents were created, changed or deleted, in the same transaction, to update other resources. Runs
   * once for a bulk creation. Throws a `TmfError` to roll the transaction back.
   */
  readonly afterChange?: (changes: readonly Change[], context: AfterChangeContext) => Promise<void>;
  /**
   * Runs a task: a resource in the state `accepted`. Runs outside of any transaction. Returns the document with its
   * result and its final state; a `TmfError` becomes the result. Can run again, also in another process.
   */
  readonly runTask?: (document: JsonObject, access: ResourceAccess, at: Date) => Promise<JsonObject>;
  /** The attributes that `afterRead` computes, so that filters, sorting and JSONPath see what clients read. */
  readonly computed?: ComputedAttributes;
  /**
   * Computes what clients read: returns a resource for each, in the same order, a new object for one that it changes. What
   * it computes can change without a new version, so a read is never a 304; see `ResourceState`.
   */
  readonly afterRead?: (
    resources: readonly Readonly<PresentedResource>[],
    access: ResourceAccess,
  ) => Promise<PresentedResource[]> | PresentedResource[];
}

/** The behaviours of one API, by the names of its resources. */
export type Behaviours = Readonly<Record<string, Behaviour>>;

/** The part of event delivery that operations on subscriptions use. */
export interface Hub {
  /** Throws a 400 for a query that is not valid for the events of this API. */
  checkQuery(api: string, query: string | undefined): void;
  /** Throws a 400 for an address that events may not be sent to, or that does not confirm the subscription. */
  checkCallback(callback: string, topic: string): Promise<void>;
  /** Throws a 400 for a secret that cannot sign. */
  checkSecret(secret: string): void;
  /** Milliseconds for which a secret that was replaced signs too. */
  readonly secretOverlapMs: number;
  /** Returns the secret as it is stored. */
  sealSecret(secret: string, subscription: string): string;
  /** Reports that subscriptions or deliveries have changed. */
  wake(): void;
  readonly limits: SubscriptionLimits;
}
