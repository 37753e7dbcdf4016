import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { FillStep, Store } from '../../store/store.js';
import type { BackgroundJob } from './background-job.js';

/** Time between two checks for indexes to fill, and the longest pause between two batches. */
const POLL_INTERVAL_MS = 1_000;

/** Minimum time between two progress lines in the log. */
const LOG_INTERVAL_MS = 10_000;

/** Documents of one transaction. Other writers can wait for it; on SQLite all of them do. */
const BATCH_SIZE = 200;

/** Fills newly declared indexes while the server runs. Any number of processes can run it on one database. */
export class IndexFiller implements BackgroundJob {
  private readonly loop: Loop;
  /** The time of the last progress line, by resource and indexes. */
  private readonly lastLogged = new Map<string, number>();
  private isStopping = false;

  constructor(
    private readonly store: Store,
    private readonly logger: Logger,
    private readonly batchSize = BATCH_SIZE,
  ) {
    this.loop = new Loop('indexes could not be filled', POLL_INTERVAL_MS, (beat) => this.work(beat), logger);
  }

  start(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.loop.stop();
  }

  get loops(): readonly Loop[] {
    return [this.loop];
  }

  private async work(beat: () => void): Promise<void> {
    while (!this.isStopping) {
      const began = performance.now();
      const step = await this.store.fillIndexes(this.batchSize);
      beat();
      if (!step) return;
      this.logProgress(step);
      // The pause lets waiting writers continue, also those of other processes.
      await sleep(Math.min(performance.now() - began, POLL_INTERVAL_MS));
    }
  }

  private logProgress({ isReady, ...step }: FillStep): void {
    const key = [step.resource, ...step.indexes].join(' ');
    const last = this.lastLogged.get(key);
    const now = performance.now();
    if (!isReady && last !== undefined && now - last < LOG_INTERVAL_MS) return;
    this.lastLogged.set(key, now);
    // `done` can exceed `total`: documents are created and deleted meanwhile.
    const percent = step.total > step.done ? Math.floor((100 * step.done) / step.total) : 100;
    this.logger.info({ ...step, percent }, isReady ? 'indexes are ready' : 'indexes are being filled');
  }
}
