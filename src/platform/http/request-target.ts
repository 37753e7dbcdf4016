import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { badRequest, TmfError } from '../../errors.js';
import { withoutTrailingSlashes } from '../../values/trailing-slashes.js';
import { decodeUnreserved } from '../../values/unreserved.js';

/**
 * Reduces an absolute URL, as clients of proxies send it, to its path; its authority replaces the header Host (RFC 9112,
 * 3.2.2). Decodes what needs no encoding in a path, and removes slashes at the end of the path.
 */
export const normalizeUrl: RequestHandler = (request, _response, next) => {
  if (!request.url.startsWith('/')) takeAbsoluteUrl(request);
  if (request.path.includes('%')) decodePath(request);
  const { path } = request;
  // The entry point of an API is served with and without the slash.
  if (path.length > 1 && path.endsWith('/'))
    request.url = withoutTrailingSlashes(path) + request.url.slice(path.length);
  next();
};

const ABSOLUTE_URL = /^https?:\/\/([^/?]*)\/?/i;

function takeAbsoluteUrl(request: Request): void {
  const [start = '', authority = ''] = ABSOLUTE_URL.exec(request.url) ?? [];
  if (!isHost(authority))
    throw badRequest(
      'invalidRequest',
      'The request target is not valid',
      'Send a path such as /tmf-api, or an http URL with the host of the server and without user and password',
    );
  request.headers.host = authority;
  request.url = `/${request.url.slice(start.length)}`;
  request.originalUrl = request.url;
}

function decodePath(request: Request): void {
  const { path } = request;
  request.url = decodeUnreserved(path) + request.url.slice(path.length);
  request.originalUrl = request.url;
}

/** A name or an address with an optional port. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** As Apache has it. */
export const MAX_HEADERS = 100;

/** Refuses requests with so many headers that reading them is work. */
export const requireFewHeaders: RequestHandler = ({ rawHeaders }, _response, next) => {
  if (rawHeaders.length > 2 * MAX_HEADERS)
    throw new TmfError(
      431,
      'tooManyHeaders',
      'The request has too many headers',
      `Send at most ${MAX_HEADERS}`,
    );
  next();
};

/**
 * Requires one valid `Host` header (RFC 9112, 3.2), since the URLs of created resources contain it. Proxies and servers
 * may each use another one of several.
 */
export const requireHost: RequestHandler = (request, _response, next) => {
  const { host } = request.headers;
  const isMissing = host === undefined || host === '';
  if (isMissing ? request.httpVersion === '1.1' : !isHost(host))
    throw invalidHost(isMissing ? 'is missing' : 'is not valid');
  if (countHeader(request, 'host') > 1) throw invalidHost('is given more than once');
  next();
};

export const isHost = (text: string) => HOST.test(text);

/** How often a request has a header, named in lower case. Of some headers, Node keeps only the first one in `headers`. */
export function countHeader({ rawHeaders }: IncomingMessage, header: string): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    if (name.length === header.length && name.toLowerCase() === header) count += 1;
  }
  return count;
}

const invalidHost = (problem: string) =>
  badRequest(
    'invalidRequest',
    `The header Host ${problem}`,
    'Send the host and port of the server once, such as example.com:8080',
  );

/** Responds to `OPTIONS *`, which is about the server as a whole (RFC 9110, 9.3.7), with the methods that some path has. */
export const serverOptions =
  (allow: string): RequestHandler =>
  (request, response, next) => {
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
    response.status(200).set({ Allow: allow, 'Content-Length': '0' }).end();
  };
