import { type Context, context } from '@opentelemetry/api';
import { FairQueue } from '../../values/fair-queueing/fair-queue.js';
import { SERVER } from '../../values/fair-queueing/fair-turns.js';
import { RecentKeys } from '../../values/fair-queueing/recent-keys.js';
import { isDatabaseError, isOutage } from '../dialects/database-errors.js';
import type { ActiveTransaction } from './active-transaction.js';
import type { Transactions, Work } from './types.js';

/** Maximum number of units of work in one transaction. */
const MAX_GROUP_SIZE = 100;

/** Milliseconds after which a transaction takes no more units of work while there are several clients: they wait for its commit. */
const MAX_SHARED_MS = 5;

interface Member {
  readonly client: string;
  readonly work: Work<unknown>;
  /** The context that the work belongs to; its trace, for example. */
  readonly context: Context;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Milliseconds that the work took. */
  duration: number;
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
  private readonly waiting = new FairQueue<Member>();
  /** Clients of the last seconds. */
  private readonly clients = new RecentKeys();
  private isRunning = false;

  constructor(private readonly single: Pick<Transactions, 'run'>) {}

  get waitingCount(): number {
    return this.waiting.length;
  }

  run<T>(work: Work<T>, client = SERVER): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (client !== SERVER) this.clients.see(client, performance.now());
      const settle = { resolve: resolve as Member['resolve'], reject };
      this.waiting.push(client, { client, work, context: context.active(), ...settle, duration: 0 });
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
    const start = performance.now();
    try {
      // What the members share, as the commit, belongs to the first.
      const shared = this.waiting.peek()?.context ?? context.active();
      const run = () => this.single.run((active) => this.runMembers(active, members));
      const outcomes = await context.with(shared, run);
      for (const settle of outcomes) settle();
    } catch (error) {
      const cause = error instanceof GroupFailure ? error.cause : error;
      // Without a member, the transaction has not begun, and would not begin for the waiting members either.
      if (members.length === 0) rejectAll(this.waiting.takeAll(), error);
      else if (members.length === 1 || isOutage(cause)) rejectAll(members, cause);
      else {
        // A member that was too slow would be too slow again.
        if (error instanceof GroupFailure && isDatabaseError(cause)) members.pop()?.reject(cause);
        await this.runEach(members);
      }
    }
    this.charge(members, performance.now() - start);
  }

  private async runMembers(active: ActiveTransaction, members: Member[]): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const start = performance.now();
    while (members.length < MAX_GROUP_SIZE) {
      const isLong = performance.now() - start > MAX_SHARED_MS;
      if (isLong && members.some((each) => this.hasOthers(each))) break;
      const next = this.waiting.next();
      if (!next) break;
      members.push(next);
      const began = performance.now();
      outcomes.push(await outcomeOf(next, active));
      next.duration = performance.now() - began;
    }
    return outcomes;
  }

  /** Whether there are clients that would wait for the member's commit. */
  private hasOthers({ client }: Member): boolean {
    return client !== SERVER && this.clients.hasOthers(client);
  }

  /** Charges clients for a transaction by the time that their work took: most of its writes are sent at the end. */
  private charge(members: readonly Member[], durationMs: number): void {
    const total = members.reduce((sum, { duration }) => sum + duration, 0);
    for (const { client, duration } of members)
      this.waiting.charge(client, total > 0 ? (durationMs * duration) / total : 0);
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
