import type { LogOutput } from './log-output.js';

/** Maximum time that a line waits before it is written. */
const FLUSH_INTERVAL_MS = 250;

/** Maximum characters of all waiting lines; with the default level, some 5,000 requests. */
const MAX_WAITING_LENGTH = 1024 * 1024;

/** Delay before the next write after a failed one. */
const RETRY_DELAY_MS = 1_000;

/**
 * Queue of log lines, written in batches, one at a time. It never blocks: a line is dropped and counted when the queue is
 * full, or when its batch cannot be written.
 */
export class LogBuffer {
  private lines: string[] = [];
  private waitingLength = 0;
  private dropped = 0;
  private isWriting = false;
  /** True after a failed write, until the next attempt. */
  private isPaused = false;
  private timer: NodeJS.Timeout | undefined;
  private onIdle: (() => void) | undefined;

  /** `reportDropped` logs the number of dropped lines; called after the first write that succeeds again. */
  constructor(
    private readonly output: LogOutput,
    private readonly reportDropped: (count: number) => void,
    private readonly maxWaitingLength = MAX_WAITING_LENGTH,
  ) {}

  /** Adds a line, which ends with a line break. */
  write(line: string): void {
    if (this.waitingLength + line.length > this.maxWaitingLength) {
      this.dropped += 1;
      return;
    }
    this.lines.push(line);
    this.waitingLength += line.length;
    if (this.timer === undefined) this.schedule(FLUSH_INTERVAL_MS);
    if (this.waitingLength >= this.output.batchLength && !this.isPaused) this.flush();
  }

  /** Writes the waiting lines. Resolves when they are written or a write fails, at the latest after `timeout` milliseconds. */
  drain(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const deadline = setTimeout(resolve, timeout);
      this.onIdle = () => {
        clearTimeout(deadline);
        resolve();
      };
      this.flush();
    });
  }

  /** Writes the waiting lines before the process exits, as far as the output takes them at once. */
  flushNow(): void {
    // The output has not taken the last batch yet and would not take more.
    if (this.isWriting) return;
    while (this.lines.length > 0) {
      try {
        this.output.writeNow(this.nextBatch().join(''));
      } catch {
        return;
      }
    }
  }

  private schedule(delay: number): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.isPaused = false;
      this.flush();
    }, delay).unref();
  }

  private flush(): void {
    if (this.isWriting) return;
    const batch = this.nextBatch();
    if (batch.length === 0) {
      this.onIdle?.();
      return;
    }
    this.isWriting = true;
    this.output.write(batch.join(''), (error) => {
      this.isWriting = false;
      if (error) this.pauseAfter(batch);
      else this.continue();
    });
  }

  private pauseAfter(failed: readonly string[]): void {
    this.dropped += failed.length;
    this.isPaused = true;
    clearTimeout(this.timer);
    this.schedule(RETRY_DELAY_MS);
    this.onIdle?.();
  }

  private continue(): void {
    const { dropped } = this;
    this.dropped = 0;
    if (dropped > 0) this.reportDropped(dropped);
    if (this.waitingLength >= this.output.batchLength || this.onIdle) this.flush();
  }

  private nextBatch(): string[] {
    let count = 0;
    let length = 0;
    while (count < this.lines.length && length < this.output.batchLength)
      length += (this.lines[count++] as string).length;
    this.waitingLength -= length;
    return this.lines.splice(0, count);
  }
}
