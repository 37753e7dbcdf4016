import type { FuzzRequest } from './request.js';
import type { Worker } from './worker.js';

/** How many times the median request the slowest may cost. */
export const MOST_TIMES_MEDIAN = 200;

const SLOWEST = 20;
const USUAL = 41;
const ROUNDS = 5;

export interface Cost {
  readonly request: FuzzRequest;
  readonly milliseconds: number;
}

export interface Costs {
  /** Of the usual request, alone on the server. */
  readonly median: number;
  /** The slowest, the most expensive first. */
  readonly slowest: readonly Cost[];
}

/** Keeps the slowest requests, and a sample of all. */
export class Candidates {
  private slowest: Cost[] = [];
  private readonly sample: FuzzRequest[] = [];
  private readonly every: number;
  private seen = 0;

  constructor(requests: number) {
    this.every = Math.max(1, Math.floor(requests / USUAL));
  }

  note(request: FuzzRequest, milliseconds: number): void {
    if (this.seen % this.every === 0) this.sample.push(request);
    this.seen += 1;
    if (this.slowest.length === SLOWEST && milliseconds < (this.slowest.at(-1)?.milliseconds ?? 0)) return;
    this.slowest = [...this.slowest, { request, milliseconds }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, SLOWEST);
  }

  /**
   * Sends the slowest and the sample again, alone and in turns, and takes the best time of each: what else the
   * machine does makes a request slower now and then, never faster.
   */
  async measure(worker: Worker): Promise<Costs> {
    const slow = this.slowest.map(({ request }) => ({ request, milliseconds: Number.POSITIVE_INFINITY }));
    const usual = this.sample.map((request) => ({ request, milliseconds: Number.POSITIVE_INFINITY }));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const cost of [...slow, ...usual]) {
        const { answer } = await worker.run(cost.request);
        if (answer) cost.milliseconds = Math.min(cost.milliseconds, answer.milliseconds);
      }
    const times = usual.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return {
      median: times[Math.floor(times.length / 2)] ?? 0,
      slowest: slow
        .filter(({ milliseconds }) => Number.isFinite(milliseconds))
        .sort((a, b) => b.milliseconds - a.milliseconds),
    };
  }
}
