import { connectPostgres } from '../dialects/connect-postgres.js';
import { connectSqlite } from '../dialects/connect-sqlite.js';
import type { Connections } from '../dialects/dialect.js';
import { EVENT_WRITER } from '../outbox/event-rows.js';
import type { Store } from '../store.js';
import { type Database, Session } from '../transaction/session.js';
import { TotalCache } from '../transaction/total-cache.js';
import { transactionsOf } from '../transaction/transactions.js';
import { KnexStore } from './knex-store.js';

export interface StoreOptions {
  /** Connections to PostgreSQL at most; 10 when not given. SQLite has one for writing and four for reading. */
  readonly connections?: number;
  /** Whether connections to PostgreSQL prepare statements; true when not given. */
  readonly isPreparing?: boolean;
  /**
   * Documents that one query may read at most because no index answers it; 100,000 when not given, 0 for no
   * limit.
   */
  readonly scanLimit?: number;
  /**
   * Migration itself fills new indexes of a resource with up to so many documents, 5,000 when not given; of more
   * documents, `Store.fillIndexes` does that.
   */
  readonly fillAtOnce?: number;
  /** Rows of an index that counting for one list may look at; 10,000 when not given, 0 for no limit. */
  readonly countLimit?: number;
}

/**
 * Opens `sqlite:path/to/file`, `sqlite::memory:` or `postgres://…`. Rejects for any other URL, and when the
 * database does not answer. Migrate before asking for a collection.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const connections = await connect(databaseUrl, options);
  const store = storeOn(connections, options);
  try {
    await connections.writer.raw('select 1');
    await store.ping();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** The store in a database that is open. */
export function storeOn(connections: Connections, options: StoreOptions = {}): KnexStore {
  const { scanLimit, countLimit, fillAtOnce = 5_000 } = options;
  const sizes: Database['sizes'] = new Map();
  const commitListeners: Database['commitListeners'] = new Set([
    ({ countedTables }) => {
      for (const table of countedTables) sizes.delete(table);
    },
  ]);
  const transactions = transactionsOf(connections, EVENT_WRITER, (active) => {
    for (const listener of commitListeners) listener(active);
  });
  const database: Database = {
    ...connections,
    transactions,
    commitListeners,
    fillAtOnce,
    sizes,
    scanLimit: limitOf(scanLimit, 100_000),
    countLimit: limitOf(countLimit, 10_000),
    layouts: new Map(),
    unfilled: new Set<number>(),
    batchLoaders: new Map(),
    totalCache: new TotalCache(),
  };
  return new KnexStore(new Session(database));
}

const limitOf = (option: number | undefined, fallback: number) =>
  option === 0 ? Number.POSITIVE_INFINITY : (option ?? fallback);

/** Rejects for any other URL than `openStore` takes. */
export async function connect(databaseUrl: string, options: StoreOptions): Promise<Connections> {
  const { connections = 10, isPreparing } = options;
  const [scheme = '', rest = ''] = databaseUrl.split(/:(.*)/s);
  if (scheme === 'sqlite' && rest !== '') return connectSqlite(rest);
  if (scheme === 'postgres' || scheme === 'postgresql')
    return connectPostgres(databaseUrl, connections, isPreparing);
  // The URL is not repeated: it may hold a password.
  throw new Error('A database URL starts with sqlite:, postgres: or postgresql:');
}
