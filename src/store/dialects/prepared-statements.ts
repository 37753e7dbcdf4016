import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** The pools whose connections use prepared statements. A transaction has the configuration object of its pool. */
const preparingPools = new WeakSet<object>();

/** Maximum length of a prepared statement in characters; longer statements, with many rows, have many variants. */
const MAX_LENGTH = 4_000;

/** Maximum number of prepared statements; each connection of the pool prepares all of them over time. */
const MAX_STATEMENTS = 1_000;

const names = new Map<string, string>();

/** Enables prepared statements, so that PostgreSQL keeps the plans of frequent statements. */
export function prepareStatements({ client }: Knex): void {
  preparingPools.add(client.config);
}

/**
 * Returns the options that Knex passes to the driver: the name of the prepared statement, or undefined when the
 * statement is not prepared.
 */
export function preparedName({ config }: Knex.Client, sql: string): { name: string } | undefined {
  if (!preparingPools.has(config) || sql.length > MAX_LENGTH) return undefined;
  const known = names.get(sql);
  if (known !== undefined || names.size >= MAX_STATEMENTS)
    return known === undefined ? undefined : { name: known };
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  names.set(sql, name);
  return { name };
}
