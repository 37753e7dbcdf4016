import { RecentKeys } from './recent-keys.js';

/** Longest computation between two turns of the event loop, in milliseconds. */
export const SLICE_MS = 2;

/**
 * Turns of the event loop after each millisecond of a slice in which no other computation begins one: work that needs many turns
 * waits for few slices.
 */
const FREE_TURNS = 2;

/** Time after which free turns end, however many there were. */
const MAX_FREE_MS = 10;

/** Longest steps of one change between two turns of the event loop, in milliseconds. */
const LONG_STEPS_MS = 8;

/** Characters or bytes from which work on them is a slice of its own; fewer take at most a millisecond. */
export const LARGE = 64 * 1024;

/** Longest pause between two slices, in milliseconds. */
const MAX_PAUSE_MS = 10;

type Grant = () => void;

/** Computations that wait for their next slice; those that others wait for come first, and wait for no pause. */
const waiting = { urgent: [] as Grant[], others: [] as Grant[] };

/** Whether a computation has this turn of the event loop, or one just before: several would block it as long as all of them. */
let isTaken = false;

/** Whether slices wait so that other clients have the processor for as long as the last ones had it. */
let isPaused = false;

/** Milliseconds of slices since the last pause. */
let unpausedMs = 0;

/** The addresses of the clients of this process. */
const clients = new RecentKeys();

/** Long computations pause while there are several clients. */
export const seeClient = (address: string) => clients.see(address, performance.now());

function takeTurn(isUrgent: boolean): void {
  isTaken = true;
  const startedAt = performance.now();
  setImmediate(() => {
    const endedAt = performance.now();
    if (!isUrgent) pauseAfter(endedAt - startedAt);
    leaveFree(Math.floor((endedAt - startedAt) * FREE_TURNS), endedAt + MAX_FREE_MS);
  });
}

/** Threads and other processes have the processor in a pause, which free turns would keep busy. */
function pauseAfter(sliceMs: number): void {
  unpausedMs += sliceMs;
  if (unpausedMs < 1 || !clients.hasSeveral(performance.now())) return;
  isPaused = true;
  setTimeout(endPause, Math.min(unpausedMs, MAX_PAUSE_MS));
  unpausedMs = 0;
}

function endPause(): void {
  isPaused = false;
  if (!isTaken) grantNext();
}

function leaveFree(turns: number, until: number): void {
  if (turns > 0 && performance.now() < until) setImmediate(() => leaveFree(turns - 1, until));
  else grantNext();
}

function grantNext(): void {
  const urgent = waiting.urgent.shift();
  const grant = urgent ?? (isPaused ? undefined : waiting.others.shift());
  isTaken = false;
  if (!grant) return;
  takeTurn(grant === urgent);
  grant();
}

/** The part of an AbortSignal that long work needs: it throws when nobody waits for the result any more. */
export type Cancellation = Pick<AbortSignal, 'throwIfAborted'>;

/**
 * Divides a long computation into slices of a few milliseconds, between which the event loop serves others. Stops it
 * when the signal is aborted, by throwing the signal's reason.
 */
export class Slices {
  private startedAt = performance.now();

  /** `isUrgent`: others wait for the end of this computation, as in a transaction. */
  constructor(
    private readonly signal?: Cancellation,
    private readonly isUrgent = false,
  ) {}

  /** Throws the signal's reason when it is aborted. */
  throwIfAborted(): void {
    this.signal?.throwIfAborted();
  }

  /** Whether the current slice has used its time: then call `next`. */
  get isOver(): boolean {
    return performance.now() - this.startedAt > SLICE_MS;
  }

  /** Begins a slice after waiting for something else: now, or when no other computation has the turn. */
  async resume(): Promise<void> {
    if (isTaken || (isPaused && !this.isUrgent)) await this.nextTurn();
    else takeTurn(this.isUrgent);
    this.begin();
  }

  /** Ends the current slice if it has used its time. Rejects when the signal is aborted. */
  async nextIfOver(): Promise<void> {
    if (this.isOver) await this.next();
  }

  /**
   * Between the steps of one change, which cannot be divided further: ends the slice if they took long. The time includes what
   * others did in this turn, and a change that waits makes those wait that share its transaction.
   */
  async nextIfLong(): Promise<void> {
    if (performance.now() - this.startedAt > LONG_STEPS_MS) await this.next();
  }

  /** Begins a slice after waiting for something else, for work on `length` characters: at once, or in turn if they are many. */
  async sliceFor(length: number): Promise<void> {
    if (length >= LARGE) await this.next();
    else this.begin();
  }

  /** Waits for the next slice. Rejects when the signal is aborted. */
  async next(): Promise<void> {
    await this.nextTurn();
    this.begin();
  }

  private nextTurn(): Promise<void> {
    const { isUrgent } = this;
    return new Promise((resolve) => {
      (isUrgent ? waiting.urgent : waiting.others).push(resolve);
      if (!isTaken && (isUrgent || !isPaused)) takeTurn(isUrgent);
    });
  }

  private begin(): void {
    this.throwIfAborted();
    this.startedAt = performance.now();
  }
}
