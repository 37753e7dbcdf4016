import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { badRequest } from '../../errors.js';

/** A name or an address with an optional port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * Requires one valid `Host` header (RFC 9112, 3.2), since the URLs of created resources contain it. Proxies and servers
 * may each use another one of several.
 */
export const requireHost: RequestHandler = (request, _response, next) => {
  const { host } = request.headers;
  const isMissing = host === undefined || host === '';
  if (isMissing ? request.httpVersion === '1.1' : !isHost(host))
    throw invalidHost(isMissing ? 'is missing' : 'is not valid');
  if (hasSeveralHosts(request)) throw invalidHost('is given more than once');
  next();
};

export const isHost = (text: string) => HOST.test(text);

/** Node keeps only the first one in `headers`. */
function hasSeveralHosts({ rawHeaders }: IncomingMessage): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count > 1;
}

const invalidHost = (problem: string) =>
  badRequest(
    'invalidRequest',
    `The header Host ${problem}`,
    'Send the host and port of the server once, such as example.com:8080',
  );
