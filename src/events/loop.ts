import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Repeats work: when woken, and otherwise after an interval. At most one run is active at a time. */
export class Loop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isWoken = false;
  private isStopped = false;

  constructor(
    /** The log message when a run fails. */
    private readonly failure: string,
    /** The interval between runs, also after a failure. */
    private readonly intervalMs: number,
    private readonly work: () => Promise<void>,
    private readonly logger: Logger,
    /** Minimum pause between two runs, for work that is cheaper in larger batches. */
    private readonly pauseMs = 0,
  ) {}

  wake(): void {
    if (this.isStopped) return;
    this.isWoken = true;
    clearTimeout(this.timer);
    this.running ??= this.run();
  }

  /** Starts no further run; resolves when the active one has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.isWoken && !this.isStopped) {
        this.isWoken = false;
        await this.work();
        if (this.pauseMs > 0) await pause(this.pauseMs);
      }
    } catch (error) {
      this.logger.error({ err: error }, `${this.failure}; trying again in ${this.intervalMs} ms`);
    } finally {
      this.running = undefined;
      if (!this.isStopped) this.timer = setTimeout(() => this.wake(), this.intervalMs);
    }
  }
}
