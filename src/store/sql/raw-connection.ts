import type { Knex } from 'knex';
import { preparedName } from '../dialects/prepared-statements.js';

/** What a question mark can stand for. */
export type Value = string | number | boolean | null | undefined;

type Query = (connection: unknown, statement: object) => Promise<{ response: unknown }>;

/** One connection, for statements that go to it beside Knex's builders, and beside what their acquiring waits for. */
export class RawConnection {
  private readonly query: Query;

  constructor(
    private readonly client: Knex.Client,
    private readonly connection: unknown,
  ) {
    this.query = client.query.bind(client);
  }

  /**
   * The rows of a statement, with a value for each of its question marks; names are in it as they are. `isSingleStatement`: it is
   * the only one of its transaction. `isVaried`: its values make a difference to its plan, which PostgreSQL is not to keep.
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

/** Does the work on a connection of the pool. */
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

/** Each database's driver answers rows in its own way. */
export const rowsIn = <Row>(response: unknown): Row[] =>
  Array.isArray(response) ? response : (response as { rows: Row[] }).rows;
