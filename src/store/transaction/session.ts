import type { Knex } from 'knex';
import type { Connections } from '../dialects/dialect.js';
import type { BatchLoader } from '../documents/batch-loader.js';
import type { ResourceLayout } from '../schema/layout.js';
import type { ActiveTransaction } from './active-transaction.js';
import type { TotalCache } from './total-cache.js';
import type { CommitListener, Transactions } from './types.js';

/** An open database and what migration found out about it. */
export interface Database extends Connections {
  /** By table. */
  readonly layouts: Map<string, ResourceLayout>;
  /** The numbers of indexes that no query may be answered from yet; read again while there are some. */
  unfilled: ReadonlySet<number>;
  /** Up to so many documents of a resource, migration itself fills new indexes. */
  readonly fillAtOnce: number;
  /** How many resources there were a moment ago, by table. */
  readonly sizes: Map<string, { readonly count: number; readonly at: number }>;
  readonly totalCache: TotalCache;
  /** Reads that are about to be made, by table and scope. */
  readonly batchLoaders: Map<string, BatchLoader>;
  /** Documents that one query may read at most because no index answers it. */
  readonly scanLimit: number;
  /** Rows of an index that counting for one list may look at. */
  readonly countLimit: number;
  readonly commitListeners: Set<CommitListener>;
  /** Runs work in transactions. */
  readonly transactions: Transactions;
}

/** Where statements run: on the pools, or all in one transaction. */
export class Session {
  constructor(
    readonly database: Database,
    readonly active?: ActiveTransaction,
  ) {}

  /** Calls the listener with each transaction of this process that commits; returns a function that ends this. */
  onCommit(listener: CommitListener): () => void {
    const { commitListeners } = this.database;
    commitListeners.add(listener);
    return () => commitListeners.delete(listener);
  }

  /** Sees every committed write, and those of the transaction. */
  get reader(): Knex {
    return this.active?.trx ?? this.database.reader;
  }

  /** Runs the work in the transaction of this session, or in one of its own. */
  write<T>(work: (active: ActiveTransaction) => Promise<T>): Promise<T> {
    return this.active ? work(this.active) : this.database.transactions.run(work);
  }
}
