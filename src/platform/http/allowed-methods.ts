import type { RequestHandler } from 'express';
import { badRequest, TmfError } from '../../errors.js';

/** The methods of paths that can only be read. */
export const READ_METHODS = 'GET, HEAD, OPTIONS';

/** The methods that some path of the server has. */
const ALL_METHODS = 'GET, HEAD, POST, PATCH, DELETE, OPTIONS';

/** Responds to OPTIONS; all other methods are a 405. For what a path's own handlers have left over. */
export const allowOnly =
  (allow: string): RequestHandler =>
  (request, response) => {
    if (request.method !== 'OPTIONS') throw methodNotAllowed(request.method, allow);
    response.status(204).set('Allow', allow).end();
  };

export const methodNotAllowed = (method: string, allow: string) =>
  new TmfError(405, 'methodNotAllowed', `The method ${method} is not allowed`, `Use one of ${allow}`, {
    Allow: allow,
  });

/** Responds to `OPTIONS *`, which is about the server as a whole (RFC 9110, 9.3.7). */
export const serverOptions: RequestHandler = (request, response, next) => {
  if (request.url !== '*') {
    next();
    return;
  }
  if (request.method !== 'OPTIONS')
    throw badRequest(
      'invalidRequest',
      'The request target "*" is for OPTIONS only',
      'Send a path such as /tmf-api',
    );
  response.status(200).set({ Allow: ALL_METHODS, 'Content-Length': '0' }).end();
};
