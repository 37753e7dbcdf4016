import type { RequestHandler } from 'express';
import type { ResponseLocals } from '../http/response-locals.js';
import type { Contract } from './contract-validation.js';

/** Lets the errors of an API have `@type`. Empty if its contract does not demand that. */
export function errorTypes({ components }: Contract): RequestHandler[] {
  const { required } = (components?.schemas?.Error ?? {}) as { required?: readonly string[] };
  return required?.includes('@type') ? [typed] : [];
}

const typed: RequestHandler = (_request, response, next) => {
  (response.locals as ResponseLocals).isErrorTyped = true;
  next();
};
