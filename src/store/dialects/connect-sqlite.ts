import knex, { type Knex } from 'knex';
import { createDatabaseFile } from './database-file.js';
import type { Connections } from './dialect.js';
import { sqlite } from './sqlite.js';
import { cacheStatements, type SqliteConnection } from './statement-cache.js';

/** Maximum time that a statement waits for a connection; hundreds of transactions may wait for the only writer. */
const ACQUIRE_TIMEOUT_MS = 120_000;

/** Maximum time to wait for another process that writes to the file. */
const BUSY_TIMEOUT_MS = 10_000;

const READER_PRAGMAS = [
  'query_only = on',
  'cache_size = -8000', // KB; holds the inner index pages of a million documents
];

interface DriverConnection extends SqliteConnection {
  exec(sql: string, done: unknown): void;
}

/**
 * Opens a database file, which is created with its folder, for its owner alone, if it does not exist; or `:memory:`, which has a
 * single connection.
 */
export async function connectSqlite(filename: string): Promise<Connections> {
  const isMemory = filename === ':memory:';
  if (!isMemory) await createDatabaseFile(filename);
  const writer = pool(filename, 1, [
    'journal_mode = wal',
    'foreign_keys = on',
    'synchronous = full', // an acknowledged write survives a power cut
    'cache_size = -8192', // KB; holds the pages of a group of transactions, and the inner index pages
    'temp_store = memory', // avoids temporary files for statement rollbacks
    'wal_autocheckpoint = 8000', // pages, 32 MB; pages that change often are copied back less often
  ]);
  beginImmediately(writer);
  return { dialect: sqlite, writer, reader: isMemory ? writer : pool(filename, 4, READER_PRAGMAS) };
}

function pool(filename: string, connections: number, pragmas: readonly string[]): Knex {
  const setup = [`busy_timeout = ${BUSY_TIMEOUT_MS}`, ...pragmas]
    .map((pragma) => `pragma ${pragma};`)
    .join(' ');
  return knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    // Otherwise errors repeat the values of the statement, which may be personal data or secrets.
    compileSqlOnError: false,
    acquireConnectionTimeout: ACQUIRE_TIMEOUT_MS,
    pool: {
      min: 1,
      max: connections,
      afterCreate: (connection: DriverConnection, done: unknown) => {
        cacheStatements(connection);
        connection.exec(setup, done);
      },
    },
  });
}

/**
 * Makes transactions take the write lock when they begin. A transaction that begins as a reader could not become
 * a writer after another process has written.
 */
function beginImmediately({ client }: Knex): void {
  const transaction = client.transaction.bind(client);
  client.transaction = (...parameters: unknown[]) => {
    const started = transaction(...parameters);
    started.begin = (connection: unknown) => started.query(connection, 'BEGIN IMMEDIATE;');
    return started;
  };
}
