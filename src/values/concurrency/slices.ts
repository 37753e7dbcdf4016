import { SLICE_TURNS } from './slice-turns.js';

/** Longest computation between two turns of the event loop, in milliseconds. */
export const SLICE_MS = 2;

/** Longest steps of one change between two turns of the event loop, in milliseconds. */
const LONG_STEPS_MS = 8;

/** Characters or bytes from which work on them is a slice of its own; fewer take at most a millisecond. */
export const LARGE = 64 * 1024;

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
    private readonly turns = SLICE_TURNS,
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
    await this.turns.nowOrNext(this.isUrgent);
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
    await this.turns.next(this.isUrgent);
    this.begin();
  }

  private begin(): void {
    this.throwIfAborted();
    this.startedAt = performance.now();
  }
}
