import type { Knex } from 'knex';
import { onConnection, type Value } from './raw-connection.js';

/** The texts of queries by their shape, for each pool; a transaction has the configuration of its pool. */
const texts = new WeakMap<object, Map<string, string>>();

/**
 * The rows of a query that is asked all the time: Knex builds the text of its shape once, and the values go with it
 * straight to a connection, in the order of the question marks. The name of a shape stands for its text, so there
 * must be few, and none may come from a client.
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

/** The text alone. */
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
