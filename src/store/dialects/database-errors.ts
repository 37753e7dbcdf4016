import { TmfError } from '../../errors.js';

/** A condition of the database in which no request is at fault. */
interface Condition {
  readonly status: 503 | 507;
  readonly reason: string;
  /** Remedy for clients. */
  readonly details: string;
  /** Remedy for the operator when the server cannot start for this reason. */
  readonly remedy: string;
}

const AGAIN = 'Try again later';

const CONDITIONS = {
  away: {
    status: 503,
    reason: 'The database does not respond',
    details: AGAIN,
    remedy: 'Start the database, or correct DATABASE_URL',
  },
  locked: {
    status: 503,
    reason: 'Another program has locked the database',
    details: AGAIN,
    remedy: 'End the program that has locked the database',
  },
  contended: {
    status: 503,
    reason: 'Too many concurrent changes of the same resources',
    details: AGAIN,
    remedy: 'Start the server again',
  },
  crowded: {
    status: 503,
    reason: 'The database has no free connection',
    details: AGAIN,
    remedy: 'Allow the database more connections, or set DATABASE_CONNECTIONS to fewer',
  },
  slow: {
    status: 503,
    reason: 'A database statement took too long and was cancelled',
    details: 'Try again later, or with a query that reads less (STATEMENT_TIMEOUT)',
    remedy: 'Set STATEMENT_TIMEOUT to a longer time',
  },
  stalled: {
    status: 503,
    reason: 'A transaction took too long and was rolled back',
    details: 'Nothing was changed; try again later (TRANSACTION_TIMEOUT)',
    remedy: 'Set TRANSACTION_TIMEOUT to a longer time',
  },
  readOnly: {
    status: 503,
    reason: 'The database is read-only',
    details: AGAIN,
    remedy: 'Allow this user to write, or set DATABASE_URL to a database that can be written',
  },
  damaged: {
    status: 503,
    reason: 'The database is damaged, or not a database of this server',
    details: 'The operator has to restore it',
    remedy: 'Restore it from a backup, or set DATABASE_URL to another database',
  },
  full: {
    status: 507,
    reason: 'The disk of the database is full',
    details: 'Nothing was changed; try again when the operator has made room',
    remedy: 'Make room on its disk',
  },
  memory: {
    status: 503,
    reason: 'The database has run out of memory',
    details: AGAIN,
    remedy: 'Give the database more memory',
  },
} as const satisfies Record<string, Condition>;

type ConditionName = keyof typeof CONDITIONS;

/** By SQLSTATE, SQLite's result code, or the code of a failed system call. */
const BY_CODE: Readonly<Record<string, ConditionName>> = {
  '25006': 'readOnly',
  '25P03': 'stalled',
  '25P04': 'stalled',
  '40001': 'contended',
  '40P01': 'contended',
  '53100': 'full',
  '53200': 'memory',
  '53300': 'crowded',
  '53400': 'crowded',
  '55P03': 'locked',
  '57014': 'slow',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '57P04': 'away',
  '57P05': 'away',
  '58000': 'away',
  '58030': 'away',
  XX001: 'damaged',
  XX002: 'damaged',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_INTERRUPT: 'slow',
  SQLITE_READONLY: 'readOnly',
  SQLITE_FULL: 'full',
  SQLITE_NOMEM: 'memory',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_IOERR: 'away',
  SQLITE_CANTOPEN: 'away',
  SQLITE_PERM: 'away',
  SQLITE_PROTOCOL: 'away',
  TRANSACTION_TIMEOUT: 'stalled',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ECONNABORTED: 'away',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  ENOTFOUND: 'away',
  EAI_AGAIN: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
};

/** Errors of the PostgreSQL driver that have no code. */
const LOST_CONNECTION =
  /^(Connection terminated|timeout expired|Client has encountered a connection error|Client was closed)/;

interface DriverError {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
}

/**
 * Returns the 503 or 507 for an error of the database or its driver that no request is at fault for, such as a full
 * disk or a lost connection; undefined for other errors. Its `cause` is the error.
 */
export function databaseError(error: unknown): TmfError | undefined {
  const name = conditionOf(error);
  return name && conditionError(name, error);
}

/** The error of a unit of work that has not ended within TRANSACTION_TIMEOUT. */
export const transactionTooLong = (): TmfError =>
  conditionError(
    'stalled',
    Object.assign(new Error('The transaction has not ended'), { code: 'TRANSACTION_TIMEOUT' }),
  );

/** Returns the error for a connection that could not be had in time. */
export const noConnection = (cause: unknown): TmfError =>
  databaseError(cause) ??
  conditionError((cause as DriverError)?.name === 'KnexTimeoutError' ? 'crowded' : 'away', cause);

/** Whether the error is a failure of the database that no request is at fault for. */
export const isDatabaseError = (error: unknown): error is TmfError =>
  error instanceof TmfError && (error.code === 'unavailable' || error.code === 'insufficientStorage');

/** Whether other requests would fail for the same reason: not one statement was too slow, or too large for the disk. */
export function isOutage(error: unknown): boolean {
  if (!isDatabaseError(error)) return false;
  const name = conditionOf(error.cause);
  return name !== 'slow' && name !== 'stalled' && name !== 'full';
}

/** Returns what is wrong with a database, and what the operator can do; undefined for other errors. */
export function remedyFor(error: unknown): { readonly reason: string; readonly remedy: string } | undefined {
  const name = conditionOf(isDatabaseError(error) ? error.cause : error);
  return name && CONDITIONS[name];
}

function conditionOf(error: unknown): ConditionName | undefined {
  const { code, name, message } = (error ?? {}) as DriverError;
  if (typeof code === 'string') return BY_CODE[code] ?? (/^08\w{3}$/.test(code) ? 'away' : undefined);
  if (name === 'KnexTimeoutError') return 'crowded';
  return LOST_CONNECTION.test(String(message)) ? 'away' : undefined;
}

function conditionError(name: ConditionName, cause: unknown): TmfError {
  const { status, reason, details } = CONDITIONS[name];
  const code = status === 507 ? 'insufficientStorage' : 'unavailable';
  const error = new TmfError(status, code, reason, details);
  return Object.assign(error, { cause });
}
