import type { Request, RequestHandler, Response } from 'express';
import type { ResponseLocals } from '../http/response-locals.js';
import { METHODS } from '../http/route.js';

/** Called with each request that has ended. */
export type RequestListener = (method: string, route: string, status: string, durationMs: number) => void;

const KNOWN_METHODS: ReadonlySet<string> = new Set([...METHODS, 'OPTIONS']);

/** Reports the requests to an API, by the templates of its contract: never by the paths that clients send. */
export const apiRequestTimes = (basePath: string, listener: RequestListener): RequestHandler =>
  requestTimes(
    (_request, response) => `${basePath}${(response.locals as ResponseLocals).route?.template ?? '/*'}`,
    listener,
  );

/** Paths outside of the APIs that are reported each by itself. */
const PATHS: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Reports other requests, except for streams of events, which last as long as their clients like. */
export function otherRequestTimes(eventsPath: string, listener: RequestListener): RequestHandler {
  const measure = requestTimes(({ path }) => (PATHS.has(path) ? path : '/*'), listener);
  return (request, response, next) =>
    request.path === eventsPath ? next() : measure(request, response, next);
}

function requestTimes(
  routeOf: (request: Request, response: Response) => string,
  listener: RequestListener,
): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    // Later handlers change the method of a HEAD.
    const method = KNOWN_METHODS.has(request.method) ? request.method : '_OTHER';
    response.on('close', () => {
      const isComplete = !request.readableAborted && response.writableFinished;
      const status = isComplete ? String(response.statusCode) : 'aborted';
      listener(method, routeOf(request, response), status, performance.now() - startedAt);
    });
    next();
  };
}
