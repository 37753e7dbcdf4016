import { Slices } from '../values/slices.js';

/** Runs pieces of work, mostly synchronous, one after the other, in time slices: other work gets its turn between them. */
export class WorkSlices {
  private last: Promise<unknown> = Promise.resolve();
  private readonly slices = new Slices();

  /** Resolves to what the work returns; rejects with what it throws. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => {}).then(() => this.slices.nextIfOver());
    return result;
  }
}
