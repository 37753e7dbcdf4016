import { median } from '../lib/rounds.js';

/** Resident memory after a number of requests. */
export interface Sample {
  readonly requests: number;
  readonly megabytes: number;
}

/** Trend from the second quarter of the samples on; the first one is the warm-up. */
export interface Trend {
  /** Megabytes per 100,000 requests, by least squares. */
  readonly slope: number;
  /** Median megabytes of the second and of the last quarter. */
  readonly second: number;
  readonly last: number;
  /** True when the last quarter has at most a tenth more than the second one. */
  readonly isFlat: boolean;
}

const MAX_GROWTH = 1.1;
const SLOPE_REQUESTS = 100_000;

export function trendOf(samples: readonly Sample[]): Trend {
  const quarter = Math.floor(samples.length / 4);
  const medianOf = (some: readonly Sample[]) => median(some.map(({ megabytes }) => megabytes));
  const second = medianOf(samples.slice(quarter, 2 * quarter));
  const last = medianOf(samples.slice(-quarter));
  return {
    slope: slopeOf(samples.slice(quarter)) * SLOPE_REQUESTS,
    second,
    last,
    isFlat: last <= second * MAX_GROWTH,
  };
}

function slopeOf(samples: readonly Sample[]): number {
  const mean = (value: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + value(sample), 0) / samples.length;
  const [x, y] = [mean(({ requests }) => requests), mean(({ megabytes }) => megabytes)];
  const covariance = mean(({ requests, megabytes }) => (requests - x) * (megabytes - y));
  return covariance / mean(({ requests }) => (requests - x) ** 2);
}
