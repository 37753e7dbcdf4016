import { type Context, context } from '@opentelemetry/api';
import { FairQueue } from '../../values/concurrency/fair-queue.js';
import { SERVER } from '../../values/concurrency/fair-turns.js';
import { RecentKeys } from '../../values/concurrency/recent-keys.js';
import { SLICE_TURNS } from '../../values/concurrency/slice-turns.js';
import { isDatabaseError, isOutage } from '../dialects/database-errors.js';
import type { ActiveTransaction, Work } from './active-transaction.js';
import type { Transactions, WorkOptions } from './types.js';

/** Maximum number of units of work in one transaction. */
const MAX_GROUP_SIZE = 100;

/**
 * Milliseconds after which a transaction takes no more units of work while there are several clients: they wait for its commit.
 * A unit of work that takes longer is long.
 */
const MAX_SHARED_MS = 5;

interface Member {
  readonly client: string;
  readonly work: Work<unknown>;
  /** The context that the work belongs to; its trace, for example. */
  readonly context: Context;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly isLong: boolean;
  /** Time that the work took. */
  durationMs: number;
}

/** The transactions of a database with one writer. */
interface SingleWriter {
  run<T>(work: Work<T>): Promise<T>;
  /** Runs a unit of work as far as it needs no statement. Returns the rest of it; undefined if it has to run in a transaction. */
  runAhead<T>(work: Work<T>): Promise<Work<T> | undefined>;
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
  /** Clients whose units of work took long. */
  private readonly long = new RecentKeys();
  private isRunning = false;

  constructor(private readonly single: SingleWriter) {}

  get waitingCount(): number {
    return this.waiting.length;
  }

  async run<T>(work: Work<T>, { client = SERVER, isLong = false }: WorkOptions = {}): Promise<T> {
    const rest = isLong ? await this.single.runAhead(work) : undefined;
    return new Promise<T>((resolve, reject) => {
      if (client !== SERVER) this.clients.see(client, performance.now());
      const member = { client, work: rest ?? work, context: context.active(), isLong, durationMs: 0 };
      this.waiting.push(client, { ...member, resolve: resolve as Member['resolve'], reject });
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
      const outcomes = await SLICE_TURNS.withPrecedence(() => context.with(shared, run));
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
      const isLong = performance.now() - start > MAX_SHARED_MS || members.some((each) => each.isLong);
      if (isLong && members.some((each) => this.hasOthers(each))) break;
      if (this.nextWouldDelay(members)) break;
      const next = this.waiting.next();
      if (!next) break;
      members.push(next);
      const began = performance.now();
      outcomes.push(await outcomeOf(next, active));
      next.durationMs = performance.now() - began;
      if (next.durationMs > MAX_SHARED_MS) this.long.see(next.client, performance.now());
    }
    return outcomes;
  }

  /** Whether the next unit of work is long, or probably is, and others would wait for it: they are committed first. */
  private nextWouldDelay(members: readonly Member[]): boolean {
    const next = this.waiting.peek();
    if (!next || !(next.isLong || this.long.has(next.client))) return false;
    return members.some(({ client }) => client !== next.client);
  }

  /** Whether there are clients that would wait for the member's commit. */
  private hasOthers({ client }: Member): boolean {
    return client !== SERVER && this.clients.hasOthers(client);
  }

  /**
   * Charges clients for a transaction by the time that their work took: most of its writes are sent at the end. Long work is the
   * last of its transaction, and has been run ahead; the time is its client's.
   */
  private charge(members: readonly Member[], totalMs: number): void {
    const long = members.filter(({ isLong }) => isLong);
    const charged = long.length > 0 ? long : members;
    const workedMs = charged.reduce((sum, { durationMs }) => sum + durationMs, 0);
    for (const { client, durationMs } of charged)
      this.waiting.charge(client, totalMs * (workedMs > 0 ? durationMs / workedMs : 1 / charged.length));
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
