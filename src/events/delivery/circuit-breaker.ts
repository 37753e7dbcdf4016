import { LRUCache } from 'lru-cache';
import { type Backoff, retryDelay } from '../outgoing/backoff.js';

/** Failures in succession after which the circuit of an origin opens. */
export const THRESHOLD = 20;

/** Longest time without an attempt, in milliseconds: a listener that is back gets its events soon. */
export const MAX_OPEN_MS = 60_000;

/** Wait for the result of an attempt, in milliseconds. */
export const HALF_OPEN_MS = 1_000;

/** Origins whose state is kept. */
const MAX_ORIGINS = 10_000;

interface Circuit {
  failures: number;
  /** Until when it is open, by a monotonic clock, in milliseconds. */
  openUntil: number;
  /** Whether an attempt is being made that decides for the others. */
  isHalfOpen: boolean;
}

/**
 * Circuit breaker of each origin of callbacks: where nobody responds, one attempt is made at a time, after delays that grow, and
 * nothing is read or sent for all others.
 */
export class CircuitBreaker {
  private readonly circuits = new LRUCache<string, Circuit>({ max: MAX_ORIGINS });
  private readonly retry: Backoff;

  constructor(
    { first, longest }: Backoff,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.retry = { first, longest: Math.min(longest, MAX_OPEN_MS) };
  }

  /** Returns 0 if an attempt may be made, else the milliseconds after which to ask again. */
  waitMs(callback: string): number {
    const circuit = this.circuits.get(originOf(callback));
    if (!circuit || circuit.failures < THRESHOLD) return 0;
    const at = this.now();
    if (at < circuit.openUntil) return circuit.isHalfOpen ? HALF_OPEN_MS : Math.ceil(circuit.openUntil - at);
    circuit.isHalfOpen = true;
    // The attempt may end without a result.
    circuit.openUntil = at + MAX_OPEN_MS;
    return 0;
  }

  /** Notes that somebody has responded: the circuit closes. */
  close(callback: string): void {
    this.circuits.delete(originOf(callback));
  }

  /** Notes that nobody has responded. */
  fail(callback: string): void {
    const origin = originOf(callback);
    const circuit = this.circuits.get(origin) ?? { failures: 0, openUntil: 0, isHalfOpen: false };
    const isOpen = circuit.failures >= THRESHOLD;
    // Attempts that began before it opened say nothing new.
    if (isOpen && !circuit.isHalfOpen) return;
    circuit.failures += 1;
    circuit.isHalfOpen = false;
    if (circuit.failures >= THRESHOLD)
      circuit.openUntil = this.now() + retryDelay(circuit.failures - THRESHOLD + 1, this.retry);
    this.circuits.set(origin, circuit);
  }
}

const originOf = (callback: string): string => new URL(callback).origin;
