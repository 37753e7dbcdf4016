import type { RequestHandler } from 'express';

/**
 * Clients of proxies send whole URLs, of which the server's part is the path (RFC 9112, 3.2.2). Real clients put a
 * slash behind collections; to the server it means the same.
 */
export const normalizeUrl: RequestHandler = (request, _response, next) => {
  if (!request.url.startsWith('/')) {
    request.url = request.url.replace(/^https?:\/\/[^/?]*\/?/i, '/');
    request.originalUrl = request.url;
  }
  const { path } = request;
  // The entry point of an API is its base path with the slash: the routers below tell the two apart themselves.
  if (path.length > 1 && path.endsWith('/'))
    request.url = path.replace(/\/+$/, '') + request.url.slice(path.length);
  next();
};
