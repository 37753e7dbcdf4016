import type { Connections } from '../dialects/dialect.js';
import { ActiveTransaction } from './active-transaction.js';
import { GroupCommit } from './group-commit.js';

export type Work<T> = (active: ActiveTransaction) => Promise<T>;

/** Runs works in transactions: all that one of them does happens, or nothing. */
export interface Transactions {
  run<T>(work: Work<T>): Promise<T>;
}

/** Told what a transaction has done once it is committed. */
export type OnCommitted = (active: ActiveTransaction) => void;

/** A transaction that was in the way of another one is tried again so often. */
const MOST_ATTEMPTS = 5;

/** Where one transaction writes at a time, those that wait for it share the next one. */
export function transactionsOf(connections: Connections, onCommitted: OnCommitted): Transactions {
  const single: Transactions = { run: (work) => inTransaction(connections, work, onCommitted) };
  return connections.dialect.hasOneWriter ? new GroupCommit(single) : single;
}

async function inTransaction<T>(
  connections: Connections,
  work: Work<T>,
  onCommitted: OnCommitted,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { active, result } = await once(connections, work);
      onCommitted(active);
      return result;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !connections.dialect.isCollision(error)) throw error;
    }
  }
}

function once<T>({ writer, dialect }: Connections, work: Work<T>) {
  return writer.transaction(async (trx) => {
    const active = await ActiveTransaction.of(trx, dialect);
    const result = await work(active);
    await active.end();
    return { active, result };
  });
}
