import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { Store } from '../../store/store.js';
import type { ResourceService } from '../resource/resource-service.js';
import type { BackgroundJob } from './background-job.js';

/** Time between two searches for tasks that other processes have stored. */
const POLL_INTERVAL_MS = 500;

/** Minimum time between two searches. */
const MIN_INTERVAL_MS = 50;

/** Time after which an unfinished task is run again. */
const TASK_TIMEOUT_MS = 30_000;

/** Runs the tasks that clients create. Any number of processes can run it on one database. */
export class TaskWorker implements BackgroundJob {
  private readonly services: readonly ResourceService[];
  private readonly loop: Loop;
  private stopListening: () => void = () => {};
  private isStopping = false;

  constructor(
    services: readonly ResourceService[],
    private readonly store: Store,
    private readonly logger: Logger,
  ) {
    this.services = services.filter(({ hasTasks }) => hasTasks);
    this.loop = new Loop(
      'tasks could not be run',
      POLL_INTERVAL_MS,
      () => this.work(),
      logger,
      MIN_INTERVAL_MS,
    );
  }

  start(): void {
    if (this.services.length === 0) return;
    const schemas = this.services.map(({ schema }) => schema);
    this.stopListening = this.store.onCountChange(schemas, () => this.loop.wake());
    this.loop.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.stopListening();
    await this.loop.stop();
  }

  private async work(): Promise<void> {
    for (const service of this.services) {
      while (!this.isStopping && (await service.runTasks(TASK_TIMEOUT_MS, this.logger)) > 0);
    }
  }
}
