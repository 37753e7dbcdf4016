import { RecentKeys } from './recent-keys.js';

/**
 * Turns of the event loop after each millisecond of a slice in which no other computation begins one: work that needs many turns
 * waits for few slices.
 */
const FREE_TURNS = 2;

/** Time after which free turns end, however many there were. */
const MAX_FREE_MS = 10;

/** Longest pause between two slices, in milliseconds. */
const MAX_PAUSE_MS = 10;

/** Longest time for which slices wait for one work with precedence, in milliseconds. */
const MAX_PRECEDENCE_MS = 50;

type Grant = () => void;

/**
 * Grants the slices of long computations one after the other, in turns of the event loop of their own: several in one turn would
 * block it as long as all of them. While there are several clients, slices have at most half of the time.
 */
export class SliceTurns {
  private readonly clients = new RecentKeys();
  /** Computations that others wait for come first, and wait for no pause. */
  private readonly waiting = { urgent: [] as Grant[], others: [] as Grant[] };
  /** Whether a computation has this turn of the event loop, or one just before. */
  private isTaken = false;
  private isPaused = false;
  /** Milliseconds of slices since the last pause. */
  private unpausedMs = 0;
  /** For each work with precedence, what ends it. */
  private readonly preceding = new Set<() => void>();

  /** Notes that a client, given by its address, has sent a request. */
  seeClient(address: string): void {
    this.clients.see(address, performance.now());
  }

  /**
   * Runs work that needs many turns of the event loop and that others wait for: while there are several clients, no slice of other
   * work begins before its end, unless it takes long.
   */
  async withPrecedence<T>(work: () => Promise<T>): Promise<T> {
    const end = () => {
      if (this.preceding.delete(end)) this.grantNext();
    };
    this.preceding.add(end);
    const timer = setTimeout(end, MAX_PRECEDENCE_MS);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      end();
    }
  }

  /** Resolves when the next slice may begin; never in this turn. `isUrgent`: others wait for the computation. */
  next(isUrgent: boolean): Promise<void> {
    return new Promise((resolve) => {
      (isUrgent ? this.waiting.urgent : this.waiting.others).push(resolve);
      if (this.isFree(isUrgent)) this.take(isUrgent);
    });
  }

  /** Resolves at once if no other computation has the turn. */
  async nowOrNext(isUrgent: boolean): Promise<void> {
    if (this.isFree(isUrgent)) this.take(isUrgent);
    else await this.next(isUrgent);
  }

  private isFree(isUrgent: boolean): boolean {
    return !this.isTaken && (isUrgent || !this.mustWait());
  }

  private mustWait(): boolean {
    return this.isPaused || (this.preceding.size > 0 && this.hasSeveralClients());
  }

  private hasSeveralClients(): boolean {
    return this.clients.hasSeveral(performance.now());
  }

  private take(isUrgent: boolean): void {
    this.isTaken = true;
    const startedAt = performance.now();
    setImmediate(() => {
      const endedAt = performance.now();
      if (!isUrgent) this.pauseAfter(endedAt - startedAt);
      this.leaveFree(Math.floor((endedAt - startedAt) * FREE_TURNS), endedAt + MAX_FREE_MS);
    });
  }

  /** In a pause, threads and other processes have the processor, which free turns would keep busy. */
  private pauseAfter(sliceMs: number): void {
    this.unpausedMs += sliceMs;
    if (this.unpausedMs < 1 || !this.hasSeveralClients()) return;
    this.isPaused = true;
    setTimeout(
      () => {
        this.isPaused = false;
        this.grantNext();
      },
      Math.min(this.unpausedMs, MAX_PAUSE_MS),
    );
    this.unpausedMs = 0;
  }

  private leaveFree(turns: number, until: number): void {
    if (turns > 0 && performance.now() < until) setImmediate(() => this.leaveFree(turns - 1, until));
    else {
      this.isTaken = false;
      this.grantNext();
    }
  }

  /** Grants the next slice that may begin, unless one has the turn. */
  private grantNext(): void {
    if (this.isTaken) return;
    const urgent = this.waiting.urgent.shift();
    const grant = urgent ?? (this.mustWait() ? undefined : this.waiting.others.shift());
    if (!grant) return;
    this.take(grant === urgent);
    grant();
  }
}

/** The turns of this process. */
export const SLICE_TURNS = new SliceTurns();
