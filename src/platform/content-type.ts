import type { RequestHandler } from 'express';
import { TmfError } from '../errors.js';
import { patchMediaType } from '../rest/patch/media-types.js';
import type { Contract } from './contract-validation.js';
import type { ResponseLocals } from './response-locals.js';

/** Where the contract demands no body, a request without one need not say its type; clients may all the same. */
export function optionalBody(contract: Contract): RequestHandler {
  const templates = new Set(
    Object.entries(contract.paths)
      .filter(
        ([, { post }]) => post?.requestBody && !('$ref' in post.requestBody) && !post.requestBody.required,
      )
      .map(([template]) => template),
  );
  return (request, response, next) => {
    const facts = response.locals as ResponseLocals;
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    const isWithout = request.method === 'POST' && length === '0' && encoding === undefined;
    if (isWithout && templates.has(facts.route?.template ?? '')) {
      facts.isBodyLeftOut = true;
      delete request.headers['content-type'];
    }
    next();
  };
}

/**
 * Leaves of the content type what the validator may see: nothing where there is no body to speak of, else one of
 * the few types that the operation takes, without parameters. The package compiles and keeps a validator for every
 * spelling that clients come up with.
 */
export const plainContentType: RequestHandler = (request, response, next) => {
  const given = request.headers['content-type'];
  const { route, isBodyLeftOut } = response.locals as ResponseLocals;
  if (request.method === 'PATCH')
    request.headers['content-type'] = patchMediaType(given, route?.patchTypes ?? []);
  else if (request.method === 'POST' && !isBodyLeftOut) request.headers['content-type'] = jsonType(given);
  else delete request.headers['content-type'];
  next();
};

const JSON_TYPE = 'application/json';

function jsonType(given = ''): string {
  if (given.split(';', 1)[0]?.trim().toLowerCase() === JSON_TYPE) return JSON_TYPE;
  const details = `Content-Type is ${given === '' ? 'missing' : `"${given.slice(0, 100)}"`}; send ${JSON_TYPE}`;
  throw new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', details);
}
