import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Delay before a worker that has ended unexpectedly is replaced. */
const RESTART_DELAY_MS = 1_000;

/** The message that a worker sends to the primary process when it listens. */
const LISTENING = 'listening';

/** Whether this process only manages workers. */
export const isPrimary = (workers: number): boolean => workers > 1 && cluster.isPrimary;

/** Whether this process prints the startup message: the only process, or the first worker. */
export const isFirst = (): boolean => (cluster.worker?.id ?? 1) === 1;

/** Reports to the primary process, if there is one, that this process listens. */
export const reportListening = (): void => {
  process.send?.(LISTENING);
};

/**
 * Worker processes that listen on the same address. One that ends unexpectedly is replaced. The first worker migrates and
 * seeds the database before the others start.
 */
export class WorkerPool {
  private readonly running = new Set<Worker>();
  private readonly exitCodes: number[] = [];
  private hasStarted = false;
  private isStopping = false;

  constructor(
    private readonly size: number,
    private readonly logger: Logger,
  ) {}

  /** Resolves when all workers listen; rejects when the first one ends before it listens. */
  async start(): Promise<void> {
    const first = this.fork();
    const ended = once(first, 'exit').then(([code]) => {
      throw new FirstWorkerExit(Number(code) || 1);
    });
    await Promise.race([untilListening(first), ended]);
    ended.catch(() => {});
    this.hasStarted = true;
    const others = Array.from({ length: this.size - 1 }, () => this.fork());
    await Promise.all(others.map(untilListening));
  }

  /** Stops all workers after their running requests; returns the highest exit code, 0 when all have ended well. */
  async stop(): Promise<number> {
    this.isStopping = true;
    const running = [...this.running];
    const ended = running.map((worker) => once(worker, 'exit'));
    for (const worker of running) worker.process.kill('SIGTERM');
    await Promise.all(ended);
    return Math.max(0, ...this.exitCodes);
  }

  /** Has all workers read the policy again. */
  reload(): void {
    for (const worker of this.running) worker.process.kill('SIGHUP');
  }

  private fork(): Worker {
    const worker = cluster.fork();
    this.running.add(worker);
    worker.once('exit', (code: number | null, signal: string | null) => {
      this.running.delete(worker);
      // A worker that SIGTERM ends before it listens has no request to finish.
      if (this.isStopping) this.exitCodes.push(code ?? (signal === 'SIGTERM' ? 0 : 1));
      else if (this.hasStarted) this.replace(worker, code, signal);
    });
    return worker;
  }

  private replace(worker: Worker, code: number | null, signal: string | null): void {
    this.logger.error(
      { worker: worker.process.pid, code, signal },
      'a worker process has ended; starting another one',
    );
    pause(RESTART_DELAY_MS).then(() => {
      if (!this.isStopping) this.fork();
    });
  }
}

/** The first worker has ended before it listened. It has printed the reason itself. */
export class FirstWorkerExit extends Error {
  constructor(readonly code: number) {
    super(`The first worker process has ended with exit code ${code}`);
  }
}

function untilListening(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.on('message', (message) => {
      if (message === LISTENING) resolve();
    });
  });
}
