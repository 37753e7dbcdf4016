import { median } from '../lib/rounds.js';

/** Resident megabytes after so many requests. */
export interface Sample {
  readonly requests: number;
  readonly megabytes: number;
}

/** What the samples say, from the second quarter on: before, a server warms up. */
export interface Trend {
  /** Megabytes that each hundred thousand requests add: the slope of the least squares. */
  readonly slope: number;
  /** Medians of quarters. */
  readonly second: number;
  readonly last: number;
  /** Whether the last quarter has at most a tenth more than the second one. */
  readonly isFlat: boolean;
}

const MOST_GROWTH = 1.1;
const PER = 100_000;

export function trendOf(samples: readonly Sample[]): Trend {
  const quarter = Math.floor(samples.length / 4);
  const middle = (some: readonly Sample[]) => median(some.map(({ megabytes }) => megabytes));
  const second = middle(samples.slice(quarter, 2 * quarter));
  const last = middle(samples.slice(-quarter));
  return { slope: slopeOf(samples.slice(quarter)) * PER, second, last, isFlat: last <= second * MOST_GROWTH };
}

function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [x, y] = [mean(({ requests }) => requests), mean(({ megabytes }) => megabytes)];
  const covariance = mean(({ requests, megabytes }) => (requests - x) * (megabytes - y));
  return covariance / mean(({ requests }) => (requests - x) ** 2);
}
