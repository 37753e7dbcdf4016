import type { AttributeType, TypeOf } from '../values/attribute-type.js';
import type { JsonObject } from '../values/json.js';
import type { Cursor, Query } from '../values/query.js';

/** A string or number that no two documents of a resource may have in common. */
export interface UniqueRule {
  /** Its dotted path, through objects and arrays: `usageCharacteristic.value`. */
  readonly path: string;
  /** Counts only in objects that have this text in the member `where`, beside the end of the path. */
  readonly where?: string;
  readonly is?: string;
}

/** What the store is told about a resource: where its documents live and what is indexed. */
export interface ResourceSchema {
  /** Unique; lower-case snake case of at most 48 characters. The tables are named after it. */
  readonly table: string;
  /** Scalar attributes, by dotted path through objects, that get a column and an index in the head table. */
  readonly columns: readonly { readonly name: string; readonly type: AttributeType }[];
  /** Dotted paths, `relatedParty.id`, whose string values get rows in the side table. */
  readonly references: readonly string[];
  /** Dotted paths, `attachment.content`, whose long texts are kept beside the document: lists can do without. */
  readonly externalized?: readonly string[];
  /** Kept by the store in the transaction of each change. */
  readonly unique?: readonly UniqueRule[];
  /** The declared type of a scalar attribute at any depth; undefined where nothing is declared. */
  readonly typeOf: TypeOf;
}

/** A document with what the store keeps beside it. The document holds neither `id` nor `href`. */
export interface StoredResource {
  readonly id: string;
  /** Ids of the parent resources, joined by `/`; empty for a top-level resource. */
  readonly scope: string;
  /** 1 on creation, one more with every change. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly document: JsonObject;
  /** The document's JSON, where it is at hand; copies of the resource do not have it. */
  readonly text?: string;
}

/** What lists show of a resource; its document is without what is kept beside it. */
export type BriefResource = Pick<StoredResource, 'id' | 'scope' | 'document' | 'text'>;

/** How many resources match, whatever the page. */
export interface Total {
  readonly total: number;
  /** False when there may be more: counting all of them would have taken too long. */
  readonly isTotalExact: boolean;
}

export interface Page<Item = StoredResource> extends Total {
  readonly items: readonly Item[];
  /** Behind the last item; undefined when nothing follows it. */
  readonly next?: Cursor | undefined;
}

/** The documents of one resource. Reads inside a transaction see its own writes. */
export interface Collection {
  /**
   * Rejects with a 409 `TmfError` when the id is taken, whatever the scope; with a `TakenError` when a value that has
   * to be unique is. In a transaction, which has to be given up then, that may show with a later statement or its end.
   */
  insert(resource: Omit<StoredResource, 'version'>): Promise<StoredResource>;
  /** Inserts all of them, or none, and rejects like `insert`; a `TakenError` names all values that are taken. */
  insertAll(resources: readonly Omit<StoredResource, 'version'>[]): Promise<StoredResource[]>;
  get(id: string, scope: string): Promise<StoredResource | undefined>;
  /** Like `get`, and nobody else changes the resource until the transaction ends. Only in a transaction. */
  lock(id: string, scope: string): Promise<StoredResource | undefined>;
  /**
   * Those of these resources that are there, in order of their ids. Nobody changes or removes them until the
   * transaction ends; others may hold them too. Only in a transaction.
   */
  lockShared(ids: readonly string[], scope: string): Promise<StoredResource[]>;
  /**
   * Replaces the document of a resource that this transaction has locked; the version goes up by one. Rejects
   * with a 409 `TmfError` when the stored version is another, and with a `TakenError` like `insert`.
   */
  replace(resource: StoredResource, document: JsonObject, updatedAt: number): Promise<StoredResource>;
  /** True when it was there. */
  remove(id: string, scope: string): Promise<boolean>;
  /** Removes every resource in this scope and below it, all when it is empty; answers how many. */
  removeScope(scope: string): Promise<number>;
  /**
   * An empty scope asks for the resources of all scopes. Rejects with a 400 `TmfError` when the indexes cannot
   * answer and more documents than the store's `scanLimit` would have to be read, and for a cursor that does
   * not belong to this order.
   */
  find(query: Query, scope: string): Promise<Page>;
  /** The same, for lists that need no more. */
  findBrief(query: Query, scope: string): Promise<Page<BriefResource>>;
  /** All resources, from the maintained counter. */
  count(): Promise<number>;
}
