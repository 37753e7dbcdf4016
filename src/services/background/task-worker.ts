import type { Tracer } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import type { Store } from '../../store/store.js';
import type { ResourceService } from '../resource/resource-service.js';
import type { BackgroundJob } from './background-job.js';

/** Time between two searches for tasks that other processes have stored. */
const POLL_INTERVAL_MS = 500;

/** Minimum time between two searches. */
const MIN_INTERVAL_MS = 50;

/** Time between two searches for tasks to remove. */
const EXPIRY_INTERVAL_MS = 60_000;

/** Time after which an unfinished task is run again. */
const TASK_TIMEOUT_MS = 30_000;

/** Called with the table and the final state of each task that this process has run. */
export type TaskListener = (table: string, state: string) => void;

/** Who is told about the tasks that this process runs. */
export interface TaskObservers {
  readonly onTask?: TaskListener | undefined;
  /** Records a span for each. */
  readonly tracer?: Tracer | undefined;
}

/** Runs the tasks that clients create, and removes completed ones after a time. Any number of processes can run it on one database. */
export class TaskWorker implements BackgroundJob {
  private readonly services: readonly ResourceService[];
  private readonly expiring: readonly ResourceService[];
  private readonly loop: Loop;
  private readonly expiry: Loop;
  private stopListening: () => void = () => {};
  private isStopping = false;

  constructor(
    services: readonly ResourceService[],
    private readonly store: Store,
    private readonly logger: Logger,
    /** Milliseconds that completed tasks are kept; 0: for ever. */
    private readonly retentionMs: number,
    private readonly observers: TaskObservers = {},
  ) {
    this.services = services.filter(({ hasTasks }) => hasTasks);
    this.loop = new Loop('tasks could not be run', POLL_INTERVAL_MS, (beat) => this.work(beat), logger, {
      pauseMs: MIN_INTERVAL_MS,
    });
    this.expiry = new Loop(
      'old tasks could not be removed',
      EXPIRY_INTERVAL_MS,
      (beat) => this.expire(beat),
      logger,
    );
    this.expiring = retentionMs > 0 ? services : [];
  }

  get loops(): readonly Loop[] {
    return [this.loop, this.expiry];
  }

  start(): void {
    if (this.expiring.length > 0) this.expiry.wake();
    if (this.services.length === 0) return;
    const schemas = this.services.map(({ schema }) => schema);
    this.stopListening = this.store.onCountChange(schemas, () => this.loop.wake());
    this.loop.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.stopListening();
    await Promise.all([this.loop.stop(), this.expiry.stop()]);
  }

  private async work(beat: () => void): Promise<void> {
    const { onTask, tracer } = this.observers;
    for (const service of this.services) {
      const onEnded = (state: string) => {
        beat();
        onTask?.(service.schema.table, state);
      };
      const observer = { onEnded, tracer };
      while (!this.isStopping && (await service.runTasks(TASK_TIMEOUT_MS, this.logger, observer)) > 0) beat();
    }
  }

  private async expire(beat: () => void): Promise<void> {
    const before = Date.now() - this.retentionMs;
    for (const service of this.expiring)
      while (!this.isStopping && (await service.removeCompleted(before)) > 0) beat();
  }
}
