import type { ActiveTransaction } from './active-transaction.js';

export type Work<T> = (active: ActiveTransaction) => Promise<T>;

/** Runs units of work in transactions. */
export interface Transactions {
  /**
   * Runs the work in a transaction and commits it, or rolls it back. The work may run again after a
   * serialization failure. Where units of work wait for each other, the clients take turns.
   */
  run<T>(work: Work<T>, client?: string): Promise<T>;
  /** The number of units of work that wait for others to end. */
  readonly waitingCount: number;
}

/** Called with each committed transaction. */
export type CommitListener = (active: ActiveTransaction) => void;
