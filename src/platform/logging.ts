import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';
import type { ResponseLocals } from './response-locals.js';

/** Milliseconds that a line may wait for others. */
const PATIENCE = 250;

/**
 * Bytes that are written at once. With the line that fills them they stay below what pipes keep together (4,096), so
 * that the lines of several processes do not mix.
 */
const BATCH = 3_000;

/** Lines are written some at a time; those that wait when the process ends are written then. */
export function createLogger(level: string): Logger {
  const output = pino.destination({ sync: true, minLength: BATCH });
  setInterval(() => output.flush(), PATIENCE).unref();
  process.on('exit', () => output.flushSync());
  return pino({ level }, output);
}

/** A line for each request, without query, headers or body: they may hold personal data. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = Date.now();
    const id = requestId(request);
    // Of the request as it came: what is behind may change its method and its path.
    const { method, originalUrl } = request;
    const told = () => ({ id, method, path: originalUrl.split('?', 1)[0] });
    const facts = response.locals as ResponseLocals;
    facts.id = id;
    facts.logError = (err, message) => logger.error({ req: told(), err }, message);
    response.setHeader('X-Request-Id', id);
    let isLogged = false;
    const finished = (failure?: Error) => {
      if (isLogged) return;
      isLogged = true;
      logAnswer(logger, { req: told(), isAborted: request.readableAborted, response, begun, failure });
    };
    response.on('finish', finished).on('close', finished).on('error', finished);
    next();
  };
}

interface Answered {
  readonly req: object;
  /** Before all of the request had come. */
  readonly isAborted: boolean;
  readonly response: ServerResponse;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly failure: Error | undefined;
}

function logAnswer(logger: Logger, { req, isAborted, response, begun, failure }: Answered): void {
  const { statusCode, writableEnded } = response;
  const level = failure || statusCode === 500 ? 'error' : 'info';
  const res = { statusCode };
  const responseTime = Date.now() - begun;
  if (failure || statusCode >= 500) {
    const err = failure ?? new Error(`failed with status code ${statusCode}`);
    logger[level]({ req, res, err, responseTime }, 'request errored');
  } else {
    const isComplete = !isAborted && writableEnded;
    logger[level]({ req, res, responseTime }, isComplete ? 'request completed' : 'request aborted');
  }
}

/** What a client may give. */
const USABLE_ID = /^[\w.:-]{1,128}$/;

/** The client's own request id when it is usable, else a new one. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && USABLE_ID.test(given) ? given : randomUUID();
}
