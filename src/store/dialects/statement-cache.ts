/** Maximum number of statements that a connection keeps; a statement takes 6 to 8 KB. */
const MAX_STATEMENTS = 200;

/**
 * Maximum length of text and values in characters. Longer statements are not kept, because their values stay
 * bound until the next run.
 */
const MAX_LENGTH = 32_000;

/** The result of a statement that writes. */
interface Effect {
  readonly lastID?: number | undefined;
  readonly changes?: number | undefined;
}

type Done = (this: Effect, error: Error | null, rows?: unknown[]) => void;

type Method = 'all' | 'run';

type Values = readonly unknown[];

interface Statement extends Effect, Record<Method, (values: Values, done: Done) => unknown> {
  finalize(): unknown;
}

/** The methods of a `sqlite3` connection that Knex uses for queries. */
export interface SqliteConnection
  extends Record<Method, (sql: string, values: Values, done: Done) => unknown> {
  prepare(sql: string, done: (error: Error | null) => void): Statement;
  /** Runs several statements that return nothing. */
  exec(sql: string, done: (error: Error | null) => void): void;
  close(done: (error: Error | null) => void): unknown;
}

/**
 * Makes the connection's `all` and `run` keep prepared statements, by their text, until the connection closes.
 * SQLite prepares a kept statement again when the schema has changed.
 */
export function cacheStatements(connection: SqliteConnection, maxStatements = MAX_STATEMENTS): void {
  const cache = new StatementCache(maxStatements);
  const all = connection.all.bind(connection);
  const run = connection.run.bind(connection);
  connection.all = (sql, values = [], done) =>
    isCacheable('all', sql, values)
      ? runCached(connection, cache, 'all', sql, values, done)
      : all(sql, values, done);
  connection.run = (sql, values = [], done) =>
    isCacheable('run', sql, values)
      ? runCached(connection, cache, 'run', sql, values, done)
      : run(sql, values, done);
  const close = connection.close.bind(connection);
  connection.close = (done) => {
    cache.finalize();
    return close(done);
  };
}

function runCached(
  connection: SqliteConnection,
  cache: StatementCache,
  method: Method,
  sql: string,
  values: Values,
  done: Done,
): void {
  // If a statement cannot be prepared, the driver does not run it and reports the error here.
  const fail = (error: Error | null) => error && done.call({}, error);
  const statement = cache.take(sql) ?? connection.prepare(sql, fail);
  const settle: Done = (error, rows) => {
    // A failed statement may still be active.
    if (error) statement.finalize();
    else cache.put(sql, statement);
    done.call({ lastID: statement.lastID, changes: statement.changes }, error, rows);
  };
  if (method === 'all') statement.all(values, settle);
  else statement.run(values, settle);
}

/** `run` stops at the first returned row, and would leave a kept statement active. */
function isCacheable(method: Method, sql: string, values: Values): boolean {
  return lengthOf(sql, values) <= MAX_LENGTH && (method === 'all' || !/\breturning\b/i.test(sql));
}

function lengthOf(sql: string, values: Values): number {
  let length = sql.length;
  for (const value of values)
    if (typeof value === 'string' || value instanceof Uint8Array) length += value.length;
  return length;
}

/** The idle statements of a connection. A running statement is not in the cache. */
class StatementCache {
  /** By text, the least recently used first. */
  private readonly idle = new Map<string, Statement>();

  constructor(private readonly maxStatements: number) {}

  /** Removes a statement from the cache, so that the caller has exclusive use until it is put back. */
  take(sql: string): Statement | undefined {
    const statement = this.idle.get(sql);
    this.idle.delete(sql);
    return statement;
  }

  put(sql: string, statement: Statement): void {
    this.take(sql)?.finalize();
    this.idle.set(sql, statement);
    const [oldest] = this.idle.keys();
    if (this.idle.size > this.maxStatements && oldest !== undefined) this.take(oldest)?.finalize();
  }

  finalize(): void {
    for (const sql of [...this.idle.keys()]) this.take(sql)?.finalize();
  }
}
