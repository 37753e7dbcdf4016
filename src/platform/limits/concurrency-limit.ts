import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** Time over which the event loop is observed before the limit changes. */
export const INTERVAL_MS = 100;

/** Share of the time for which the event loop of a busy process has work. */
const BUSY = 0.9;

/**
 * How many requests may run at a time: the highest number while the event loop has time to spare, because then they wait for
 * the database, and half of it while it has none, because then they wait for each other.
 */
export class ConcurrencyLimit {
  /** Requests that may run now. */
  value: number;
  private startedAt: number;
  private use: EventLoopUtilization = performance.eventLoopUtilization();

  /** `now`: milliseconds of a monotonic clock, as in `admits`. */
  constructor(
    /** The highest limit. */
    readonly most: number,
    now: number,
    private readonly isBusy: () => boolean = () => this.wasBusy(),
  ) {
    this.value = most;
    this.startedAt = now;
  }

  /** Whether one more may run beside this number of requests. */
  admits(running: number, now: number): boolean {
    if (now - this.startedAt >= INTERVAL_MS) {
      this.value = this.isBusy() ? Math.ceil(this.most / 2) : this.most;
      this.startedAt = now;
    }
    return running < this.value;
  }

  private wasBusy(): boolean {
    const before = this.use;
    this.use = performance.eventLoopUtilization();
    return performance.eventLoopUtilization(this.use, before).utilization >= BUSY;
  }
}
