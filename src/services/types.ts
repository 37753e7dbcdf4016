import type { Collection } from '../store/collection.js';
import type { Store } from '../store/store.js';
import type { JsonObject } from '../values/json.js';
import type { ServiceOptions } from './resource/context.js';
import type { PresentedResource } from './resource/document-rules.js';
import type { Lifecycle } from './resource/lifecycle.js';
import type { ReferenceRule } from './resource/references.js';

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
  readonly afterRead?: (resources: readonly PresentedResource[], reach: ResourceAccess) => Promise<PresentedResource[]> | PresentedResource[];
}

/** The behaviours of one API, by the names of its resources. */
export type Behaviours = Readonly<Record<string, Behaviour>>;
