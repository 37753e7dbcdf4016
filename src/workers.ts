import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Milliseconds before a process takes the place of one that has ended by itself. */
const PAUSE = 1_000;

/** What a worker tells when it listens. */
const LISTENING = 'listening';

/** Whether this process has others do the work. */
export const isPrimary = (workers: number): boolean => workers > 1 && cluster.isPrimary;

/** Whether this process has to say where everything is: alone, or the first of several. */
export const isFirst = (): boolean => (cluster.worker?.id ?? 1) === 1;

/** Tells the primary that this process listens; alone there is nobody to be told. */
export const tellListening = (): void => {
  process.send?.(LISTENING);
};

/**
 * Processes that listen at the same address. One that ends by itself is replaced. The first one migrates the database and
 * fills an empty one before the others begin.
 */
export class Workers {
  private readonly running = new Set<Worker>();
  private readonly codes: number[] = [];
  private hasStarted = false;
  private isStopping = false;

  constructor(
    private readonly count: number,
    private readonly logger: Logger,
  ) {}

  /** Resolves when all of them listen; rejects when the first one ends before it does. */
  async start(): Promise<void> {
    const first = this.fork();
    const ended = once(first, 'exit').then(([code]) => {
      throw new WorkerEnded(Number(code) || 1);
    });
    await Promise.race([listening(first), ended]);
    ended.catch(() => {});
    this.hasStarted = true;
    const others = Array.from({ length: this.count - 1 }, () => this.fork());
    await Promise.all(others.map(listening));
  }

  /** Lets each of them finish its requests; answers the exit code: 0 when all have ended well. */
  async stop(): Promise<number> {
    this.isStopping = true;
    const running = [...this.running];
    const ended = running.map((worker) => once(worker, 'exit'));
    for (const worker of running) worker.process.kill('SIGTERM');
    await Promise.all(ended);
    return Math.max(0, ...this.codes);
  }

  private fork(): Worker {
    const worker = cluster.fork();
    this.running.add(worker);
    worker.once('exit', (code: number | null, signal: string | null) => {
      this.running.delete(worker);
      // One that has not begun to listen yet has nothing to finish.
      if (this.isStopping) this.codes.push(code ?? (signal === 'SIGTERM' ? 0 : 1));
      else if (this.hasStarted) this.replace(worker, code, signal);
    });
    return worker;
  }

  private replace(worker: Worker, code: number | null, signal: string | null): void {
    this.logger.error(
      { worker: worker.process.pid, code, signal },
      'a process has ended: another one begins',
    );
    pause(PAUSE).then(() => {
      if (!this.isStopping) this.fork();
    });
  }
}

/** The first process has ended before it listened, and has said why. */
export class WorkerEnded extends Error {
  constructor(readonly code: number) {
    super(`The first process has ended with ${code}`);
  }
}

function listening(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.on('message', (message) => {
      if (message === LISTENING) resolve();
    });
  });
}
