import type { RequestHandler } from 'express';

/** An API and the base paths that it serves. */
export interface MountedApi {
  readonly basePaths: readonly string[];
  readonly handle: RequestHandler;
}

/**
 * Passes a request to the API with its base path, and sets `baseUrl` and `url` like a router that is mounted there. Caches
 * have to ask again before each use of a response.
 */
export function apiDispatcher(apis: readonly MountedApi[]): RequestHandler {
  const handlers = new Map(
    apis.flatMap(({ basePaths, handle }) => basePaths.map((path) => [path.toLowerCase(), handle] as const)),
  );
  const longestFirst = [...handlers.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`^(?:${longestFirst.map(escaped).join('|')})(?=/|$)`, 'i');
  return (request, response, next) => {
    const basePath = pattern.exec(request.path)?.[0] ?? '';
    const handle = handlers.get(basePath.toLowerCase());
    if (!handle) {
      next();
      return;
    }
    // Without it, caches guess from `Last-Modified` how long a response is current.
    response.setHeader('Cache-Control', 'no-cache');
    const rest = request.url.slice(request.url.indexOf(basePath) + basePath.length);
    request.baseUrl = basePath;
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
    handle(request, response, next);
  };
}

/** Creates the handler of an API when its first request comes, so that APIs without requests cost little. */
export function lazyHandler(create: () => RequestHandler): RequestHandler {
  let handler: RequestHandler | undefined;
  return (request, response, next) => {
    handler ??= create();
    handler(request, response, next);
  };
}

const escaped = (text: string) => text.replace(/[^\w/-]/g, '\\$&');
