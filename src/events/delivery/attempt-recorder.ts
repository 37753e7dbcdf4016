import type { AttemptResult, Outbox } from '../../store/outbox.js';

interface QueuedResult {
  readonly result: AttemptResult;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Writes the results of attempts. Results that arrive during a write go into the next transaction together. */
export class AttemptRecorder {
  private queued: QueuedResult[] = [];
  private isWriting = false;

  constructor(private readonly outbox: Outbox) {}

  /** Resolves when the result is durable. */
  record(result: AttemptResult): Promise<void> {
    return new Promise((resolve, reject) => {
      this.queued.push({ result, resolve, reject });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.queued.length > 0) {
      const batch = this.queued;
      this.queued = [];
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
