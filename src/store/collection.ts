import type { AttributeType, TypeOf } from '../values/attribute-type.js';
import type { JsonObject } from '../values/json.js';
import type { Cursor, Query } from '../values/query.js';

/** A rule that two documents of a resource must not have the same string or number at this path. */
export interface UniqueRule {
  /** Dotted path through objects and arrays: `usageCharacteristic.value`. */
  readonly path: string;
  /** When given, the rule applies only to values in objects whose member `where` is the text `is`. */
  readonly where?: string;
  readonly is?: string;
}

/** A column of the head table with an index. */
export interface SchemaColumn {
  /** Dotted path of the attribute; with `derive`, a name that no attribute has. */
  readonly name: string;
  readonly type: AttributeType;
  /** Computes the value from the document, for filters of the server itself; a date-time is digits of microseconds. */
  readonly derive?: (document: JsonObject) => string | number | boolean | null;
}

/** The description of a resource for the store: its tables and its indexes. */
export interface ResourceSchema {
  /** Unique name in lower-case snake case, at most 48 characters. The names of the resource's tables start with it. */
  readonly table: string;
  /** Scalar attributes, by dotted path through objects, that have an indexed column in the head table. */
  readonly columns: readonly SchemaColumn[];
  /** Dotted paths, for example `relatedParty.id`, whose string values are indexed in the reference table. */
  readonly references: readonly string[];
  /**
   * Dotted paths, for example `attachment.content`, whose long texts are stored in a table of their own and left
   * out of brief lists.
   */
  readonly externalized?: readonly string[];
  /** Checked by the store in the transaction of each change. */
  readonly unique?: readonly UniqueRule[];
  /** Returns the declared type of a scalar attribute at any depth; undefined when none is declared. */
  readonly typeOf: TypeOf;
}

/** A document with its metadata. The document contains neither `id` nor `href`. */
export interface StoredResource {
  readonly id: string;
  /** Ids of the parent resources, joined by `/`; empty for a top-level resource. */
  readonly scope: string;
  /** 1 after creation; increases by one with every change. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly document: JsonObject;
  /** The document as JSON text, if it is available; copies of the resource do not have it. */
  readonly text?: string;
}

/** A resource in a brief list; its document is without externalized values. */
export type BriefResource = Pick<StoredResource, 'id' | 'scope' | 'document' | 'text'>;

/** The number of resources that match, independent of the page. */
export interface Total {
  readonly total: number;
  /** False when the number is a lower bound, because counting all of them would take too long. */
  readonly isTotalExact: boolean;
}

/** A page of a list. */
export interface Page<Item = StoredResource> extends Total {
  readonly items: readonly Item[];
  /** The position after the last item; undefined on the last page. */
  readonly next?: Cursor | undefined;
  /** Whether the page ends early because of `Query.maxBytes`. */
  readonly isCut?: boolean;
}

/** The documents of one resource. Reads inside a transaction see its own writes. */
export interface Collection {
  /**
   * Inserts a resource. Rejects with a 409 `TmfError` when the id exists, in any scope, and with a
   * `UniquenessViolationError` when another resource has one of its unique values. In a transaction, a later
   * statement or the commit may report the conflict; the transaction must then be rolled back.
   */
  insert(resource: Omit<StoredResource, 'version'>): Promise<StoredResource>;
  /** Inserts all resources or none. Rejects like `insert`; a `UniquenessViolationError` lists all violations. */
  insertAll(resources: readonly Omit<StoredResource, 'version'>[]): Promise<StoredResource[]>;
  get(id: string, scope: string): Promise<StoredResource | undefined>;
  /** Like `get`, and locks the resource until the transaction ends. Only in a transaction. */
  lock(id: string, scope: string): Promise<StoredResource | undefined>;
  /**
   * Returns those of these resources that exist, in order of their ids, and takes shared locks: until the
   * transaction ends, other transactions cannot change or remove them, but can lock them in the same way. Only
   * in a transaction.
   */
  lockShared(ids: readonly string[], scope: string): Promise<StoredResource[]>;
  /**
   * Replaces the document of a resource that this transaction has locked, and increases the version by one.
   * Rejects with a 409 `TmfError` when the stored version is another one, and with a `UniquenessViolationError`
   * like `insert`.
   */
  replace(resource: StoredResource, document: JsonObject, updatedAt: number): Promise<StoredResource>;
  /** Removes a resource. Returns false when it does not exist. */
  remove(id: string, scope: string): Promise<boolean>;
  /**
   * Removes all resources in this scope and in scopes below it; an empty scope stands for all. Returns the
   * number of removed resources.
   */
  removeScope(scope: string): Promise<number>;
  /**
   * Returns a page of the resources in this scope; an empty scope stands for all scopes. Rejects with a 400
   * `TmfError` when no index serves the query and more than `scanLimit` documents would have to be read, and for
   * a cursor of another order.
   */
  find(query: Query, scope: string): Promise<Page>;
  /** Like `find`, without externalized values. */
  findBrief(query: Query, scope: string): Promise<Page<BriefResource>>;
  /** Returns the number of all resources, from a maintained counter. */
  count(): Promise<number>;
}
