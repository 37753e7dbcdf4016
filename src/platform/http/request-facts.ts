import type { Request, RequestHandler, Response } from 'express';
import type { ResponseLocals } from './response-locals.js';
import { METHODS } from './route.js';

/** Facts about a request for metrics and traces; nothing that a client makes. */
export interface RequestFacts {
  /** `_OTHER` for a method that no operation has. */
  readonly method: string;
  /** The template of the contract, below the base path; `/*` for another path. */
  readonly route: string;
  /** `aborted` if the client has gone. */
  readonly status: string;
}

const KNOWN_METHODS: ReadonlySet<string> = new Set([...METHODS, 'OPTIONS']);

/** Paths of probes, which are reported each by itself. */
export const PROBES: ReadonlySet<string> = new Set(['/health', '/ready']);

/** Calls the listener when a request has ended. Streams, which last as long as their clients like, only if they are refused. */
export function onRequestEnd(
  request: Request,
  response: Response,
  eventsPath: string,
  listener: (facts: RequestFacts) => void,
): void {
  const isStream = request.path === eventsPath;
  // Later handlers change the method of a HEAD.
  const method = reportedMethod(request);
  response.on('close', () => {
    if (isStream && response.statusCode === 200) return;
    const isComplete = !request.readableAborted && response.writableFinished;
    const status = isComplete ? String(response.statusCode) : 'aborted';
    listener({ method, route: routeOf(request, response), status });
  });
}

export const reportedMethod = ({ method }: Request): string =>
  KNOWN_METHODS.has(method) ? method : '_OTHER';

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
  return PROBES.has(path) ? path : '/*';
}
