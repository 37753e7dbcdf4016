import { FairTurns, SERVER } from '../../values/concurrency/fair-turns.js';
import type { Connections } from '../dialects/dialect.js';
import { ActiveTransaction, type Work } from './active-transaction.js';
import { GroupCommit } from './group-commit.js';
import type { CommitListener, Transactions, WorkOptions } from './types.js';
import type { EventWriter } from './write-emitter.js';

/** Maximum attempts of a transaction after deadlocks or serialization failures. */
const MAX_ATTEMPTS = 5;

/** Returns the way to run transactions, with `writers` connections. On a database with one writer, waiting units of work share transactions. */
export function transactionsOf(
  connections: Connections,
  events: EventWriter,
  commitListeners: Iterable<CommitListener>,
  writers: number,
): Transactions {
  const single = new SingleTransactions(connections, events, commitListeners);
  return connections.dialect.hasOneWriter ? new GroupCommit(single) : new TransactionsInTurn(single, writers);
}

/** Runs as many transactions at a time as there are connections. */
class TransactionsInTurn implements Transactions {
  private readonly turns: FairTurns;

  constructor(
    private readonly single: SingleTransactions,
    writers: number,
  ) {
    this.turns = new FairTurns(writers);
  }

  get waitingCount(): number {
    return this.turns.waitingCount;
  }

  run<T>(work: Work<T>, { client = SERVER }: WorkOptions = {}): Promise<T> {
    return this.turns.run(client, () => this.single.run(work));
  }
}

/** Runs each unit of work in a transaction of its own. */
class SingleTransactions {
  constructor(
    private readonly connections: Connections,
    private readonly events: EventWriter,
    private readonly commitListeners: Iterable<CommitListener>,
  ) {}

  /** See `ActiveTransaction.runAhead`. */
  runAhead<T>(work: Work<T>): Promise<Work<T> | undefined> {
    return ActiveTransaction.runAhead(work, this.connections.dialect, this.events);
  }

  async run<T>(work: Work<T>): Promise<T> {
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
