import type { Request, RequestHandler } from 'express';
import { badRequest } from '../../errors.js';
import { withoutTrailingSlashes } from '../../values/trailing-slashes.js';
import { decodeUnreserved } from '../../values/unreserved.js';
import { isHost } from './require-host.js';

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
