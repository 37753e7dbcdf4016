import { databaseError, noConnection } from './database-errors.js';

/** Time limits of a database, in milliseconds. */
export interface TimeLimits {
  /** Maximum duration of a statement, which then is cancelled. */
  readonly statementTimeoutMs: number;
  /** Maximum time to connect, and to wait for a free connection. */
  readonly connectionTimeoutMs: number;
  /** Maximum duration of a unit of work in a transaction, which then is rolled back. */
  readonly transactionTimeoutMs: number;
}

export const DEFAULT_LIMITS: TimeLimits = {
  statementTimeoutMs: 10_000,
  connectionTimeoutMs: 10_000,
  transactionTimeoutMs: 30_000,
};

/** Time that a database has to cancel a statement itself, before this process gives it up. */
const CANCEL_GRACE_MS = 2_000;

type Done<This, Results extends unknown[]> = (this: This, error: Error | null, ...results: Results) => void;

/** Connections whose statements have no time limit. */
const unlimited = new WeakSet<object>();

/** Lifts the time limit of statements on this connection; `restoreTimeLimit` ends that. */
export const liftTimeLimit = (connection: object): void => {
  unlimited.add(connection);
};

export const restoreTimeLimit = (connection: object): void => {
  unlimited.delete(connection);
};

/**
 * Returns the callback for a statement that is being sent: it stops the clock and converts errors of the database.
 * When the database has not answered some time after the limit, `giveUp` is called.
 */
export function limited<This, Results extends unknown[]>(
  connection: object,
  { statementTimeoutMs }: TimeLimits,
  giveUp: (error: Error) => void,
  done: Done<This, Results>,
): Done<This, Results> {
  const expire = () => giveUp(new Error('The database has not answered within STATEMENT_TIMEOUT'));
  const timer = unlimited.has(connection)
    ? undefined
    : setTimeout(expire, statementTimeoutMs + CANCEL_GRACE_MS).unref();
  return function (this: This, error, ...results) {
    clearTimeout(timer);
    done.call(this, error && (databaseError(error) ?? error), ...results);
  };
}

interface Pool {
  readonly client: { acquireConnection(): Promise<unknown> };
}

/** Makes the pool's failures to provide a connection errors with the status 503. */
export function reportMissingConnections({ client }: Pool): void {
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = () =>
    acquire().catch((error: unknown) => {
      throw noConnection(error);
    });
}
