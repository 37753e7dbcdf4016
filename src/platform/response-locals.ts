import type { Route } from './route.js';

/** What the handlers of one request know of it: its `response.locals`. */
export interface ResponseLocals {
  /** Of the client, or ours. */
  id: string;
  /** Logs an error together with the request that it happened in. */
  logError(error: unknown, message: string): void;
  /** Of the request's path, behind the guard. */
  route?: Route;
  /** What the client may leave out, and has. */
  isBodyLeftOut?: boolean;
  bodyBytes?: number;
}
