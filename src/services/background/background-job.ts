import type { Logger } from 'pino';
import type { Loop } from '../../events/loop.js';
import type { ResourceAccess } from '../types.js';

/** Work that a server does without a request. */
export interface BackgroundJob {
  /** The loops of the job, for the watchdog. */
  readonly loops: readonly Loop[];
  start(): void;
  /** Finishes the current step, or leaves it in a state from which another process can continue. */
  stop(): Promise<void>;
}

/** Creates a background job of one API. */
export type BackgroundJobFactory = (access: ResourceAccess, logger: Logger) => BackgroundJob;
