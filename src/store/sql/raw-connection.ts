import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

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

/** The pools whose connections use prepared statements. A transaction has the configuration object of its pool. */
const preparingPools = new WeakSet<object>();

/** Maximum length of a prepared statement in characters; longer statements, with many rows, have many variants. */
const MAX_PREPARED_LENGTH = 4_000;

/** Maximum number of prepared statements; each connection of the pool prepares all of them over time. */
const MAX_PREPARED = 1_000;

const preparedNames = new Map<string, string>();

/** Enables prepared statements, so that PostgreSQL keeps the plans of frequent statements. */
export function prepareStatements({ client }: Knex): void {
  preparingPools.add(client.config);
}

/**
 * Returns the options that Knex passes to the driver: the name of the prepared statement, or undefined when the
 * statement is not prepared.
 */
function preparedName({ config }: Knex.Client, sql: string): { name: string } | undefined {
  if (!preparingPools.has(config) || sql.length > MAX_PREPARED_LENGTH) return undefined;
  const known = preparedNames.get(sql);
  if (known !== undefined || preparedNames.size >= MAX_PREPARED)
    return known === undefined ? undefined : { name: known };
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  preparedNames.set(sql, name);
  return { name };
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
