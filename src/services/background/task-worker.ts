import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { Store } from '../../store/store.js';
import type { ResourceService } from '../resource/resource-service.js';
import type { BackgroundJob } from './background-job.js';

/** Milliseconds between looks for tasks that other processes were given. */
const POLL = 500;

/** Milliseconds between two looks, however much is written. */
const REST = 50;

/** Milliseconds after which a task is begun again that somebody has begun and not finished. */
const PATIENCE = 30_000;

/** Does what clients have left to the server to do. Any number of processes do that on one database. */
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
    this.loop = new Loop('tasks could not be done', POLL, () => this.work(), logger, REST);
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
      while (!this.isStopping && (await service.doTasks(PATIENCE, this.logger)) > 0);
    }
  }
}
