import { type Config, ConfigError, readConfig } from '../../src/config.js';
import { UsageError } from '../lib/cli.js';

/** The settings of the environment, with the database of `--database` if it is given. */
export function configOf(databaseUrl: string | undefined): Config {
  try {
    return readConfig({ ...process.env, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) });
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}
