import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Work that is done again and again: when woken, and otherwise after an interval. Never twice at a time. */
export class Loop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isWoken = false;
  private isStopped = false;

  constructor(
    private readonly name: string,
    /** Milliseconds; after a failure too. */
    private readonly interval: number,
    private readonly work: () => Promise<void>,
    private readonly logger: Logger,
    /** Milliseconds between two times when woken meanwhile, for work that costs less in larger pieces. */
    private readonly rest = 0,
  ) {}

  wake(): void {
    if (this.isStopped) return;
    this.isWoken = true;
    clearTimeout(this.timer);
    this.running ??= this.run();
  }

  /** Waits for the work that is under way. */
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
        if (this.rest > 0) await pause(this.rest);
      }
    } catch (error) {
      this.logger.error({ err: error }, `${this.name}: trying again in ${this.interval} ms`);
    } finally {
      this.running = undefined;
      if (!this.isStopped) this.timer = setTimeout(() => this.wake(), this.interval);
    }
  }
}
