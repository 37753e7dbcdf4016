import type { Knex } from 'knex';

/** The form in which Knex passes a statement to a connection. */
type Statement = string | { readonly isSingleStatement?: boolean };

type Query = (connection: unknown, statement: Statement) => Promise<unknown>;

/**
 * Delays `BEGIN` until the first statement of a transaction. A transaction without statements sends nothing; a
 * transaction with a single statement (`isSingleStatement`) sends only that, which is a transaction of its own.
 */
export function beginLazily({ client }: Knex): void {
  const transaction = client.transaction.bind(client);
  client.transaction = (...parameters: unknown[]) => {
    const started = transaction(...parameters);
    started.begin = async () => {
      started.trxClient.query = beginOnFirst(started.trxClient.query.bind(started.trxClient));
    };
    return started;
  };
}

function beginOnFirst(query: Query): Query {
  let begun: Promise<unknown> | undefined;
  return async (connection, statement) => {
    // Without waiting: Knex considers the transaction complete as soon as this has been sent.
    if (isTransactionEnd(statement)) return begun && query(connection, statement);
    if (!begun && typeof statement === 'object' && statement.isSingleStatement)
      return query(connection, statement);
    begun ??= query(connection, 'BEGIN;');
    await begun;
    return query(connection, statement);
  };
}

const isTransactionEnd = (statement: Statement) =>
  typeof statement === 'string' && /^(commit|rollback)\b/i.test(statement);
