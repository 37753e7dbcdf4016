import type { RequestHandler } from 'express';

/** Runs handlers one after the other like a router, but without matching the path before each. */
export function compose(handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, done) => {
    const run = (index: number): void => {
      const handler = handlers[index];
      if (!handler) {
        done();
        return;
      }
      const next = (error?: unknown) => (error ? done(error) : run(index + 1));
      try {
        const returned: unknown = handler(request, response, next);
        if (returned instanceof Promise) returned.catch(done);
      } catch (error) {
        done(error);
      }
    };
    run(0);
  };
}
