import type { AttemptResult, Outbox } from '../store/outbox.js';

interface Waiting {
  readonly result: AttemptResult;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Writes how attempts ended: all that ended while the last ones were being written, in one transaction. */
export class Recorder {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(private readonly outbox: Outbox) {}

  /** Resolves when the result is durable. */
  record(result: AttemptResult): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ result, resolve, reject });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.outbox.record(batch.map(({ result }) => result)).then(
        () => {
          for (const { resolve } of batch) resolve();
        },
        (error: unknown) => {
          for (const { reject } of batch) reject(error);
        },
      );
    }
    this.isWriting = false;
  }
}
