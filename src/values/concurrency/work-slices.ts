import { SLICE_MS, Slices } from './slices.js';

/** Runs pieces of work, mostly synchronous, one after the other, in time slices: other work gets its turn between them. */
export class WorkSlices {
  private last: Promise<unknown> = Promise.resolve();
  private readonly slices = new Slices();
  /** Milliseconds of work in this slice. */
  private used = 0;

  /** Resolves to what the work returns; rejects with what it throws. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(() => this.timed(work));
    this.last = result.catch(() => {}).then(() => (this.used > SLICE_MS ? this.next() : undefined));
    return result;
  }

  private timed<T>(work: () => T): T {
    const startedAt = performance.now();
    try {
      return work();
    } finally {
      this.used += performance.now() - startedAt;
    }
  }

  private next(): Promise<void> {
    this.used = 0;
    return this.slices.next();
  }
}
