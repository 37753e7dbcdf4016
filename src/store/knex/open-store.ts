import { FairTurns } from '../../values/concurrency/fair-turns.js';
import { connectPostgres } from '../dialects/connect-postgres.js';
import { connectSqlite, fileTarget } from '../dialects/connect-sqlite.js';
import type { Connections } from '../dialects/dialect.js';
import { startError } from '../dialects/start-error.js';
import type { StatementObservers } from '../dialects/statement-spans.js';
import { DEFAULT_LIMITS } from '../dialects/time-limits.js';
import { EVENT_WRITER } from '../outbox/event-rows.js';
import type { Store } from '../store.js';
import { forgetSizes } from '../transaction/resource-counts.js';
import { type Database, Session } from '../transaction/session.js';
import { TotalCache } from '../transaction/total-cache.js';
import { transactionsOf } from '../transaction/transactions.js';
import { WriteHealth } from '../transaction/write-health.js';
import { KnexStore } from './knex-store.js';
import { poolSize } from './pool-use.js';

/** Options of a store, with defaults for a server. */
export interface StoreOptions extends StatementObservers {
  /** Maximum number of connections to PostgreSQL; 10 by default. SQLite has one for writing and three for reading. */
  readonly connections?: number;
  /** Whether connections to PostgreSQL use prepared statements; true by default. */
  readonly isPreparing?: boolean;
  /** Maximum number of documents that a query may read when no index serves it; 100,000 by default, 0 for no limit. */
  readonly scanLimit?: number;
  /**
   * Maximum number of documents of a resource for which migration itself fills new indexes; 5,000 by default.
   * With more documents, `Store.fillIndexes` fills them.
   */
  readonly fillAtOnce?: number;
  /** Maximum duration of a statement in milliseconds; 10 s by default. */
  readonly statementTimeoutMs?: number;
  /** Maximum time to connect, and to wait for a free connection, in milliseconds; 10 s by default. */
  readonly connectionTimeoutMs?: number;
  /** Maximum duration of a unit of work in a transaction, in milliseconds; 30 s by default. */
  readonly transactionTimeoutMs?: number;
  /** Maximum number of index rows that counting for one list may read; 10,000 by default, 0 for no limit. */
  readonly countLimit?: number;
}

/**
 * Opens `sqlite:path/to/file`, `sqlite::memory:` or `postgres://…`. Rejects for any other URL, and with a
 * `DatabaseStartError` when the database cannot be used. Call `migrate` before `collection`.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const connections = await connect(databaseUrl, options);
  const store = storeOn(connections, options);
  try {
    await connections.writer.raw('select 1');
    await connections.reader.raw('select 1');
  } catch (error) {
    await store.close();
    throw startError(connections.target, error);
  }
  return store;
}

/** Creates a store on open connections. */
export function storeOn(connections: Connections, options: StoreOptions = {}): KnexStore {
  const { transactionTimeoutMs } = { ...DEFAULT_LIMITS, ...options };
  const { scanLimit, countLimit, fillAtOnce = 5_000 } = options;
  const sizes: Database['sizes'] = new Map();
  const { afterCommit = () => {} } = connections;
  const commitListeners: Database['commitListeners'] = new Set([forgetSizes(sizes), afterCommit]);
  const database: Database = {
    ...connections,
    tracer: options.tracer,
    transactionTimeoutMs,
    transactions: transactionsOf(connections, EVENT_WRITER, commitListeners, poolSize(connections.writer)),
    readTurns: new FairTurns(poolSize(connections.reader)),
    commitListeners,
    fillAtOnce,
    sizes,
    scanLimit: limitOf(scanLimit, 100_000),
    countLimit: limitOf(countLimit, 10_000),
    layouts: new Map(),
    fillState: { unfilled: new Set<number>(), isFilling: false },
    batchLoaders: new Map(),
    totalCache: new TotalCache(),
    writeHealth: new WriteHealth(),
  };
  return new KnexStore(new Session(database));
}

const limitOf = (option: number | undefined, fallback: number) =>
  option === 0 ? Number.POSITIVE_INFINITY : (option ?? fallback);

/** Opens the connections to a database. Rejects for URLs that `openStore` does not accept. */
export async function connect(databaseUrl: string, options: StoreOptions): Promise<Connections> {
  const { connections = 10, isPreparing } = options;
  const { statementTimeoutMs, connectionTimeoutMs, transactionTimeoutMs } = { ...DEFAULT_LIMITS, ...options };
  const limits = { statementTimeoutMs, connectionTimeoutMs, transactionTimeoutMs };
  const [scheme = '', rest = ''] = databaseUrl.split(/:(.*)/s);
  if (scheme === 'sqlite' && rest !== '')
    return connectSqlite(rest, limits, options).catch((error: unknown) => {
      throw startError(fileTarget(rest), error);
    });
  if (scheme === 'postgres' || scheme === 'postgresql')
    return connectPostgres(databaseUrl, connections, isPreparing, limits, options);
  // The URL is not repeated: it may hold a password.
  throw new Error('A database URL starts with sqlite:, postgres: or postgresql:');
}

/** Runs the work with the connections to a database, without a store, and closes them. */
export async function withConnections<T>(
  databaseUrl: string,
  options: StoreOptions,
  work: (connections: Connections) => Promise<T>,
): Promise<T> {
  const connections = await connect(databaseUrl, options);
  const { reader, writer } = connections;
  try {
    return await work(connections);
  } finally {
    await Promise.all([...new Set([reader, writer])].map((pool) => pool.destroy()));
  }
}
