import type { FeedBatch } from './feed-event.js';

/** What a reader reads. */
interface Source {
  isBehind(position: number): boolean;
  after(position: number): Promise<FeedBatch>;
}

/** One reader's place in the log. */
export class FeedReader {
  private readonly closing = new AbortController();
  private wakeUp: (() => void) | undefined;

  constructor(
    private readonly source: Source,
    private reached: number,
    private readonly onClose: () => void,
  ) {}

  /** Everything up to this position has been read. */
  get position(): number {
    return this.reached;
  }

  /** Aborted when there will be nothing more. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  /** Waits for what comes next; undefined once the reader is closed. */
  async next(): Promise<FeedBatch | undefined> {
    while (!this.closed.aborted && !this.source.isBehind(this.reached)) {
      await new Promise<void>((resolve) => {
        this.wakeUp = resolve;
      });
    }
    if (this.closed.aborted) return undefined;
    const batch = await this.source.after(this.reached);
    if (this.closed.aborted) return undefined;
    this.reached = batch.upTo;
    return batch;
  }

  /** There may be something to read. */
  wake(): void {
    this.wakeUp?.();
  }

  /** Ends waiting, and lets go of everything. */
  close(): void {
    if (this.closed.aborted) return;
    this.closing.abort();
    this.onClose();
    this.wake();
  }
}
