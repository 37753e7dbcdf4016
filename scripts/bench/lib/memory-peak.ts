import type { ServerProcess } from './server-process.js';

const INTERVAL_MS = 200;

/** Samples the resident memory of a server. */
export class MemoryPeak {
  private peak: number | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly server: Pick<ServerProcess, 'memory'>) {
    this.sample();
    this.timer = setInterval(() => this.sample(), INTERVAL_MS);
  }

  /** Returns the maximum in megabytes. */
  stop(): number | undefined {
    clearInterval(this.timer);
    return this.peak;
  }

  private sample(): void {
    const now = this.server.memory();
    if (now !== undefined) this.peak = Math.max(this.peak ?? 0, now);
  }
}
