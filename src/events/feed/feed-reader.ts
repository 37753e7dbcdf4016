import type { FeedBatch } from './feed-event.js';

interface BatchSource {
  hasAfter(position: number): boolean;
  readAfter(position: number): Promise<FeedBatch>;
}

/** Reads the feed from one position on. */
export class FeedReader {
  private readonly closing = new AbortController();
  private wakeUp: (() => void) | undefined;

  constructor(
    private readonly source: BatchSource,
    private lastPosition: number,
    private readonly onClose: () => void,
  ) {}

  /** The position up to which everything has been read. */
  get position(): number {
    return this.lastPosition;
  }

  /** Aborted when the reader is closed. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  /** Waits for the next events; resolves to undefined once the reader is closed. */
  async next(): Promise<FeedBatch | undefined> {
    while (!this.closed.aborted && !this.source.hasAfter(this.lastPosition)) {
      await new Promise<void>((resolve) => {
        this.wakeUp = resolve;
      });
    }
    if (this.closed.aborted) return undefined;
    const batch = await this.source.readAfter(this.lastPosition);
    if (this.closed.aborted) return undefined;
    this.lastPosition = batch.endPosition;
    return batch;
  }

  /** Makes a waiting `next` check for events again. */
  wake(): void {
    this.wakeUp?.();
  }

  /** Closes the reader and ends a waiting `next`. */
  close(): void {
    if (this.closed.aborted) return;
    this.closing.abort();
    this.onClose();
    this.wake();
  }
}
