import type { FuzzRequest } from './request.js';
import type { Worker } from './worker.js';

/** Maximum time of a request, as a multiple of the median. */
export const MAX_MEDIAN_MULTIPLE = 200;

const MAX_SLOWEST = 20;
const SAMPLE_SIZE = 41;
const ROUNDS = 5;

export interface Cost {
  readonly request: FuzzRequest;
  readonly milliseconds: number;
}

export interface Costs {
  /** Median milliseconds of a request, alone on the server. */
  readonly median: number;
  /** The slowest requests, in descending order. */
  readonly slowest: readonly Cost[];
}

/** The slowest requests, and a sample of all. */
export class Candidates {
  private slowest: Cost[] = [];
  private readonly sample: FuzzRequest[] = [];
  private readonly sampleInterval: number;
  private count = 0;

  constructor(requests: number) {
    this.sampleInterval = Math.max(1, Math.floor(requests / SAMPLE_SIZE));
  }

  record(request: FuzzRequest, milliseconds: number): void {
    if (this.count % this.sampleInterval === 0) this.sample.push(request);
    this.count += 1;
    if (this.slowest.length === MAX_SLOWEST && milliseconds < (this.slowest.at(-1)?.milliseconds ?? 0))
      return;
    this.slowest = [...this.slowest, { request, milliseconds }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, MAX_SLOWEST);
  }

  /**
   * Repeats the slowest requests and the sample, alone and in turns, and returns the best time of each: other load on
   * the machine can only make a request slower.
   */
  async measure(worker: Worker): Promise<Costs> {
    const slow = this.slowest.map(({ request }) => ({ request, milliseconds: Number.POSITIVE_INFINITY }));
    const typical = this.sample.map((request) => ({ request, milliseconds: Number.POSITIVE_INFINITY }));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const cost of [...slow, ...typical]) {
        const { answer } = await worker.run(cost.request);
        if (answer) cost.milliseconds = Math.min(cost.milliseconds, answer.durationMs);
      }
    const times = typical.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return {
      median: times[Math.floor(times.length / 2)] ?? 0,
      slowest: slow
        .filter(({ milliseconds }) => Number.isFinite(milliseconds))
        .sort((a, b) => b.milliseconds - a.milliseconds),
    };
  }
}
