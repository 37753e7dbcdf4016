import type { Request, RequestHandler } from 'express';
import { notFound, TmfError } from '../errors.js';
import { acceptPatch } from '../rest/patch/media-types.js';
import type { ResponseLocals } from './response-locals.js';
import type { Route } from './route.js';

/**
 * Lets through what the API has an operation for: 404 for an unknown path, 405 with `Allow` for a wrong
 * method, 406 for an `Accept` that leaves no JSON. OPTIONS is answered with `Allow`; HEAD is a GET whose body
 * Node leaves out. The handlers behind find the route in `response.locals`.
 */
export function operationGuard(routes: readonly Route[]): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    const route = routes.find(({ pattern }) => pattern.test(path));
    if (!route) throw notFound(`There is nothing at ${request.baseUrl}${path}`);
    (response.locals as ResponseLocals).route = route;
    response.setHeader('Vary', 'Accept');
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

/** What most clients send needs no negotiation. */
const PLAIN_ACCEPT = /^(application\/json|\*\/\*)?$/;

const acceptsJson = (request: Request) =>
  PLAIN_ACCEPT.test(request.headers.accept ?? '') ||
  request.accepts(['application/json', 'application/json;charset=utf-8']) !== false;

const methodNotAllowed = (method: string, allow: string) =>
  new TmfError(405, 'methodNotAllowed', `${method} is not possible here`, `Possible are ${allow}`, {
    Allow: allow,
  });

const notAcceptable = () =>
  new TmfError(
    406,
    'notAcceptable',
    'Nothing that the Accept header allows can be produced',
    'Accept application/json',
  );
