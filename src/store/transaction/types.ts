import type { ActiveTransaction, Work } from './active-transaction.js';

export interface WorkOptions {
  /** Where units of work wait for each other, the clients take turns; undefined: the server itself. */
  readonly client?: string | undefined;
  /** Whether it has much to compute and to write, so that others should not wait for more of it than they have to. */
  readonly isLong?: boolean | undefined;
}

/** Runs units of work in transactions. */
export interface Transactions {
  /**
   * Runs the work in a transaction and commits it, or rolls it back. The work may run again after a
   * serialization failure.
   */
  run<T>(work: Work<T>, options?: WorkOptions): Promise<T>;
  /** The number of units of work that wait for others to end. */
  readonly waitingCount: number;
}

/** Called with each committed transaction. */
export type CommitListener = (active: ActiveTransaction) => void;
