import type { Connections } from '../../src/store/dialects/dialect.js';
import { connect, storeOn } from '../../src/store/knex/open-store.js';
import type { Store } from '../../src/store/store.js';
import type { TestDatabase } from '../support/databases.js';

type Done = (error: Error | null, ...results: unknown[]) => void;
type Send = (...parameters: unknown[]) => unknown;
type Connection = Record<'query' | 'all' | 'run' | 'prepare', Send>;

/** Faults of statements, which are not sent. */
export interface Fault {
  readonly statements: RegExp;
  readonly error: Error;
  /** How many statements; all by default. */
  times?: number;
}

/** A store whose connections fail as they are told to. */
export interface FaultyStore {
  readonly store: Store;
  readonly connections: Connections;
  fault: Fault | undefined;
}

/** Opens a store whose connections have faults below everything that the store does with them. */
export async function openFaultyStore(database: TestDatabase, options = {}): Promise<FaultyStore> {
  const connections = await connect(database.url(), { connections: 4, ...options });
  const faulty: FaultyStore = { store: storeOn(connections, options), connections, fault: undefined };
  for (const { client } of new Set([connections.writer, connections.reader])) {
    const open = client.acquireRawConnection.bind(client);
    client.acquireRawConnection = async () => breakable(await open(), faulty);
  }
  database.atEnd(() => faulty.store.close());
  return faulty;
}

function breakable(connection: Connection, faulty: FaultyStore): Connection {
  for (const method of ['query', 'all', 'run'] as const) {
    const send = connection[method]?.bind(connection);
    if (send) connection[method] = breakableSend(send, faulty);
  }
  const prepare = connection.prepare?.bind(connection);
  if (prepare)
    connection.prepare = (text, ...rest) => breakableStatement(text, prepare(text, ...rest), faulty);
  return connection;
}

function breakableStatement(text: unknown, statement: unknown, faulty: FaultyStore) {
  const methods = statement as Pick<Connection, 'all' | 'run'>;
  for (const method of ['all', 'run'] as const) {
    const send = methods[method].bind(methods);
    const sendOrFail = breakableSend((_text, ...rest) => send(...rest), faulty);
    methods[method] = (...rest) => sendOrFail(text, ...rest);
  }
  return methods;
}

function breakableSend(send: Send, faulty: FaultyStore): Send {
  return (statement, ...rest) => {
    const { fault } = faulty;
    const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
    if (!fault?.statements.test(text) || fault.times === 0) return send(statement, ...rest);
    if (fault.times !== undefined) fault.times -= 1;
    const done = rest.at(-1) as Done;
    setImmediate(() => done.call({}, fault.error));
    return undefined;
  };
}

export const failure = (code: string) => Object.assign(new Error(`failed with ${code}`), { code });
