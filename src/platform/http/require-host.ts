import type { RequestHandler } from 'express';
import { badRequest } from '../../errors.js';

/** A name or an address with an optional port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** Requires a valid `Host` header (RFC 9112, 3.2), since the URLs of created resources contain it. */
export const requireHost: RequestHandler = (request, _response, next) => {
  const { host } = request.headers;
  const isMissing = host === undefined || host === '';
  if (isMissing ? request.httpVersion === '1.1' : !HOST.test(host)) {
    const problem = isMissing ? 'is missing' : 'is not valid';
    throw badRequest(
      'invalidRequest',
      `The header Host ${problem}`,
      'Send the host and port of the server, such as example.com:8080',
    );
  }
  next();
};
