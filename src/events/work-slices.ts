import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds after which other work of the process gets its turn. */
const SLICE_MS = 2;

/** Runs pieces of work, mostly synchronous, one after the other, with a yield to the event loop when a time slice is over. */
export class WorkSlices {
  private last: Promise<unknown> = Promise.resolve();
  private sliceStart = 0;

  /** Resolves to what the work returns; rejects with what it throws. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => {}).then(() => this.yieldWhenOver());
    return result;
  }

  private async yieldWhenOver(): Promise<void> {
    if (performance.now() - this.sliceStart < SLICE_MS) return;
    await nextTurn();
    this.sliceStart = performance.now();
  }
}
