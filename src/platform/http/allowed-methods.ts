import type { RequestHandler } from 'express';
import { TmfError } from '../../errors.js';

/** The methods of paths that can only be read. */
export const READ_METHODS = 'GET, HEAD, OPTIONS';

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
