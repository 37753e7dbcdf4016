import type { RequestHandler } from 'express';
import type { ResponseLocals } from '../http/response-locals.js';
import type { Contract } from './contract-validation.js';

/** Lets the errors of an API have `@type` if its contract demands that. */
export function errorTypes({ components }: Contract): RequestHandler {
  const { required } = (components?.schemas?.Error ?? {}) as { required?: readonly string[] };
  const isErrorTyped = required?.includes('@type') === true;
  return (_request, response, next) => {
    (response.locals as ResponseLocals).isErrorTyped = isErrorTyped;
    next();
  };
}
