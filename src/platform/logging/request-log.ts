import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ResponseLocals } from '../http/response-locals.js';

/** Logs one line per request. Query, headers and body are left out, since they may contain personal data. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = Date.now();
    const id = requestId(request);
    // Copied now, since later handlers may change the request's method and path.
    const { method, originalUrl } = request;
    const requestFields = () => ({ id, method, path: originalUrl.split('?', 1)[0] });
    const locals = response.locals as ResponseLocals;
    locals.id = id;
    locals.logError = (err, message) => logger.error({ req: requestFields(), err }, message);
    response.setHeader('X-Request-Id', id);
    let isLogged = false;
    const logOnce = (failure?: Error) => {
      if (isLogged) return;
      isLogged = true;
      const isAborted = request.readableAborted;
      logResponse(logger, { req: requestFields(), isAborted, response, startedAt, failure });
    };
    response.on('finish', logOnce).on('close', logOnce).on('error', logOnce);
    next();
  };
}

interface FinishedRequest {
  readonly req: object;
  /** Whether the client ended the connection before the request was complete. */
  readonly isAborted: boolean;
  readonly response: ServerResponse;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly failure: Error | undefined;
}

function logResponse(
  logger: Logger,
  { req, isAborted, response, startedAt, failure }: FinishedRequest,
): void {
  const { statusCode, writableEnded } = response;
  const res = { statusCode };
  const responseTime = Date.now() - startedAt;
  if (failure || statusCode >= 500) {
    const err = failure ?? new Error(`failed with status code ${statusCode}`);
    const fields = { req, res, err, responseTime };
    if (failure || statusCode === 500) logger.error(fields, 'request errored');
    else logger.info(fields, 'request errored');
  } else {
    const isComplete = !isAborted && writableEnded;
    logger.info({ req, res, responseTime }, isComplete ? 'request completed' : 'request aborted');
  }
}

/** The form of request ids that are accepted from clients. */
const CLIENT_ID = /^[\w.:-]{1,128}$/;

/** Returns the client's request id when it is acceptable, else a new one. */
function requestId(request: IncomingMessage): string {
  const clientId = request.headers['x-request-id'];
  return typeof clientId === 'string' && CLIENT_ID.test(clientId) ? clientId : randomUUID();
}
