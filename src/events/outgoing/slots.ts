/** A semaphore per key: at most `limit` holders of a key at a time, in the order of their requests. */
export class Slots {
  private readonly acquiredCounts = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly limit: number) {}

  /** Resolves to a function that releases the slot; rejects with the signal's reason when the signal aborts first. */
  async acquire(key: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const count = this.acquiredCounts.get(key) ?? 0;
    if (count < this.limit) this.acquiredCounts.set(key, count + 1);
    else await this.wait(key, signal);
    return () => this.release(key);
  }

  private wait(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(key) ?? [];
      this.waiting.set(key, queue);
      const proceed = () => {
        signal.removeEventListener('abort', abort);
        resolve();
      };
      const abort = () => {
        queue.splice(queue.indexOf(proceed), 1);
        reject(signal.reason);
      };
      queue.push(proceed);
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  private release(key: string): void {
    const next = this.waiting.get(key)?.shift();
    if (next) {
      next();
      return;
    }
    this.waiting.delete(key);
    const count = (this.acquiredCounts.get(key) ?? 0) - 1;
    if (count > 0) this.acquiredCounts.set(key, count);
    else this.acquiredCounts.delete(key);
  }
}
