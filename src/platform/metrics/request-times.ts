import type { RequestHandler } from 'express';
import { onRequestEnd } from '../http/request-facts.js';

/** Called with each request that has ended. */
export type RequestListener = (method: string, route: string, status: string, durationMs: number) => void;

/**
 * Reports each request when it has ended: those to an API by the templates of its contract, never by the paths that clients
 * send.
 */
export function requestTimes(eventsPath: string, listener: RequestListener): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    onRequestEnd(request, response, eventsPath, ({ method, route, status }) =>
      listener(method, route, status, performance.now() - startedAt),
    );
    next();
  };
}
