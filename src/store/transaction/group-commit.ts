import { type Context, context } from '@opentelemetry/api';
import { isDatabaseError, isOutage } from '../dialects/database-errors.js';
import type { ActiveTransaction } from './active-transaction.js';
import type { Transactions, Work } from './types.js';

/** Maximum number of units of work in one transaction. */
const MAX_GROUP_SIZE = 100;

interface Member {
  readonly work: Work<unknown>;
  /** The context that the work belongs to; its trace, for example. */
  readonly context: Context;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Settles the promise of a member, after the group has been committed. */
type Outcome = () => void;

/** Thrown when a member has failed after sending writes: the whole transaction has to be rolled back. */
class GroupFailure extends Error {}

/**
 * Runs units of work in sequence; those that wait at the same time share a transaction. If one fails, the others
 * are committed without it. A unit of work may run again, so it must not have effects outside of the
 * transaction.
 */
export class GroupCommit implements Transactions {
  private readonly waiting: Member[] = [];
  private isRunning = false;

  constructor(private readonly single: Transactions) {}

  get waitingCount(): number {
    return this.waiting.length;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, context: context.active(), resolve: resolve as Member['resolve'], reject });
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
      // What the members share, as the commit, belongs to the first.
      const shared = this.waiting[0]?.context ?? context.active();
      const run = () => this.single.run((active) => this.runMembers(active, members));
      const outcomes = await context.with(shared, run);
      for (const settle of outcomes) settle();
    } catch (error) {
      const cause = error instanceof GroupFailure ? error.cause : error;
      // Without a member, the transaction has not begun, and would not begin for the waiting members either.
      if (members.length === 0) rejectAll(this.waiting.splice(0), error);
      else if (members.length === 1 || isOutage(cause)) rejectAll(members, cause);
      else {
        // A member that was too slow would be too slow again.
        if (error instanceof GroupFailure && isDatabaseError(cause)) members.pop()?.reject(cause);
        await this.runEach(members);
      }
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

  /** Runs each member in a transaction of its own, until the database fails. */
  private async runEach(members: readonly Member[]): Promise<void> {
    for (const [index, member] of members.entries()) {
      const { work, resolve, reject } = member;
      try {
        resolve(await context.with(member.context, () => this.single.run(work)));
      } catch (error) {
        reject(error);
        if (isOutage(error)) return rejectAll(members.slice(index + 1), error);
      }
    }
  }
}

function rejectAll(members: readonly Member[], error: unknown): void {
  for (const { reject } of members) reject(error);
}

async function outcomeOf(member: Member, active: ActiveTransaction): Promise<Outcome> {
  const { work, resolve, reject } = member;
  try {
    const result = await context.with(member.context, work, undefined, active);
    active.keep();
    return () => resolve(result);
  } catch (error) {
    // The database may have rolled back the whole transaction by itself.
    if (active.hasWritten || isDatabaseError(error)) throw new GroupFailure('', { cause: error });
    active.discard();
    return () => reject(error);
  }
}
