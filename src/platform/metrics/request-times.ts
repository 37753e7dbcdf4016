import type { Request, RequestHandler, Response } from 'express';
import type { ResponseLocals } from '../http/response-locals.js';
import { METHODS } from '../http/route.js';

/** Called with each request that has ended. */
export type RequestListener = (method: string, route: string, status: string, durationMs: number) => void;

const KNOWN_METHODS: ReadonlySet<string> = new Set([...METHODS, 'OPTIONS']);

/** Paths outside of the APIs that are reported each by itself. */
const PATHS: ReadonlySet<string> = new Set(['/health', '/ready']);

/**
 * Reports each request when it has ended: those to an API by the templates of its contract, never by the paths that clients
 * send. Streams of events, which last as long as their clients like, are reported only if they are refused.
 */
export function requestTimes(eventsPath: string, listener: RequestListener): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const isStream = request.path === eventsPath;
    // Later handlers change the method of a HEAD.
    const method = KNOWN_METHODS.has(request.method) ? request.method : '_OTHER';
    response.on('close', () => {
      if (isStream && response.statusCode === 200) return;
      const isComplete = !request.readableAborted && response.writableFinished;
      const status = isComplete ? String(response.statusCode) : 'aborted';
      listener(method, routeOf(request, response), status, performance.now() - startedAt);
    });
    next();
  };
}

/** Names the API of a request, by its base path. */
export const ofApi =
  (basePath: string): RequestHandler =>
  (_request, response, next) => {
    (response.locals as ResponseLocals).apiPath = basePath;
    next();
  };

function routeOf({ path }: Request, { locals }: Response): string {
  const { apiPath, route } = locals as ResponseLocals;
  if (apiPath !== undefined) return apiPath + (route?.template ?? '/*');
  return PATHS.has(path) ? path : '/*';
}
