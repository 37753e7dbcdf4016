import { type Logger, pino } from 'pino';

/** Maximum time that a line waits before it is written. */
const FLUSH_INTERVAL_MS = 250;

/**
 * Minimum bytes of a write before the interval ends. With the line that exceeds it, a write stays below the 4,096 bytes
 * that pipes write atomically, so that the lines of several processes do not mix.
 */
const MIN_WRITE_BYTES = 3_000;

/** Creates a logger that writes lines in batches; waiting lines are written when the process exits. */
export function createLogger(level: string): Logger {
  const output = pino.destination({ sync: true, minLength: MIN_WRITE_BYTES });
  setInterval(() => output.flush(), FLUSH_INTERVAL_MS).unref();
  process.on('exit', () => output.flushSync());
  return pino({ level }, output);
}
