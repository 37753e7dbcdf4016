import type { RequestHandler } from 'express';
import { withoutTrailingSlashes } from '../../values/trailing-slashes.js';

/**
 * Reduces an absolute URL, as clients of proxies send it, to its path (RFC 9112, 3.2.2), and removes slashes at the end of
 * the path.
 */
export const normalizeUrl: RequestHandler = (request, _response, next) => {
  if (!request.url.startsWith('/')) {
    request.url = request.url.replace(/^https?:\/\/[^/?]*\/?/i, '/');
    request.originalUrl = request.url;
  }
  const { path } = request;
  // The entry point of an API is served with and without the slash.
  if (path.length > 1 && path.endsWith('/'))
    request.url = withoutTrailingSlashes(path) + request.url.slice(path.length);
  next();
};
