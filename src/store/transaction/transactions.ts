import { FairTurns, SERVER } from '../../values/fair-queueing/fair-turns.js';
import type { Connections } from '../dialects/dialect.js';
import { poolSize } from '../sql/raw-connection.js';
import { ActiveTransaction } from './active-transaction.js';
import { GroupCommit } from './group-commit.js';
import type { CommitListener, Transactions, Work } from './types.js';
import type { EventWriter } from './write-emitter.js';

/** Maximum attempts of a transaction after deadlocks or serialization failures. */
const MAX_ATTEMPTS = 5;

/** Returns the way to run transactions. On a database with one writer, waiting units of work share transactions. */
export function transactionsOf(
  connections: Connections,
  events: EventWriter,
  commitListeners: Iterable<CommitListener>,
): Transactions {
  const single = new SingleTransactions(connections, events, commitListeners);
  return connections.dialect.hasOneWriter ? new GroupCommit(single) : single;
}

/** Runs each unit of work in a transaction of its own, as many at a time as there are connections. */
class SingleTransactions implements Transactions {
  private readonly turns: FairTurns;

  constructor(
    private readonly connections: Connections,
    private readonly events: EventWriter,
    private readonly commitListeners: Iterable<CommitListener>,
  ) {
    this.turns = new FairTurns(poolSize(connections.writer));
  }

  get waitingCount(): number {
    return this.turns.waitingCount;
  }

  run<T>(work: Work<T>, client = SERVER): Promise<T> {
    return this.turns.run(client, () => this.repeat(work));
  }

  private async repeat<T>(work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { active, result } = await this.attempt(work);
        for (const listener of this.commitListeners) listener(active);
        return result;
      } catch (error) {
        const { dialect } = this.connections;
        if (attempt === MAX_ATTEMPTS || !dialect.isSerializationFailure(error)) throw error;
      }
    }
  }

  private async attempt<T>(work: Work<T>) {
    const { writer, dialect, checkFile } = this.connections;
    checkFile?.();
    const completed = await writer.transaction(async (trx) => {
      const active = await ActiveTransaction.of(trx, dialect, this.events);
      const result = await work(active);
      await active.end();
      return { active, result };
    });
    // Again: a commit into a deleted file must not be acknowledged.
    checkFile?.();
    return completed;
  }
}
