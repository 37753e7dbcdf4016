import type { Request, RequestHandler, Response } from 'express';
import { notFound, shortened, TmfError } from '../../errors.js';
import { acceptPatch } from '../../rest/patch/media-types.js';
import { methodNotAllowed } from '../http/allowed-methods.js';
import type { ResponseLocals } from '../http/response-locals.js';
import { canonicalPath, type Route } from '../http/route.js';

/**
 * Passes only requests for an operation of the API. Other paths are the entry point's: 404 if it has none, 405 with `Allow` for another method, 406 for
 * an `Accept` without JSON. Responds to OPTIONS with `Allow`; treats HEAD as a GET whose body Node leaves out. Names in
 * the path may have any case. Sets the route in `response.locals`.
 */
export function operationGuard(routes: readonly Route[], entryPoint: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    const route = routes.find(({ pattern }) => pattern.test(path));
    if (!route) {
      const unknown = () => notFound(`There is no resource at ${request.baseUrl}${shortened(path)}`);
      entryPoint(request, response, (error?: unknown) => next(error ?? unknown()));
      return;
    }
    (response.locals as ResponseLocals).route = route;
    useCanonicalPath(request, route);
    const varying = response.getHeader('Vary');
    response.setHeader('Vary', varying ? `${varying}, ${NEGOTIATED}` : NEGOTIATED);
    if (request.method === 'OPTIONS') {
      if (route.patchTypes) response.set('Accept-Patch', acceptPatch(route.patchTypes));
      response.status(204).set('Allow', route.allow).end();
      return;
    }
    if (request.method === 'HEAD') request.method = 'GET';
    if (!route.operations.has(request.method)) throw methodNotAllowed(request.method, route.allow);
    if (!acceptsJson(request)) throw notAcceptable();
    next();
  };
}

const NEGOTIATED = 'Accept, Accept-Encoding';

/** The usual values of `Accept`, which need no negotiation. */
const USUAL_ACCEPT = /^(application\/json|\*\/\*)?$/;

const acceptsJson = (request: Request) =>
  USUAL_ACCEPT.test(request.headers.accept ?? '') ||
  request.accepts(['application/json', 'application/json;charset=utf-8']) !== false;

/** Contract validation matches the path again, and takes it from `originalUrl`. */
function useCanonicalPath(request: Request, route: Route): void {
  const { path } = request;
  const canonical = canonicalPath(route, path);
  if (canonical === path) return;
  request.url = canonical + request.url.slice(path.length);
  request.originalUrl = request.baseUrl + request.url;
}

const notAcceptable = () =>
  new TmfError(
    406,
    'notAcceptable',
    'The Accept header allows no available media type',
    'Accept application/json',
  );

/** The controllers of an API, by operation id. */
export type Controllers = Readonly<Record<string, (request: Request, response: Response) => Promise<void>>>;

/** Passes a request to the controller of its operation. */
export function operationHandler(controllers: Controllers): RequestHandler {
  return (request, response) => {
    const { route } = response.locals as ResponseLocals;
    return controllers[route?.operations.get(request.method)?.id ?? '']?.(request, response);
  };
}
