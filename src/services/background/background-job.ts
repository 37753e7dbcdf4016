import type { Logger } from 'pino';
import type { ResourceAccess } from '../types.js';

/** Work that a server does without being asked. */
export interface BackgroundJob {
  start(): void;
  /** Finishes what is under way, or leaves it so that others can go on. */
  stop(): Promise<void>;
}

/** Makes the background work of one API. */
export type BackgroundJobFactory = (reach: ResourceAccess, logger: Logger) => BackgroundJob;
