import type { RequestHandler } from 'express';

/** Real clients put a slash behind collections; to the server it means the same. */
export const withoutTrailingSlash: RequestHandler = (request, _response, next) => {
  const [path = '', query] = request.url.split(/\?(.*)/s, 2);
  // The entry point of an API is its base path with the slash: the routers below tell the two apart themselves.
  if (path.length > 1 && path.endsWith('/')) {
    request.url = path.replace(/\/+$/, '') + (query === undefined ? '' : `?${query}`);
  }
  next();
};
