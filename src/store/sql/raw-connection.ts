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
