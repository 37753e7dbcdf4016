import type { Knex } from 'knex';

/** The part of a connection of `pg` that is used before Knex gets it. */
interface RawConnection {
  query(statement: object): Promise<{ readonly rows: readonly { readonly is_read_only: boolean }[] }>;
  end(): Promise<void>;
}

type Query = (statement: unknown, done?: Done) => unknown;
type Done = (error: { readonly code?: string } | null, ...results: unknown[]) => void;

interface Client {
  connectionSettings: object;
  acquireRawConnection(): Promise<object>;
  validateConnection(connection: object): boolean;
}

/** SQLSTATE of a write on a host that is or has become a standby. */
const READ_ONLY = '25006';

const IS_READ_ONLY = `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as is_read_only`;

/**
 * Makes a pool connect to the first of these hosts that can be written, beginning with the one that could be last time, as
 * libpq does. When a statement finds that its host cannot be written any more, no connection of that time is used again.
 */
export function connectToWritable(
  { client }: { readonly client: Knex['client'] },
  hosts: readonly object[],
  timeoutMs: number,
): void {
  const pool = client as Client;
  const connect = pool.acquireRawConnection.bind(pool);
  const generations = new WeakMap<object, number>();
  let [preferred, generation] = [0, 0];
  const attempt = async (index: number): Promise<object> => {
    // Read before the first `await` of `connect`.
    pool.connectionSettings = hosts[index] as object;
    const current = generation;
    const connection = await connect();
    await requireWritable(connection as RawConnection, timeoutMs);
    preferred = index;
    generations.set(connection, current);
    return connection;
  };
  pool.acquireRawConnection = async () => {
    const first = preferred;
    const failures: unknown[] = [];
    for (const offset of hosts.keys()) {
      try {
        const connection = await attempt((first + offset) % hosts.length);
        noticeReadOnly(connection as { query: Query }, () => {
          generation += 1;
        });
        return connection;
      } catch (error) {
        failures.push(error);
      }
    }
    throw failures.find((error) => (error as { code?: string }).code === READ_ONLY) ?? failures.at(-1);
  };
  pool.validateConnection = (connection) => generations.get(connection) === generation;
}

/** Rejects, and closes the connection, when its host cannot be written. */
async function requireWritable(connection: RawConnection, timeoutMs: number): Promise<void> {
  try {
    const { rows } = await connection.query({ text: IS_READ_ONLY, query_timeout: timeoutMs });
    if (rows[0]?.is_read_only === false) return;
    throw Object.assign(new Error('None of the hosts can be written'), { code: READ_ONLY });
  } catch (error) {
    connection.end().catch(() => {});
    throw error;
  }
}

function noticeReadOnly(connection: { query: Query }, onReadOnly: () => void): void {
  const query = connection.query.bind(connection);
  connection.query = (statement, done) =>
    query(
      statement,
      done &&
        ((error, ...results) => {
          if (error?.code === READ_ONLY) onReadOnly();
          done(error, ...results);
        }),
    );
}
