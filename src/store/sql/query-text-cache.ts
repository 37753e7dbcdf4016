import type { Knex } from 'knex';
import { onConnection, type Value } from './raw-connection.js';

/** The texts of queries by pool and name. A transaction has the configuration object of its pool. */
const texts = new WeakMap<object, Map<string, string>>();

/**
 * Runs a frequent query and returns its rows. Knex builds the text once per name; later calls send the text and
 * the values, in the order of the question marks, directly to a connection. The name stands for the text: there
 * must be few names, and none may come from a client.
 */
export async function rowsOfCachedQuery<Row>(
  db: Knex,
  shape: string,
  build: () => Knex.QueryBuilder | string,
  bindings: readonly Value[],
): Promise<Row[]> {
  const sql = cachedQueryText(db, shape, build);
  return onConnection(db, (connection) => connection.rows<Row>(sql, bindings));
}

/** Returns the text of a frequent query, which is built once per name. */
export function cachedQueryText(
  { client }: Knex,
  shape: string,
  build: () => Knex.QueryBuilder | string,
): string {
  const poolTexts = texts.get(client.config) ?? new Map<string, string>();
  texts.set(client.config, poolTexts);
  const text = poolTexts.get(shape) ?? toText(build());
  poolTexts.set(shape, text);
  return text;
}

const toText = (query: Knex.QueryBuilder | string) => (typeof query === 'string' ? query : query.toSQL().sql);
