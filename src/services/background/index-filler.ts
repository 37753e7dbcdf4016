import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { FillStep, Store } from '../../store/store.js';
import type { BackgroundJob } from './background-job.js';

/** Milliseconds between looks at what other processes do. */
const POLL = 1_000;

/** Milliseconds between two lines in the log. */
const BETWEEN_LINES = 10_000;

/** Documents of one transaction: others that write wait for it, on SQLite all of them. */
const BATCH = 200;

/** Fills indexes that have come to be declared, while the server works. Any number of processes do that on one database. */
export class IndexFiller implements BackgroundJob {
  private readonly loop: Loop;
  /** When there was a line, by resource and indexes. */
  private readonly lines = new Map<string, number>();
  private isStopping = false;

  constructor(
    private readonly store: Store,
    private readonly logger: Logger,
    private readonly batch = BATCH,
  ) {
    this.loop = new Loop('indexes could not be filled', POLL, () => this.work(), logger);
  }

  start(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.loop.stop();
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const began = performance.now();
      const step = await this.store.fillIndexes(this.batch);
      if (!step) return;
      this.tell(step);
      // As long as the step took: whoever waits to write, in other processes too, gets a turn in between.
      await sleep(Math.min(performance.now() - began, POLL));
    }
  }

  private tell({ isReady, ...step }: FillStep): void {
    const key = [step.resource, ...step.indexes].join(' ');
    const last = this.lines.get(key);
    const now = performance.now();
    if (!isReady && last !== undefined && now - last < BETWEEN_LINES) return;
    this.lines.set(key, now);
    // Documents come and go meanwhile.
    const percent = step.total > step.done ? Math.floor((100 * step.done) / step.total) : 100;
    this.logger.info({ ...step, percent }, isReady ? 'indexes are ready' : 'indexes are being filled');
  }
}
