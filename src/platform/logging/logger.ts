import { type Logger, pino } from 'pino';
import { errorFields } from './error-fields.js';
import { LogBuffer } from './log-buffer.js';
import { standardOutput } from './log-output.js';

/** Maximum time that the last lines may take when the process ends. */
const DRAIN_TIMEOUT_MS = 1_000;

/** Logger of the process, and its end. */
export interface ProcessLog {
  readonly logger: Logger;
  /** Resolves when the last lines are written, at the latest after a second. */
  drain(): Promise<void>;
}

/**
 * Creates a logger that writes to standard output without blocking. Waiting lines are written when the process exits; lines
 * that nobody takes are dropped and counted.
 */
export function createLogger(level: string): ProcessLog {
  const buffer = new LogBuffer(standardOutput(), (count) =>
    logger.error({ count }, `${count} log lines dropped`),
  );
  const logger = pino({ level, serializers: { err: errorFields } }, buffer);
  // Messages outside of the log are lost, too, when nobody reads them; that must not end the process.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.on('exit', () => buffer.flushNow());
  return { logger, drain: () => buffer.drain(DRAIN_TIMEOUT_MS) };
}
