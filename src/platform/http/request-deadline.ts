import type { Request, RequestHandler } from 'express';
import { RETRY_AFTER, TmfError } from '../../errors.js';
import type { ResponseLocals } from './response-locals.js';
import type { RunningRequests } from './running-requests.js';

/**
 * Ends requests that take longer than `timeout` milliseconds: 408 while the body has not arrived, else 503. Sets the
 * signal in `response.locals`, which is aborted then, and when the client has gone.
 */
export function requestDeadline(timeout: number, running: RunningRequests): RequestHandler {
  return (request, response, next) => {
    const controller = new AbortController();
    (response.locals as ResponseLocals).signal = controller.signal;
    const finished = running.add(request);
    const timer = setTimeout(() => {
      // The work has ended: the rest is compressed and sent at the speed of the client.
      if (response.headersSent) return;
      const error = request.complete ? tooSlow(timeout) : incomplete(timeout);
      controller.abort(error);
      if (!request.complete) response.setHeader('Connection', 'close');
      next(error);
    }, timeout);
    response.on('close', () => {
      clearTimeout(timer);
      finished();
      if (!response.writableFinished) controller.abort(clientGone(request));
    });
    next();
  };
}

const tooSlow = (timeout: number) =>
  new TmfError(
    503,
    'requestTimeout',
    'The request takes too long',
    `It was stopped after ${timeout} ms (REQUEST_TIMEOUT); a change may still take effect. Try again later, or ask for less`,
    { 'Retry-After': RETRY_AFTER },
  );

const incomplete = (timeout: number) =>
  new TmfError(
    408,
    'requestTimeout',
    'The request took too long to arrive',
    `Send it within ${timeout} ms (REQUEST_TIMEOUT)`,
  );

/** Nobody receives this error; it ends the work for the request. */
const clientGone = ({ method }: Request) =>
  new TmfError(503, 'clientGone', `The client has closed the connection of its ${method}`);
