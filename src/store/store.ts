import type { Baskets } from './baskets.js';
import type { Collection, ResourceSchema } from './collection.js';
import type { Ledger } from './ledger.js';
import type { Outbox } from './outbox.js';
import type { Reservations } from './reservations.js';
import type { Tallies } from './tallies.js';

/** What a step of filling indexes has done. */
export interface FillStep {
  /** The resource by its table, and the attributes and paths that are filled. */
  readonly resource: string;
  readonly indexes: readonly string[];
  /** How many documents are filled in, in this step and before, of about how many. */
  readonly done: number;
  readonly total: number;
  /** Queries are answered from the indexes from now on. */
  readonly isReady: boolean;
}

/** One database. */
export interface Store {
  readonly outbox: Outbox;
  readonly reservations: Reservations;
  readonly tallies: Tallies;
  readonly ledger: Ledger;
  readonly baskets: Baskets;
  /** Throws when the resource has not been migrated by this store. */
  collection(schema: ResourceSchema): Collection;
  /**
   * Runs the work in one transaction: all of it happens, or nothing. The work uses the store it is given and no
   * other; a transaction inside joins. It may be run again when the transaction has to be given up because of others.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Calls the listener whenever a transaction of this process has committed that creates or removes resources of one
   * of these schemas. Returns a function that ends this.
   */
  onCountChange(schemas: readonly ResourceSchema[], listener: () => void): () => void;
  /**
   * Waits until no other transaction is at the same subject, and keeps others waiting until this one ends. For
   * rules about several resources that no lock on one of them can keep. Only in a transaction.
   */
  advisoryLock(subject: string): Promise<void>;
  /**
   * Brings the tables to these schemas: new resources, newly indexed attributes of stored documents, which
   * `fillIndexes` fills where there are many. `note` is told what an operator should know of.
   */
  migrate(schemas: readonly ResourceSchema[], note?: (text: string) => void): Promise<void>;
  /**
   * Goes on filling the indexes that migration has left empty, by so many documents at most. Undefined when nothing is
   * left, or while another process is at it. Queries are right all the time; they are slow until an index is ready.
   */
  fillIndexes(maxDocuments: number): Promise<FillStep | undefined>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
