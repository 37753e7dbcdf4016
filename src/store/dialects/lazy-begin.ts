import type { Knex } from 'knex';

/** What Knex gives to a connection. */
type Statement = string | { readonly isSingleStatement?: boolean };

type Query = (connection: unknown, statement: Statement) => Promise<unknown>;

/**
 * Lets transactions begin with their first statement, so that those without any ask nothing of the database, and those
 * that are nothing but one statement (`isSingleStatement`), which is a transaction of its own, only that.
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
    // At once: Knex takes the transaction for completed as soon as it has asked.
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
