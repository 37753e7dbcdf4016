import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** The pools whose connections prepare statements by name; a transaction has the configuration of its pool. */
const preparingPools = new WeakSet<object>();

/** Characters of a statement that is prepared: longer ones, of many rows, come in many shapes. */
const MAX_LENGTH = 4_000;

/** Statements that are prepared at most; each connection of the pool has them all in time. */
const MAX_STATEMENTS = 1_000;

const names = new Map<string, string>();

/** Lets PostgreSQL keep the plans of statements that are asked all the time. */
export function prepareStatements({ client }: Knex): void {
  preparingPools.add(client.config);
}

/** What Knex passes on to the driver of a statement whose text is one of few. */
export function preparedName({ config }: Knex.Client, sql: string): { name: string } | undefined {
  if (!preparingPools.has(config) || sql.length > MAX_LENGTH) return undefined;
  const known = names.get(sql);
  if (known !== undefined || names.size >= MAX_STATEMENTS)
    return known === undefined ? undefined : { name: known };
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  names.set(sql, name);
  return { name };
}
