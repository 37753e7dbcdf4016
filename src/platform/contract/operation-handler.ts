import type { Request, RequestHandler, Response } from 'express';
import type { ResponseLocals } from '../http/response-locals.js';

/** The controllers of an API, by operation id. */
export type Controllers = Readonly<Record<string, (request: Request, response: Response) => Promise<void>>>;

/** Passes a request to the controller of its operation. */
export function operationHandler(controllers: Controllers): RequestHandler {
  return (request, response) => {
    const { route } = response.locals as ResponseLocals;
    return controllers[route?.operations.get(request.method)?.id ?? '']?.(request, response);
  };
}
