import type { RequestHandler } from 'express';

/**
 * Runs handlers one after the other like a router, but without matching the path before each. After the first error,
 * nothing of the chain runs or is reported any more: a deadline may end it from outside. A handler may also report an
 * error after the last handler, as response validation does.
 */
export function compose(handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, done) => {
    let hasFailed = false;
    const fail = (error: unknown) => {
      if (hasFailed) return;
      hasFailed = true;
      done(error);
    };
    const run = (index: number): void => {
      if (hasFailed) return;
      const handler = handlers[index];
      if (!handler) {
        done();
        return;
      }
      const next = (error?: unknown) => (error ? fail(error) : run(index + 1));
      try {
        const returned: unknown = handler(request, response, next);
        if (returned instanceof Promise) returned.catch(fail);
      } catch (error) {
        fail(error);
      }
    };
    run(0);
  };
}

const BODY_METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** Runs handlers for requests that can have a body; others reach the next handler without a content type. */
export function withBody(handlers: readonly RequestHandler[]): RequestHandler {
  const chain = compose(handlers);
  return (request, response, next) => {
    if (BODY_METHODS.has(request.method)) {
      chain(request, response, next);
      return;
    }
    delete request.headers['content-type'];
    next();
  };
}
