export interface Backoff {
  /** The first delay, in milliseconds; each further delay is twice as long. */
  readonly first: number;
  /** The maximum delay, in milliseconds. */
  readonly longest: number;
}

/**
 * Returns the milliseconds until the next attempt after `attempts` (from 1) have failed. Up to half of the delay is left
 * out at random, so that deliveries that failed together are not retried together.
 */
export function retryDelay(attempts: number, options: Backoff, random: () => number = Math.random): number {
  const fullDelay = Math.min(options.longest, options.first * 2 ** Math.max(0, attempts - 1));
  return Math.round(fullDelay * (1 - random() / 2));
}
