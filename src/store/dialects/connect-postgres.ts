import knex from 'knex';
import pg from 'pg';
import { databaseHosts } from '../../values/database-hosts.js';
import { prepareStatements } from '../sql/raw-connection.js';
import type { Connections } from './dialect.js';
import { beginLazily } from './lazy-begin.js';
import { postgres } from './postgres.js';
import { limitConnection, type PostgresConnection } from './postgres-connection.js';
import { settleTransactions } from './settled-transactions.js';
import type { StatementObservers } from './statement-spans.js';
import { DEFAULT_LIMITS, reportMissingConnections, type TimeLimits } from './time-limits.js';
import { connectToWritable } from './writable-host.js';

/** Opens a pool of at most `connections` connections, which prepare frequent statements, to the host that can be written. */
export function connectPostgres(
  connectionString: string,
  connections: number,
  isPreparing = true,
  limits: TimeLimits = DEFAULT_LIMITS,
  observers: StatementObservers = {},
): Connections {
  const { connectionTimeoutMs } = limits;
  const { urls, isWritableWanted } = databaseHosts(connectionString);
  // The others have to have their turn in this time.
  const hostTimeout = Math.ceil(connectionTimeoutMs / urls.length);
  const hosts = urls.map((url) => ({
    connectionString: url,
    types: { getTypeParser },
    connectionTimeoutMillis: hostTimeout,
    keepAlive: true,
  }));
  const pool = knex({
    client: 'pg',
    connection: { ...hosts[0] },
    // Otherwise errors repeat the values of the statement, which may be personal data or secrets.
    compileSqlOnError: false,
    acquireConnectionTimeout: connectionTimeoutMs,
    pool: {
      min: 0,
      max: connections,
      createTimeoutMillis: connectionTimeoutMs,
      afterCreate: (connection: PostgresConnection, done: (error: Error | null) => void) =>
        limitConnection(connection, limits, done, observers),
    },
    // Knex logs a failed connection, and throws the error as well.
    log: { warn: () => {} },
  });
  if (isWritableWanted) connectToWritable(pool, hosts, hostTimeout);
  beginLazily(pool);
  settleTransactions(pool);
  reportMissingConnections(pool);
  if (isPreparing) prepareStatements(pool);
  return { dialect: postgres, target: targetOf(urls), writer: pool, reader: pool };
}

/** Names the database without user and password. */
function targetOf(urls: readonly string[]): string {
  const clients = urls.map((connectionString) => new pg.Client({ connectionString }));
  const hosts = clients.map(({ host = 'localhost', port = 5432 }) => `${host}:${port}`);
  return `The database ${clients[0]?.database ?? ''} at ${hosts.join(', ')}`;
}

/** Makes PostgreSQL return the same types as SQLite: JSON as text, 64-bit integers as numbers. */
function getTypeParser(type: number): (text: string) => unknown {
  if (type === pg.types.builtins.JSON) return (text) => text;
  if (type === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(type, 'text');
}
