import type { Knex } from 'knex';
import { preparedName } from '../dialects/prepared-statements.js';

/** A value that can be bound to a question mark. */
export type Value = string | number | boolean | null | undefined;

type Query = (connection: unknown, statement: object) => Promise<{ response: unknown }>;

/**
 * One connection, for statements that are sent without Knex's query builders and without waiting for the
 * buffered writes of a transaction.
 */
export class RawConnection {
  private readonly query: Query;

  constructor(
    private readonly client: Knex.Client,
    private readonly connection: unknown,
  ) {
    this.query = client.query.bind(client);
  }

  /**
   * Runs a statement and returns its rows. The text contains names as they are and a question mark for each
   * value. `isSingleStatement`: the transaction has no other statement. `isVaried`: the best plan depends on the
   * values, so PostgreSQL must not reuse a prepared plan.
   */
  async rows<Row>(
    sql: string,
    values: readonly Value[],
    { isSingleStatement = false, isVaried = false } = {},
  ): Promise<Row[]> {
    const bindings = values.map((value) => value ?? null);
    const options = isVaried ? undefined : preparedName(this.client, sql);
    const { response } = await this.query(this.connection, { sql, bindings, options, isSingleStatement });
    return rowsIn(response);
  }
}

/** Runs the work with a connection of the pool. */
export async function onConnection<T>(
  { client }: Knex,
  work: (connection: RawConnection) => Promise<T>,
): Promise<T> {
  const connection: unknown = await client.acquireConnection();
  try {
    return await work(new RawConnection(client, connection));
  } finally {
    await client.releaseConnection(connection);
  }
}

/** Returns the rows of a driver's response, whose form depends on the driver. */
export const rowsIn = <Row>(response: unknown): Row[] =>
  Array.isArray(response) ? response : (response as { rows: Row[] }).rows;

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
