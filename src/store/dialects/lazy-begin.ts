import type { Knex } from 'knex';

/** What Knex gives to a connection. */
type Statement = string | { readonly isAlone?: boolean };

type Query = (connection: unknown, statement: Statement) => Promise<unknown>;

/**
 * Lets transactions begin with their first statement, so that those without any ask nothing of the database, and those
 * that are nothing but one statement (`isAlone`), which is a transaction of its own, only that.
 */
export function beginLazily({ client }: Knex): void {
  const transaction = client.transaction.bind(client);
  client.transaction = (...parameters: unknown[]) => {
    const started = transaction(...parameters);
    started.begin = async () => {
      started.trxClient.query = beginning(started.trxClient.query.bind(started.trxClient));
    };
    return started;
  };
}

function beginning(query: Query): Query {
  let begun: Promise<unknown> | undefined;
  return async (connection, statement) => {
    // At once: Knex takes the transaction for completed as soon as it has asked.
    if (isEnd(statement)) return begun && query(connection, statement);
    if (!begun && typeof statement === 'object' && statement.isAlone) return query(connection, statement);
    begun ??= query(connection, 'BEGIN;');
    await begun;
    return query(connection, statement);
  };
}

const isEnd = (statement: Statement) =>
  typeof statement === 'string' && /^(commit|rollback)\b/i.test(statement);
