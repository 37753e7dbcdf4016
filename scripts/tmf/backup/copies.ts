import { UsageError } from '../../lib/cli.js';
import { configOf } from '../config-of.js';
import { backupPostgres, restorePostgres } from './postgres.js';
import { backupSqlite, restoreSqlite } from './sqlite.js';

/** How one kind of database is copied. */
interface Copies {
  /** Writes a consistent copy of the database into a file that does not exist. */
  backup(file: string): Promise<void>;
  /** Makes the database, which must be empty or absent, that of the file. */
  restore(file: string): Promise<void>;
}

/** The database of `--database`, or of the settings. */
export function databaseUrlOf(option: string | undefined): string {
  return configOf(option).databaseUrl;
}

/** Throws a `UsageError` for a database that has no file. */
export function copiesOf(databaseUrl: string): Copies {
  if (!databaseUrl.startsWith('sqlite:'))
    return {
      backup: (file) => backupPostgres(databaseUrl, file),
      restore: (file) => restorePostgres(databaseUrl, file),
    };
  const filename = databaseUrl.slice('sqlite:'.length);
  if (filename === ':memory:') throw new UsageError('An in-memory database ends with its process');
  return {
    backup: (file) => backupSqlite(filename, file),
    restore: (file) => restoreSqlite(filename, file),
  };
}
