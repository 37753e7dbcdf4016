import type { Request, RequestHandler, Response } from 'express';
import type { ResponseLocals } from './response-locals.js';

/** What answers an API's operations, by their ids. */
export type Controllers = Readonly<Record<string, (request: Request, response: Response) => Promise<void>>>;

/** Hands a request to what answers its operation. */
export function operationHandler(controllers: Controllers): RequestHandler {
  return (request, response) => {
    const { route } = response.locals as ResponseLocals;
    return controllers[route?.operations.get(request.method)?.id ?? '']?.(request, response);
  };
}
