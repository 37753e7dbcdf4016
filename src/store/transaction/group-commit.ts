import type { ActiveTransaction } from './active-transaction.js';
import type { Transactions, Work } from './types.js';

/** Works that share a transaction at most. */
const MAX_GROUP_SIZE = 100;

interface Member {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What became of a member whose group can be committed. */
type Outcome = () => void;

/** A member has failed and left something behind, or the group could not be committed. */
class GroupFailure extends Error {}

/**
 * Runs works one behind the other, those that wait together in one transaction. One that fails leaves the others as
 * if it had not been. What has an effect when a work has been rolled back has to be its own: it may be run again.
 */
export class GroupCommit implements Transactions {
  private readonly waiting: Member[] = [];
  private isRunning = false;

  constructor(private readonly single: Transactions) {}

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as Member['resolve'], reject });
      if (!this.isRunning) void this.runAll();
    });
  }

  private async runAll(): Promise<void> {
    this.isRunning = true;
    while (this.waiting.length > 0) await this.runGroup();
    this.isRunning = false;
  }

  private async runGroup(): Promise<void> {
    const members: Member[] = [];
    try {
      const outcomes = await this.single.run((active) => this.runMembers(active, members));
      for (const settle of outcomes) settle();
    } catch (error) {
      const [first, ...others] = members;
      // Those who were not there yet wait for the next one.
      if (!first) this.waiting.shift()?.reject(error);
      else if (others.length === 0) first.reject(error instanceof GroupFailure ? error.cause : error);
      else for (const member of members) await this.runSingly(member);
    }
  }

  private async runMembers(active: ActiveTransaction, members: Member[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let member: Member | undefined; members.length < MAX_GROUP_SIZE; ) {
      member = this.waiting.shift();
      if (!member) break;
      members.push(member);
      outcomes.push(await outcomeOf(member, active));
    }
    return outcomes;
  }

  private async runSingly({ work, resolve, reject }: Member): Promise<void> {
    await this.single.run(work).then(resolve, reject);
  }
}

async function outcomeOf({ work, resolve, reject }: Member, active: ActiveTransaction): Promise<Outcome> {
  try {
    const result = await work(active);
    active.keep();
    return () => resolve(result);
  } catch (error) {
    if (active.hasWritten) throw new GroupFailure('', { cause: error });
    active.discard();
    return () => reject(error);
  }
}
