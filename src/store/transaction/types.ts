import type { TransactionOptions } from '../store.js';
import type { ActiveTransaction, Work } from './active-transaction.js';

export type WorkOptions = Omit<TransactionOptions, 'timeoutMs'>;

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
