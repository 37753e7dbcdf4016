import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { Store } from '../../store/store.js';
import type { BackgroundJob } from './background-job.js';

const INTERVAL_MS = 60_000;

/** Removes idempotency keys after their time. Any number of processes can run it on one database. */
export class IdempotencyExpiry implements BackgroundJob {
  private readonly loop: Loop;
  private isStopping = false;

  constructor(
    private readonly store: Store,
    logger: Logger,
    intervalMs = INTERVAL_MS,
  ) {
    this.loop = new Loop(
      'old idempotency keys could not be removed',
      intervalMs,
      (beat) => this.work(beat),
      logger,
    );
  }

  get loops(): readonly Loop[] {
    return [this.loop];
  }

  start(): void {
    this.loop.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.loop.stop();
  }

  private async work(beat: () => void): Promise<void> {
    while (!this.isStopping && (await this.store.idempotencyKeys.removeExpired()) > 0) beat();
  }
}
