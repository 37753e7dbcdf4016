/** Longest computation between two turns of the event loop, in milliseconds. */
const SLICE_MS = 2;

/** Turns of the event loop after a slice in which no other computation begins one, so that short work needs few slices' time. */
const FREE_TURNS = 4;

/** Time after which the next slice begins, however many turns there were. */
const MAX_FREE_MS = 10;

/** Computations that wait for their next slice. */
const waiting: (() => void)[] = [];

/** Whether a computation has this turn of the event loop, or one just before: several would block it as long as all of them. */
let isTaken = false;
let takenAt = 0;
let turns = 0;

function takeTurn(): void {
  isTaken = true;
  turns = 0;
  takenAt = performance.now();
  setImmediate(endTurn);
}

function endTurn(): void {
  turns += 1;
  if (turns <= FREE_TURNS && performance.now() - takenAt < SLICE_MS + MAX_FREE_MS) {
    setImmediate(endTurn);
    return;
  }
  isTaken = false;
  const grant = waiting.shift();
  if (!grant) return;
  takeTurn();
  grant();
}

const nextTurn = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    if (!isTaken) takeTurn();
  });

/** The part of an AbortSignal that long work needs: it throws when nobody waits for the result any more. */
export type Cancellation = Pick<AbortSignal, 'throwIfAborted'>;

/**
 * Divides a long computation into slices of a few milliseconds, between which the event loop serves others. Stops it
 * when the signal is aborted, by throwing the signal's reason.
 */
export class Slices {
  private startedAt = performance.now();

  constructor(private readonly signal?: Cancellation) {}

  /** Whether the current slice has used its time: then call `next`. */
  get isOver(): boolean {
    return performance.now() - this.startedAt > SLICE_MS;
  }

  /** Begins a slice after waiting for something else: now, or when no other computation has the turn. */
  async resume(): Promise<void> {
    if (isTaken) await nextTurn();
    else takeTurn();
    this.begin();
  }

  /** Ends the current slice if it has used its time. Rejects when the signal is aborted. */
  async nextIfOver(): Promise<void> {
    if (this.isOver) await this.next();
  }

  /** Waits for the next slice. Rejects when the signal is aborted. */
  async next(): Promise<void> {
    await nextTurn();
    this.begin();
  }

  private begin(): void {
    this.signal?.throwIfAborted();
    this.startedAt = performance.now();
  }
}
