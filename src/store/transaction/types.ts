import type { ActiveTransaction } from './active-transaction.js';

export type Work<T> = (active: ActiveTransaction) => Promise<T>;

/** Runs works in transactions. */
export interface Transactions {
  /** Commits all that the work does, or nothing. It may be run again after a serialization failure. */
  run<T>(work: Work<T>): Promise<T>;
}

/** Called with each transaction that has committed. */
export type CommitListener = (active: ActiveTransaction) => void;
