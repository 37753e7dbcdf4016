import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { RunningRequests } from '../http/running-requests.js';

/** Longest time that one request may block the event loop, in milliseconds. */
const MAX_BLOCKED_MS = 50;
const RESOLUTION_MS = 20;
const CHECK_INTERVAL_MS = 1_000;
const MAX_OPERATIONS = 5;

/**
 * Logs a warning when the event loop was blocked for more than 50 ms, with the operations that ran meanwhile, the longest
 * first. Returns a function that ends the monitoring.
 */
export function monitorEventLoop(running: RunningRequests, logger: Logger): () => void {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const timer = setInterval(() => {
    const blockedMs = Math.round(delays.max / 1e6) - RESOLUTION_MS;
    const operations = running.operations().slice(0, MAX_OPERATIONS);
    if (blockedMs > MAX_BLOCKED_MS && operations.length > 0)
      logger.warn({ blockedMs, operations }, 'the event loop was blocked');
    delays.reset();
  }, CHECK_INTERVAL_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    delays.disable();
  };
}
