import { setTimeout as pause } from 'node:timers/promises';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import type { Logger } from 'pino';

/** Time without a sign of life after which a run counts as standing still. */
const STALL_MS = 120_000;

/** Time that a run gets by default when the loop is stopped. */
const STOP_GRACE_MS = 10_000;

/** Why a loop does not do its work. */
export interface LoopProblem {
  /** The log message of the loop's failures, and how it fails. */
  readonly problem: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Options of a loop with defaults. All durations are in milliseconds. */
export interface LoopOptions {
  /** Minimum pause between two runs, for work that is cheaper in larger batches. */
  readonly pauseMs?: number;
  /** Time without a sign of life after which the run is given up and another one begins. */
  readonly stallMs?: number;
  /** Time that a run gets when the loop is stopped. */
  readonly stopMs?: number;
}

/**
 * Repeats work: when woken, and otherwise after an interval. At most one run is active at a time; a run that stands still
 * is given up. Work that takes long calls `beat` after each of its steps.
 */
export class Loop {
  private timer: NodeJS.Timeout | undefined;
  private watchdog: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isWoken = false;
  private isStopped = false;
  /** The number of the current run; a run that was given up has a lower one. */
  private generation = 0;
  /** Monotonic time of the last sign of life. */
  private lastBeat = 0;
  private currentProblem: LoopProblem | undefined;

  constructor(
    /** The log message when a run fails. */
    private readonly failure: string,
    /** The interval between runs, also after a failure. */
    private readonly intervalMs: number,
    private readonly work: (beat: () => void) => Promise<void>,
    private readonly logger: Logger,
    private readonly options: LoopOptions = {},
  ) {}

  /** Why the last run has failed, or was given up; undefined after a run that has ended well. */
  get problem(): LoopProblem | undefined {
    return this.currentProblem;
  }

  wake(): void {
    if (this.isStopped) return;
    this.isWoken = true;
    clearTimeout(this.timer);
    this.watchdog ??= setInterval(() => this.watch(), this.stallMs / 4).unref();
    // The work is not that of the request that wakes the loop, so that it is not in its trace.
    this.running ??= context.with(ROOT_CONTEXT, () => this.run(this.generation));
  }

  /** Starts no further run; resolves when the active one has ended, or stands still. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    clearInterval(this.watchdog);
    const grace = new AbortController();
    const { signal } = grace;
    const { stopMs = STOP_GRACE_MS } = this.options;
    await Promise.race([this.running, pause(stopMs, undefined, { signal }).catch(() => {})]);
    grace.abort();
  }

  private get stallMs(): number {
    return this.options.stallMs ?? STALL_MS;
  }

  private async run(generation: number): Promise<void> {
    const { pauseMs = 0 } = this.options;
    const isCurrent = () => generation === this.generation;
    const beat = () => {
      if (isCurrent()) this.lastBeat = performance.now();
    };
    try {
      while (this.isWoken && !this.isStopped && isCurrent()) {
        this.isWoken = false;
        beat();
        await this.work(beat);
        if (isCurrent()) this.currentProblem = undefined;
        if (pauseMs > 0) await pause(pauseMs);
      }
    } catch (error) {
      if (isCurrent()) this.report('it fails');
      this.logger.error({ err: error }, `${this.failure}; trying again in ${this.intervalMs} ms`);
    } finally {
      if (isCurrent()) this.rest();
    }
  }

  private rest(): void {
    this.running = undefined;
    if (!this.isStopped) this.timer = setTimeout(() => this.wake(), this.intervalMs);
  }

  /** Gives up a run that stands still, and begins another one. */
  private watch(): void {
    if (!this.running || performance.now() - this.lastBeat < this.stallMs) return;
    this.report('it stands still');
    this.logger.error(`${this.failure}: no progress for ${this.stallMs} ms; starting again`);
    this.generation += 1;
    this.running = undefined;
    this.wake();
  }

  private report(how: string): void {
    const since = this.currentProblem?.since ?? new Date().toISOString();
    this.currentProblem = { problem: `${this.failure}: ${how}`, since };
  }
}

/** Returns the problems of the loops that do not do their work. */
export const problemsOf = (loops: readonly Loop[]): LoopProblem[] =>
  loops.flatMap(({ problem }) => problem ?? []);
