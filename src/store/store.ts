import type { Baskets } from './baskets.js';
import type { Collection, ResourceSchema } from './collection.js';
import type { DerivedDeclaration, DerivedStates } from './derived-states.js';
import type { IdempotencyKeys } from './idempotency-keys.js';
import type { Ledger } from './ledger.js';
import type { Outbox } from './outbox.js';
import type { Reservations } from './reservations.js';
import type { Tallies } from './tallies.js';
import type { TaskLeases } from './task-leases.js';

/** The result of one step of filling indexes. */
export interface FillStep {
  /** The table of the resource, and the attributes and paths that are being filled. */
  readonly resource: string;
  readonly indexes: readonly string[];
  /** The number of processed documents, in all steps so far, and the approximate total. */
  readonly done: number;
  readonly total: number;
  /** Whether the indexes are complete and used by queries from now on. */
  readonly isReady: boolean;
}

/** The connections of one pool. */
export interface PoolUse {
  readonly pool: 'reader' | 'writer';
  readonly used: number;
  readonly idle: number;
  /** Maximum number of connections. */
  readonly max: number;
  /** Requests that wait for a connection. */
  readonly waiting: number;
}

/** This process's current use of the database. */
export interface StoreUse {
  readonly pools: readonly PoolUse[];
  /** Units of work that wait for SQLite's writer; on PostgreSQL they wait for a connection. */
  readonly waitingWrites: number;
}

export interface TransactionOptions {
  /** Milliseconds after which it is rolled back with a 503, even if the work does not end; `Infinity`: never. */
  readonly timeoutMs?: number | undefined;
  /** Where transactions wait for each other, clients take turns; undefined: the server itself. */
  readonly client?: string | undefined;
  /** Whether it has much to compute and to write, so that others should not wait for more of it than they have to. */
  readonly isLong?: boolean | undefined;
}

/** A database, or an open transaction in it. */
export interface Store {
  /** Whether it is an open transaction: others may wait for its locks. */
  readonly isTransaction: boolean;
  readonly outbox: Outbox;
  readonly reservations: Reservations;
  readonly tallies: Tallies;
  readonly ledger: Ledger;
  readonly baskets: Baskets;
  readonly taskLeases: TaskLeases;
  readonly derivedStates: DerivedStates;
  readonly idempotencyKeys: IdempotencyKeys;
  /** Returns the documents of a resource. Throws when this store has not migrated the resource. */
  collection(schema: ResourceSchema): Collection;
  /**
   * Runs the work in one transaction and commits it, or rolls it back when the work rejects. The work must use
   * only the store that it is given; a nested transaction joins the outer one. The work may run again after a
   * deadlock or a serialization failure.
   */
  transaction<T>(work: (store: Store) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Calls the listener after each transaction of this process that has created or removed resources of these
   * schemas. Returns a function that removes the listener.
   */
  onCountChange(schemas: readonly ResourceSchema[], listener: () => void): () => void;
  /**
   * Takes an advisory lock: waits until no other transaction holds a lock of this subject, and keeps it until
   * this transaction ends. For rules about several resources that row locks cannot enforce. Only in a
   * transaction.
   */
  advisoryLock(subject: string): Promise<void>;
  /**
   * Migrates the tables to these schemas: creates the tables of new resources and indexes new attributes of
   * stored documents. Indexes of large resources are left to `fillIndexes`. `note` is called with messages for
   * the operator. `derived` data that the database does not know gets a state.
   */
  migrate(
    schemas: readonly ResourceSchema[],
    note?: (text: string) => void,
    derived?: readonly DerivedDeclaration[],
  ): Promise<void>;
  /**
   * Fills the indexes that migration has left empty, with at most `maxDocuments` documents. Returns undefined
   * when no index is left or another process is filling them. Queries are correct meanwhile, but slower until an
   * index is ready.
   */
  fillIndexes(maxDocuments: number): Promise<FillStep | undefined>;
  /** Returns the present use of connections and the writers' queue; reads nothing from the database. */
  use(): StoreUse;
  /** Rejects when the database cannot be written, or not within 5 s; after `migrate`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
