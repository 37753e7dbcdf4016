import type { RequestHandler } from 'express';
import { badRequest } from '../errors.js';

/** A name or an address, and perhaps a port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * HTTP/1.1 demands `Host` (RFC 9112, 3.2). What is created gets its address from it, so one that fits into no address
 * is refused.
 */
export const requireHost: RequestHandler = (request, _response, next) => {
  const { host } = request.headers;
  const isMissing = host === undefined || host === '';
  if (isMissing ? request.httpVersion === '1.1' : !HOST.test(host)) {
    const problem = isMissing ? 'is missing' : 'is not valid';
    throw badRequest(
      'invalidRequest',
      `The header Host ${problem}`,
      'Send the name of the server, example.com:8080',
    );
  }
  next();
};
