import knex, { type Knex } from 'knex';
import { Checkpoints, WRITER_CHECKPOINT } from './checkpoints.js';
import type { Connections } from './dialect.js';
import { settleTransactions } from './settled-transactions.js';
import { sqlite } from './sqlite.js';
import { SqliteFile } from './sqlite-file.js';
import { cacheStatements, type SqliteConnection } from './statement-cache.js';
import { type StatementObservers, statementObserver } from './statement-spans.js';
import { DEFAULT_LIMITS, limited, reportMissingConnections, type TimeLimits } from './time-limits.js';

const READER_PRAGMAS = [
  'query_only = on',
  'cache_size = -8000', // KB; holds the inner index pages of a million documents
];

const WRITER_PRAGMAS = [
  'journal_mode = wal',
  'foreign_keys = on',
  'synchronous = full', // an acknowledged write survives a power cut
  'cache_size = -8192', // KB; holds the pages of a group of transactions, and the inner index pages
  'temp_store = memory', // avoids temporary files for statement rollbacks
  `wal_autocheckpoint = ${WRITER_CHECKPOINT}`,
];

interface DriverConnection extends SqliteConnection {
  /** Makes the running statements fail with `SQLITE_INTERRUPT`. */
  interrupt(): void;
}

/**
 * Opens a database file, which is created with its folder, for its owner alone, if it does not exist; or `:memory:`, which has a
 * single connection. A statement waits at most `statementTimeoutMs` for another program that writes to the file.
 */
export async function connectSqlite(
  filename: string,
  limits: TimeLimits = DEFAULT_LIMITS,
  observers: StatementObservers = {},
): Promise<Connections> {
  const file = filename === ':memory:' ? undefined : await SqliteFile.open(filename);
  const open = (connections: number, pragmas: readonly string[]) =>
    pool(file, pragmas, { connections, limits, observers });
  const writer = open(1, WRITER_PRAGMAS);
  beginImmediately(writer);
  settleTransactions(writer);
  const connections = { dialect: sqlite, target: fileTarget(filename), writer };
  if (!file) return { ...connections, reader: writer };
  const reader = open(READERS, READER_PRAGMAS);
  const { afterCommit } = new Checkpoints(reader);
  return { ...connections, reader, checkFile: () => file.check(), afterCommit };
}

/** Names the database in messages. */
export const fileTarget = (filename: string) => `The database file ${filename}`;

/** One less than the threads of libuv, so that long reads leave one to the writer. */
const READERS = 3;

interface PoolOptions {
  readonly connections: number;
  readonly limits: TimeLimits;
  readonly observers: StatementObservers;
}

function pool(
  file: SqliteFile | undefined,
  pragmas: readonly string[],
  { connections, limits, observers }: PoolOptions,
): Knex {
  const setup = [`busy_timeout = ${limits.statementTimeoutMs}`, ...pragmas]
    .map((pragma) => `pragma ${pragma};`)
    .join(' ');
  const created = knex({
    client: 'sqlite3',
    connection: file ? { filename: file.uri, flags: ['OPEN_URI'] } : { filename: ':memory:' },
    useNullAsDefault: true,
    // Otherwise errors repeat the values of the statement, which may be personal data or secrets.
    compileSqlOnError: false,
    acquireConnectionTimeout: limits.connectionTimeoutMs,
    // Knex logs a failed connection, and throws the error as well.
    log: { warn: () => {} },
    pool: {
      min: 1,
      max: connections,
      afterCreate: (connection: DriverConnection, done: (error: unknown) => void) => {
        cacheStatements(connection);
        limitStatements(connection, limits, observers);
        connection.exec(setup, (error) => done(error ?? fileError(file)));
      },
    },
  });
  reportMissingConnections(created);
  return created;
}

/** A connection that was opened after the file had been replaced would belong to another database. */
function fileError(file: SqliteFile | undefined): unknown {
  try {
    file?.check();
    return null;
  } catch (error) {
    return error;
  }
}

/** Interrupts statements that take too long, and tells the observers about each. */
function limitStatements(
  connection: DriverConnection,
  limits: TimeLimits,
  observers: StatementObservers,
): void {
  const observe = statementObserver(observers, 'sqlite');
  const interrupt = () => connection.interrupt();
  for (const method of ['all', 'run'] as const) {
    const send = connection[method].bind(connection);
    connection[method] = (sql, values, done) => {
      const observed = observe?.(sql, done) ?? done;
      return send(sql, values, limited(connection, limits, interrupt, observed));
    };
  }
}

/**
 * Makes transactions take the write lock when they begin. A transaction that begins as a reader could not become
 * a writer after another process has written. When the lock cannot be had, the transaction's work does not run.
 */
function beginImmediately({ client }: Knex): void {
  const transaction = client.transaction.bind(client);
  client.transaction = (...parameters: unknown[]) => {
    const started = transaction(...parameters);
    // Not `started.query`, which would swallow the error and let Knex run the work without a transaction.
    started.begin = (connection: unknown) => started.trxClient.query(connection, 'BEGIN IMMEDIATE;');
    return started;
  };
}
