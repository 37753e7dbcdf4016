/** Statements that a connection keeps at most; one takes 6 to 8 KB. */
const MOST_KEPT = 200;

/** Characters of text and values, more of which are not kept: the values stay bound until the next run. */
const LONGEST = 32_000;

/** What a statement that wrote has done. */
interface Effect {
  readonly lastID?: number | undefined;
  readonly changes?: number | undefined;
}

type Done = (this: Effect, error: Error | null, rows?: unknown[]) => void;

type Way = 'all' | 'run';

type Values = readonly unknown[];

interface Statement extends Effect, Record<Way, (values: Values, done: Done) => unknown> {
  finalize(): unknown;
}

/** The part of a connection of `sqlite3` that Knex uses for queries. */
export interface SqliteConnection extends Record<Way, (sql: string, values: Values, done: Done) => unknown> {
  prepare(sql: string, done: (error: Error | null) => void): Statement;
  close(done: (error: Error | null) => void): unknown;
}

/**
 * Lets the connection's `all` and `run` keep the statements that they prepare, by their text, until the connection
 * closes. SQLite itself prepares a kept one again when the schema has changed.
 */
export function cacheStatements(connection: SqliteConnection, most = MOST_KEPT): void {
  const kept = new StatementCache(most);
  for (const way of ['all', 'run'] as const) {
    const once = connection[way].bind(connection);
    connection[way] = (sql, values = [], done) =>
      isWorthKeeping(way, sql, values)
        ? runKept(connection, kept, way, sql, values, done)
        : once(sql, values, done);
  }
  const close = connection.close.bind(connection);
  connection.close = (done) => {
    kept.finalize();
    return close(done);
  };
}

function runKept(
  connection: SqliteConnection,
  kept: StatementCache,
  way: Way,
  sql: string,
  values: Values,
  done: Done,
): void {
  // A statement that cannot be prepared drops its run, and reports the error here.
  const fail = (error: Error | null) => error && done.call({}, error);
  const statement = kept.take(sql) ?? connection.prepare(sql, fail);
  statement[way](values, (error, rows) => {
    // A failed one may be in the middle of its work.
    if (error) statement.finalize();
    else kept.put(sql, statement);
    done.call({ lastID: statement.lastID, changes: statement.changes }, error, rows);
  });
}

/** `run` stops at the first row that it is given, and would leave the statement in the middle of its work. */
function isWorthKeeping(way: Way, sql: string, values: Values): boolean {
  return lengthOf(sql, values) <= LONGEST && (way === 'all' || !/\breturning\b/i.test(sql));
}

function lengthOf(sql: string, values: Values): number {
  let length = sql.length;
  for (const value of values)
    if (typeof value === 'string' || value instanceof Uint8Array) length += value.length;
  return length;
}

/** The idle statements of a connection; a statement is in nobody's way while it runs. */
class StatementCache {
  /** By text; those that were used longest ago come first. */
  private readonly idle = new Map<string, Statement>();

  constructor(private readonly most: number) {}

  /** Whoever takes a statement has it alone until it is put back. */
  take(sql: string): Statement | undefined {
    const statement = this.idle.get(sql);
    this.idle.delete(sql);
    return statement;
  }

  put(sql: string, statement: Statement): void {
    this.take(sql)?.finalize();
    this.idle.set(sql, statement);
    const [oldest] = this.idle.keys();
    if (this.idle.size > this.most && oldest !== undefined) this.take(oldest)?.finalize();
  }

  finalize(): void {
    for (const sql of [...this.idle.keys()]) this.take(sql)?.finalize();
  }
}
