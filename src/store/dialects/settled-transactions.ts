import type { Knex } from 'knex';
import { inTime } from '../../values/concurrency/in-time.js';
import { isDatabaseError } from './database-errors.js';
import { restoreTimeLimit } from './time-limits.js';

/** Maximum time that a rollback takes; shorter than the 5 s after which Knex releases the connection regardless. */
const ROLLBACK_TIMEOUT_MS = 4_000;

type Statement = string | { readonly sql?: string };

type Query = (connection: Connection, statement: Statement) => Promise<unknown>;

/** A connection of either driver. */
interface Connection {
  /** Knex destroys a connection with this mark instead of using it again. */
  __knex__disposed?: unknown;
}

interface CommitResult {
  readonly response?: { readonly command?: string };
}

/**
 * Makes every end of a transaction final: after a failed commit or rollback, no transaction stays open on a
 * connection that is used again, and the caller gets the error that came first. After a failure of the database
 * within a transaction, its other statements fail too: SQLite may have rolled it back, and would run them alone.
 */
export function settleTransactions({ client }: Knex): void {
  const transaction = client.transaction.bind(client);
  const rollback = (connection: Connection) => client.query(connection, 'ROLLBACK');
  client.transaction = (...parameters: unknown[]) => {
    const started = transaction(...parameters);
    const begin = started.begin.bind(started);
    started.begin = (connection: Connection) => {
      started.trxClient.query = settled(started.trxClient.query.bind(started.trxClient), rollback);
      return begin(connection);
    };
    return started;
  };
}

function settled(query: Query, rollback: (connection: Connection) => Promise<unknown>): Query {
  let failure: unknown;
  const run: Query = (connection, statement) =>
    query(connection, statement).catch((error: unknown) => {
      if (isDatabaseError(error)) failure ??= error;
      throw error;
    });
  return (connection, statement) => {
    const isRollback = isEnd(statement, 'rollback');
    if (!isRollback && !isEnd(statement, 'commit'))
      return failure ? Promise.reject(failure) : run(connection, statement);
    restoreTimeLimit(connection);
    if (isRollback) return rollBackOrDispose(connection, query(connection, statement));
    // Sent at once in any case: Knex considers the transaction complete as soon as this has been called.
    const sent = failure ? Promise.reject(failure) : query(connection, statement);
    return sent.then(refuseRolledBack).catch(async (error: unknown) => {
      await rollBackOrDispose(connection, rollback(connection));
      throw error;
    });
  };
}

/** PostgreSQL answers `COMMIT` with a rollback when a statement of the transaction has failed. */
function refuseRolledBack(result: unknown): unknown {
  if ((result as CommitResult | undefined)?.response?.command === 'ROLLBACK')
    throw new Error('The database has rolled back the transaction because one of its statements had failed');
  return result;
}

/** Waits for the rollback. If it fails or takes too long, the connection is not used again. */
async function rollBackOrDispose(connection: Connection, rollback: Promise<unknown>): Promise<void> {
  try {
    await inTime(rollback, ROLLBACK_TIMEOUT_MS, () => new Error('The rollback took too long'));
  } catch (error) {
    // SQLite has already rolled back after some errors.
    if (!/no transaction is active/.test(String(error))) connection.__knex__disposed = error;
  }
}

const isEnd = (statement: Statement, verb: 'commit' | 'rollback') =>
  typeof statement === 'string' && statement.toLowerCase().startsWith(verb);
