import { isDatabaseError, remedyFor } from './database-errors.js';

/** A database that a server cannot start with. The message says which one, why, and what to do. */
export class DatabaseStartError extends Error {}

/** Tables of another release, which this one cannot use. */
export class UnsupportedLayout extends Error {}

/** Errors of opening a path that is not a file. */
const NO_FILE: Readonly<Record<string, string>> = {
  EISDIR: 'It is a folder',
  ENOTDIR: 'A part of its path is not a folder',
  EEXIST: 'A part of its path is not a folder',
};

/** Converts what went wrong while a database was opened or migrated; returns other errors as they are. */
export function startError(target: string, error: unknown): unknown {
  if (error instanceof UnsupportedLayout)
    return new DatabaseStartError(`${target} cannot be used. ${error.message}.`, { cause: error });
  const { code, message } = (isDatabaseError(error) ? (error.cause ?? error) : error) as Error & {
    code?: string;
  };
  const problem = NO_FILE[code ?? ''];
  if (problem !== undefined)
    return new DatabaseStartError(
      `${target} cannot be used. ${problem}. Set DATABASE_URL to sqlite: and the path of a file.`,
      { cause: error },
    );
  const found = remedyFor(error);
  if (!found) return error;
  return new DatabaseStartError(`${target} cannot be used. ${found.reason} (${message}). ${found.remedy}.`, {
    cause: error,
  });
}
