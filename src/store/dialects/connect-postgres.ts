import knex from 'knex';
import pg from 'pg';
import type { Connections } from './dialect.js';
import { beginLazily } from './lazy-begin.js';
import { postgres } from './postgres.js';
import { prepareStatements } from './prepared-statements.js';

/** Maximum time that a statement waits for a connection. */
const ACQUIRE_TIMEOUT_MS = 120_000;

/** Opens a pool of at most `connections` connections, which prepare frequent statements. */
export function connectPostgres(
  connectionString: string,
  connections: number,
  isPreparing = true,
): Connections {
  const pool = knex({
    client: 'pg',
    connection: {
      connectionString,
      types: { getTypeParser },
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    },
    acquireConnectionTimeout: ACQUIRE_TIMEOUT_MS,
    pool: { min: 0, max: connections },
    // Otherwise errors repeat the values of the statement, which may be personal data or secrets.
    compileSqlOnError: false,
    // Knex logs a failed connection, and throws the error as well.
    log: { warn: () => {} },
  });
  beginLazily(pool);
  if (isPreparing) prepareStatements(pool);
  return { dialect: postgres, writer: pool, reader: pool };
}

/** Makes PostgreSQL return the same types as SQLite: JSON as text, 64-bit integers as numbers. */
function getTypeParser(type: number): (text: string) => unknown {
  if (type === pg.types.builtins.JSON) return (text) => text;
  if (type === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(type, 'text');
}
