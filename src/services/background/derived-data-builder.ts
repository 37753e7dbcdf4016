import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Loop } from '../../events/loop.js';
import { buildBatch } from '../derived/build.js';
import type { DerivedData } from '../derived/derived-data.js';
import type { Readiness } from '../derived/readiness.js';
import type { ResourceAccess } from '../types.js';
import type { BackgroundJob } from './background-job.js';

/** Time between two looks at data that another process is building, and the longest pause between two batches. */
const POLL_INTERVAL_MS = 1_000;

/** Minimum time between two progress lines in the log. */
const LOG_INTERVAL_MS = 10_000;

/** Documents of one transaction. Other writers can wait for it; on SQLite all of them do. */
const BATCH_SIZE = 100;

/** Builds derived data that is not complete, while the server runs. Any number of processes can run it on one database. */
export class DerivedDataBuilder implements BackgroundJob {
  /** One for each kind of data: one that fails does not keep the others. */
  readonly loops: readonly Loop[];
  private isStopping = false;

  constructor(
    private readonly access: ResourceAccess,
    private readonly declared: readonly DerivedData[],
    private readonly readiness: Readiness,
    private readonly logger: Logger,
  ) {
    this.loops = declared.map(
      (data) =>
        new Loop(
          `${data.name} could not be built`,
          POLL_INTERVAL_MS,
          (beat) => this.build(data, beat),
          logger,
        ),
    );
  }

  start(): void {
    for (const loop of this.loops) loop.wake();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async build(data: DerivedData, beat: () => void): Promise<void> {
    let loggedAt = performance.now();
    while (!this.isStopping && this.isBuilding(data)) {
      const began = performance.now();
      const progress = await buildBatch(this.access, data, BATCH_SIZE);
      beat();
      await this.readiness.refresh(this.access.store, this.declared);
      // Another process builds it.
      if (!progress) return;
      if (progress.isComplete) this.logger.info(progress, 'derived data is complete');
      else if (performance.now() - loggedAt > LOG_INTERVAL_MS) {
        loggedAt = performance.now();
        this.logger.info(progress, 'derived data is being built');
      }
      // The pause lets waiting writers continue, also those of other processes.
      await sleep(Math.min(performance.now() - began, POLL_INTERVAL_MS));
    }
  }

  private isBuilding({ name }: DerivedData): boolean {
    return this.readiness.building.some(({ data }) => data === name);
  }
}
