import type { Tracer } from '@opentelemetry/api';
import type { Knex } from 'knex';
import { type FairTurns, SERVER } from '../../values/concurrency/fair-turns.js';
import type { Query } from '../../values/query.js';
import { inChildSpan } from '../../values/spans.js';
import type { Connections } from '../dialects/dialect.js';
import type { BatchLoader } from '../documents/batch-loader.js';
import type { FillState, ResourceLayout } from '../schema/layout.js';
import type { ActiveTransaction, Work } from './active-transaction.js';
import type { TotalCache } from './total-cache.js';
import type { CommitListener, Transactions, WorkOptions } from './types.js';
import type { WriteHealth } from './write-health.js';

/** An open database with the results of migration and its caches. */
export interface Database extends Connections {
  /** By table. */
  readonly layouts: Map<string, ResourceLayout>;
  /** Read again while indexes are being filled. */
  fillState: FillState;
  /** Maximum number of documents of a resource for which migration itself fills new indexes. */
  readonly fillAtOnce: number;
  /** Recent numbers of resources, by table. */
  readonly sizes: Map<string, { readonly count: number; readonly at: number }>;
  readonly totalCache: TotalCache;
  /** Loaders with waiting reads, by table and scope. */
  readonly batchLoaders: Map<string, BatchLoader>;
  /** Maximum number of documents that a query may read when no index serves it. */
  readonly scanLimit: number;
  /** Maximum number of index rows that counting for one list may read. */
  readonly countLimit: number;
  readonly commitListeners: Set<CommitListener>;
  readonly writeHealth: WriteHealth;
  /** Maximum duration of a unit of work, in milliseconds. */
  readonly transactionTimeoutMs: number;
  /** Records a span for each transaction of work that is traced; undefined: for none. */
  readonly tracer: Tracer | undefined;
  /** Runs units of work in transactions. */
  readonly transactions: Transactions;
  /** Runs the statements of queries. */
  readonly readTurns: FairTurns;
}

/** The context of statements: the connection pools, or one transaction. */
export class Session {
  constructor(
    readonly database: Database,
    readonly active?: ActiveTransaction,
  ) {}

  /** Calls the listener after each commit of this process. Returns a function that removes the listener. */
  onCommit(listener: CommitListener): () => void {
    const { commitListeners } = this.database;
    commitListeners.add(listener);
    return () => commitListeners.delete(listener);
  }

  /** Reads committed data, including the writes of the current transaction. */
  get reader(): Knex {
    return this.active?.trx ?? this.database.reader;
  }

  /** Runs the statements of a query when it is its client's turn; those in a transaction at once. */
  inTurn<T>(
    { client = SERVER, slices }: Pick<Query, 'client' | 'slices'>,
    work: () => Promise<T>,
  ): Promise<T> {
    return this.active ? work() : this.database.readTurns.run(client, work, slices);
  }

  /** Runs the work in the transaction of this session, or in a new one. */
  write<T>(work: Work<T>, options?: WorkOptions): Promise<T> {
    if (this.active) return work(this.active);
    const { tracer } = this.database;
    return tracer
      ? inChildSpan(tracer, 'transaction', () => this.transact(work, options))
      : this.transact(work, options);
  }

  private async transact<T>(work: Work<T>, options?: WorkOptions): Promise<T> {
    const { transactions, writeHealth } = this.database;
    try {
      return await transactions.run(work, options);
    } catch (error) {
      writeHealth.note(error);
      throw error;
    }
  }
}
