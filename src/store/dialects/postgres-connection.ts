import { type StatementObservers, statementObserver } from './statement-spans.js';
import { limited, type TimeLimits } from './time-limits.js';

type Done = (error: Error | null, ...results: unknown[]) => void;

/** The part of a connection of `pg` that Knex uses. */
export interface PostgresConnection {
  query(statement: unknown, done: Done): unknown;
  end(done: () => void): unknown;
  /** Knex destroys a connection with this mark instead of using it again. */
  __knex__disposed?: unknown;
}

/**
 * Time after which PostgreSQL itself ends the transaction of a process that sends nothing. This process has a limit of
 * its own, from which long transactions are exempt.
 */
const MIN_IDLE_TIMEOUT_MS = 30_000;

/**
 * Gives the statements of a new connection a time limit, in PostgreSQL and in this process: PostgreSQL cancels slow
 * statements and ends idle transactions; a connection that does not answer at all is closed.
 */
export function limitConnection(
  connection: PostgresConnection,
  limits: TimeLimits,
  done: Done,
  observers: StatementObservers = {},
): void {
  const observe = statementObserver(observers, 'postgresql');
  const query = connection.query.bind(connection);
  connection.query = (statement, callback) => {
    const giveUp = (error: Error) => {
      connection.__knex__disposed = error;
      // With a running statement, this closes the socket at once.
      connection.end(() => {});
    };
    const observed = observe?.(textOf(statement), callback) ?? callback;
    return query(statement, limited(connection, limits, giveUp, observed));
  };
  const { statementTimeoutMs, transactionTimeoutMs } = limits;
  const idleTimeout = Math.max(transactionTimeoutMs, MIN_IDLE_TIMEOUT_MS);
  // Not parameters of the connection: connection poolers refuse those.
  connection.query(
    `set statement_timeout = ${statementTimeoutMs}; set idle_in_transaction_session_timeout = ${idleTimeout}`,
    done,
  );
}

const textOf = (statement: unknown) =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown }).text);
