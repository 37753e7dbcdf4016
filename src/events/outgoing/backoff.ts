export interface Backoff {
  /** The first delay, in milliseconds; each one after it is twice as long. */
  readonly first: number;
  /** No delay is longer, in milliseconds. */
  readonly longest: number;
}

/**
 * Milliseconds until the next attempt after `attempts` (from 1) have failed. A random half of the delay is left out,
 * so that what failed together is not tried together again.
 */
export function retryDelay(attempts: number, options: Backoff, random: () => number = Math.random): number {
  const whole = Math.min(options.longest, options.first * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole * (1 - random() / 2));
}
