import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** Bounds of an adaptive limit. */
export interface AdaptiveLimitOptions {
  /** Highest limit, which holds while nothing is congested. */
  readonly most: number;
  /** Milliseconds that the fastest request may take while the process is busy; 0: the limit stays the highest. */
  readonly target: number;
}

/** Time over which requests are observed before the limit changes. */
export const INTERVAL_MS = 100;

/** The limit is never lower, unless the highest is: fewer at a time would leave the database idle between them. */
export const LEAST = 16;

/** Share of the time for which the event loop of a busy process has work. */
const BUSY = 0.9;

/** How much of the limit one interval takes away at most. */
const STEEPEST = 0.5;

/**
 * How many requests may run at a time. The rule is CoDel's: work queues when, for a whole interval, even the fastest request
 * has taken longer than the target, while the process was busy. Then the limit falls in proportion (Little's law: half as
 * many at a time take half as long). It rises by one after any other interval, and doubles when nothing had to be refused.
 */
export class AdaptiveLimit {
  /** Requests that may run now. */
  value: number;
  private readonly least: number;
  private fastest = Number.POSITIVE_INFINITY;
  private highest = 0;
  private hasRefused = false;
  private startedAt: number;
  private use: EventLoopUtilization = performance.eventLoopUtilization();

  /** `now`: milliseconds of a monotonic clock, as in the other methods. */
  constructor(
    private readonly options: AdaptiveLimitOptions,
    now: number,
    private readonly isBusy: () => boolean = () => this.wasBusy(),
  ) {
    this.value = options.most;
    this.least = Math.min(LEAST, options.most);
    this.startedAt = now;
  }

  /** The highest limit. */
  get most(): number {
    return this.options.most;
  }

  /** Whether one more may run beside this number of requests. */
  admits(running: number, now: number): boolean {
    if (now - this.startedAt >= INTERVAL_MS) this.adapt(now);
    this.highest = Math.max(this.highest, running + 1);
    if (running < this.value) return true;
    this.hasRefused = true;
    return false;
  }

  /** A request has waited for others or for the database, and has taken this long. */
  observe(duration: number): void {
    this.fastest = Math.min(this.fastest, duration);
  }

  private adapt(now: number): void {
    const { most, target } = this.options;
    const isCongested = this.isBusy() && Number.isFinite(this.fastest) && this.fastest > target && target > 0;
    if (isCongested) {
      const allowed = Math.min(this.value, this.highest) * Math.max(STEEPEST, target / this.fastest);
      this.value = Math.max(this.least, Math.floor(allowed));
    } else this.value = Math.min(most, this.hasRefused ? this.value + 1 : this.value * 2);
    this.startedAt = now;
    this.fastest = Number.POSITIVE_INFINITY;
    this.highest = 0;
    this.hasRefused = false;
  }

  private wasBusy(): boolean {
    const before = this.use;
    this.use = performance.eventLoopUtilization();
    return performance.eventLoopUtilization(this.use, before).utilization >= BUSY;
  }
}
