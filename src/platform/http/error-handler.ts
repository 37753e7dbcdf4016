import type { ErrorRequestHandler } from 'express';
import { RETRY_AFTER, TmfError } from '../../errors.js';
import { explained } from '../../rest/body/date-time-format.js';
import { invalidRequest } from '../../rest/body/invalid-request.js';
import { acceptPatch } from '../../rest/patch/media-types.js';
import { bodyTooLarge } from './body/body-parser.js';
import type { ResponseLocals } from './response-locals.js';

/** An error that Express, its parsers or the contract validation throw. */
interface HttpError {
  readonly status?: number;
  readonly message?: string;
  readonly type?: string;
  readonly limit?: number;
  readonly errors?: readonly { path?: string; message?: string; errorCode?: string }[];
}

/** The same request may succeed later. */
const TEMPORARY: ReadonlySet<number> = new Set([503, 507]);

/** Turns every error into a response with a TM Forum error. */
export const errorHandler: ErrorRequestHandler = (error: unknown, request, response, next) => {
  // The request was answered before its work ended: after the deadline.
  if (response.writableEnded) return;
  if (response.headersSent) {
    next(error);
    return;
  }
  const tmfError = error instanceof TmfError ? error : toTmfError(error as HttpError);
  const { id, route, logError, isErrorTyped } = response.locals as ResponseLocals;
  const unexpected = tmfError === error ? tmfError.cause : error;
  if (tmfError.status >= 500 && unexpected !== undefined) logError(unexpected, 'request failed');
  response.status(tmfError.status).set('Cache-Control', 'no-cache').set(tmfError.headers);
  if (TEMPORARY.has(tmfError.status) && !response.hasHeader('Retry-After'))
    response.set('Retry-After', RETRY_AFTER);
  if (tmfError.status === 415 && request.method === 'PATCH' && route?.patchTypes)
    response.set('Accept-Patch', acceptPatch(route.patchTypes));
  const representation = {
    ...tmfError.toRepresentation(id),
    ...(isErrorTyped && { '@type': 'Error' }),
  };
  response.type('application/json;charset=utf-8').send(JSON.stringify(representation));
};

/** The content codings of request bodies. */
const CODINGS = 'gzip, deflate, br';

function toTmfError(error: HttpError): TmfError {
  const { status = 500, message = '' } = error;
  if (status === 400 && error.errors) return invalidRequest(error.errors.map(toProblem));
  if (status === 413) return bodyTooLarge(error.limit ?? 0);
  if (error.type === 'encoding.unsupported')
    return new TmfError(
      415,
      'unsupportedMediaType',
      'Unsupported content coding',
      `${message}; send the body as it is, or with one of ${CODINGS}`,
      { 'Accept-Encoding': CODINGS },
    );
  if (status === 415) return new TmfError(415, 'unsupportedMediaType', 'Unsupported media type', message);
  if (status >= 400 && status < 500)
    return new TmfError(status, 'invalidRequest', 'The request cannot be read', message);
  return new TmfError(500, 'internalError', 'Internal server error', 'Give the request id to the operator');
}

/** Converts `/body/validFor/startDateTime` to `validFor.startDateTime`, `/query/limit` to `query parameter limit`. */
function toProblem({ path = '', message = '', errorCode = '' }: NonNullable<HttpError['errors']>[number]) {
  const [part = '', ...names] = path.split('/').slice(1);
  const location = part === 'body' ? names.join('.') : `${part} parameter ${names.join('.')}`;
  return {
    path: location,
    message: errorCode.startsWith('required') ? 'is missing' : (explained(message) ?? ''),
  };
}
