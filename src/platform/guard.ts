import type { RequestHandler } from 'express';
import { notFound, TmfError } from '../errors.js';
import { acceptPatch, BULK_MEDIA_TYPES, PATCH_MEDIA_TYPES } from '../rest/patch/media-types.js';

interface Operation {
  readonly method: string;
  readonly path: string;
}

/**
 * Lets through what the API has an operation for: 404 for an unknown path, 405 with `Allow` for a wrong
 * method, 406 for an `Accept` that leaves no JSON. OPTIONS is answered with `Allow`; HEAD is a GET whose body
 * Node leaves out.
 */
export function operationGuard(operations: readonly Operation[]): RequestHandler {
  const routes = routesOf(operations);
  return (request, response, next) => {
    const route = routes.find(({ pattern }) => pattern.test(request.path));
    if (!route) throw notFound(`There is nothing at ${request.baseUrl}${request.path}`);
    response.vary('Accept');
    response.locals.patchTypes = route.patchTypes;
    if (request.method === 'OPTIONS') {
      if (route.patchTypes) response.set('Accept-Patch', acceptPatch(route.patchTypes));
      response.status(204).set('Allow', route.allow).end();
      return;
    }
    if (request.method === 'HEAD') request.method = 'GET';
    if (!route.methods.includes(request.method)) throw methodNotAllowed(request.method, route.allow);
    if (!request.accepts(['application/json', 'application/json;charset=utf-8'])) throw notAcceptable();
    next();
  };
}

/** In the order in which `Allow` lists them. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

function routesOf(operations: readonly Operation[]) {
  const templates = [...new Set(operations.map(({ path }) => path))];
  return templates.map((template) => {
    const own = operations.filter(({ path }) => path === template).map(({ method }) => method);
    const methods = METHODS.filter((method) => own.includes(method === 'HEAD' ? 'GET' : method));
    const allow = [...methods, 'OPTIONS'].join(', ');
    const types = isItem(template) ? PATCH_MEDIA_TYPES : BULK_MEDIA_TYPES;
    const patchTypes = own.includes('PATCH') ? types : undefined;
    return { pattern: patternOf(template), methods, allow, patchTypes };
  });
}

const isItem = (template: string) => template.endsWith('}');

/** `/topic/{topicId}/event` → a pattern for the whole path. */
export const patternOf = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);

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
