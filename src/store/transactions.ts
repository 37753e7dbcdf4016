import { ActiveTransaction } from './active-transaction.js';
import type { Connections } from './dialects/dialect.js';
import { GroupCommit } from './group-commit.js';
import { OUTBOX_TABLES } from './outbox/tables.js';

export type Work<T> = (active: ActiveTransaction) => Promise<T>;

/** Runs works in transactions: all that one of them does happens, or nothing. */
export interface Transactions {
  run<T>(work: Work<T>): Promise<T>;
}

/** A transaction that was in the way of another one is tried again so often. */
const MOST_ATTEMPTS = 5;

/** Where one transaction writes at a time, those that wait for it share the next one. */
export function transactionsOf(connections: Connections, onAppended: () => void): Transactions {
  const single: Transactions = { run: (work) => inTransaction(connections, work, onAppended) };
  return connections.dialect.hasOneWriter ? new GroupCommit(single) : single;
}

async function inTransaction<T>(connections: Connections, work: Work<T>, onAppended: () => void): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(connections, work, onAppended);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !connections.dialect.isCollision(error)) throw error;
    }
  }
}

async function once<T>({ writer, dialect }: Connections, work: Work<T>, onAppended: () => void): Promise<T> {
  let hasAppended = false;
  const result = await writer.transaction(async (trx) => {
    const active = await ActiveTransaction.of(trx, dialect);
    const done = await work(active);
    await active.end();
    hasAppended = active.has(OUTBOX_TABLES.event);
    return done;
  });
  if (hasAppended) onAppended();
  return result;
}
