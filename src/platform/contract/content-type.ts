import type { RequestHandler } from 'express';
import { TmfError } from '../../errors.js';
import { patchMediaType } from '../../rest/patch/media-types.js';
import type { ResponseLocals } from '../http/response-locals.js';
import type { Contract } from './contract-validation.js';

/** Accepts a POST without a body, with or without a content type, where the contract does not require a body. */
export function optionalBody(contract: Contract): RequestHandler {
  const templates = new Set(
    Object.entries(contract.paths)
      .filter(
        ([, { post }]) =>
          post && (!post.requestBody || (!('$ref' in post.requestBody) && !post.requestBody.required)),
      )
      .map(([template]) => template),
  );
  return (request, response, next) => {
    const locals = response.locals as ResponseLocals;
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    const hasNoBody = request.method === 'POST' && length === '0' && encoding === undefined;
    if (hasNoBody && templates.has(locals.route?.template ?? '')) {
      locals.isBodyOmitted = true;
      delete request.headers['content-type'];
    }
    next();
  };
}

/**
 * For requests that can have a body: replaces the content type by the plain media type that the operation accepts, or
 * removes it where the body is omitted. The validation package compiles and keeps a validator for every spelling that it sees, so that it must see only a few.
 */
export const normalizeContentType: RequestHandler = (request, response, next) => {
  const contentType = request.headers['content-type'];
  const { route, isBodyOmitted } = response.locals as ResponseLocals;
  if (request.method === 'PATCH')
    request.headers['content-type'] = patchMediaType(contentType, route?.patchTypes ?? []);
  else if (!isBodyOmitted) request.headers['content-type'] = jsonType(contentType);
  else delete request.headers['content-type'];
  next();
};

const JSON_TYPE = 'application/json';

function jsonType(contentType = ''): string {
  if (contentType.split(';', 1)[0]?.trim().toLowerCase() === JSON_TYPE) return JSON_TYPE;
  const details = `Content-Type is ${contentType === '' ? 'missing' : `"${contentType.slice(0, 100)}"`}; send ${JSON_TYPE}`;
  throw new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', details);
}
