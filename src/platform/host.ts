import type { RequestHandler } from 'express';
import { badRequest } from '../errors.js';

/** HTTP/1.1 demands `Host` (RFC 9112, 3.2), and without it there is no address to give to what is created. */
export const demandHost: RequestHandler = (request, _response, next) => {
  if (request.httpVersion === '1.1' && !request.headers.host) {
    throw badRequest('invalidRequest', 'The header Host is missing', 'Send the name of the server');
  }
  next();
};
