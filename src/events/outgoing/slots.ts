/** Lets at most so many holders of the same key go on at a time, in the order in which they came. */
export class Slots {
  private readonly taken = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly most: number) {}

  /** Resolves with the function that gives the slot back; rejects with the signal's reason when that aborts first. */
  async take(key: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const taken = this.taken.get(key) ?? 0;
    if (taken < this.most) this.taken.set(key, taken + 1);
    else await this.wait(key, signal);
    return () => this.giveBack(key);
  }

  private wait(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(key) ?? [];
      this.waiting.set(key, queue);
      const go = () => {
        signal.removeEventListener('abort', give);
        resolve();
      };
      const give = () => {
        queue.splice(queue.indexOf(go), 1);
        reject(signal.reason);
      };
      queue.push(go);
      signal.addEventListener('abort', give, { once: true });
    });
  }

  private giveBack(key: string): void {
    const next = this.waiting.get(key)?.shift();
    if (next) {
      next();
      return;
    }
    this.waiting.delete(key);
    const taken = (this.taken.get(key) ?? 0) - 1;
    if (taken > 0) this.taken.set(key, taken);
    else this.taken.delete(key);
  }
}
