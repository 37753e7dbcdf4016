import type { ErrorRequestHandler } from 'express';
import { TmfError } from '../errors.js';
import { invalidRequest } from '../rest/body/invalid-request.js';
import { acceptPatch } from '../rest/patch/media-types.js';
import type { ResponseLocals } from './response-locals.js';

/** What Express, its parsers and the contract validator throw. */
interface HttpError {
  readonly status?: number;
  readonly message?: string;
  readonly name?: string;
  readonly code?: string;
  readonly type?: string;
  readonly limit?: number;
  readonly errors?: readonly { path?: string; message?: string; errorCode?: string }[];
}

/** The one place where an error becomes an answer. */
export const errorHandler: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const known = error instanceof TmfError ? error : translated(error as HttpError);
  const { id, route, logError } = response.locals as ResponseLocals;
  if (known.status >= 500 && known !== error) logError(error, 'request failed');
  response.status(known.status).set(known.headers);
  if (known.status === 415 && request.method === 'PATCH' && route?.patchTypes)
    response.set('Accept-Patch', acceptPatch(route.patchTypes));
  response.type('application/json;charset=utf-8').send(JSON.stringify(known.toRepresentation(id)));
};

function translated(error: HttpError): TmfError {
  const { status = 500, message = '' } = error;
  if (status === 400 && error.errors) return invalidRequest(error.errors.map(problemOf));
  if (status === 413)
    return new TmfError(
      413,
      'payloadTooLarge',
      'The body is too large',
      `It may have ${error.limit} bytes (BODY_LIMIT)`,
    );
  if (status === 415) return new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', message);
  if (isDatabaseGone(error))
    return new TmfError(503, 'unavailable', 'The database does not answer', 'Try again later');
  if (status >= 400 && status < 500)
    return new TmfError(status, 'invalidRequest', 'The request cannot be read', message);
  return new TmfError(500, 'internalError', 'Internal server error', 'Give the request id to the operator');
}

/** Connections refused, cut or not to be had in time, as PostgreSQL, its driver and Knex report them. */
const isDatabaseGone = ({ code = '', name = '' }: HttpError) =>
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|57P0[1-3]|08\w{3}|53300)$/.test(code) ||
  name === 'KnexTimeoutError';

/** `/body/validFor/startDateTime` → `validFor.startDateTime`, `/query/limit` → `query parameter limit`. */
function problemOf({ path = '', message = '', errorCode = '' }: NonNullable<HttpError['errors']>[number]) {
  const [part = '', ...names] = path.split('/').slice(1);
  const place = part === 'body' ? names.join('.') : `${part} parameter ${names.join('.')}`;
  return { path: place, message: errorCode.startsWith('required') ? 'is missing' : message };
}
