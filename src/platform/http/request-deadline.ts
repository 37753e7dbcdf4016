import type { Request, RequestHandler } from 'express';
import { TmfError } from '../../errors.js';
import type { Cancellation } from '../../values/slices.js';
import type { ResponseLocals } from './response-locals.js';
import type { RunningRequests } from './running-requests.js';

/** The signal of one request. An AbortSignal would cost a small request a tenth of its time. */
class RequestSignal implements Cancellation {
  private reason: TmfError | undefined;

  abort(reason: TmfError): void {
    this.reason ??= reason;
  }

  throwIfAborted(): void {
    if (this.reason) throw this.reason;
  }
}

/**
 * Ends requests that take longer than `timeout` milliseconds: 408 while the body has not arrived, else 503. Sets the
 * signal in `response.locals`, which is aborted then, and when the client has gone.
 */
export function requestDeadline(timeout: number, running: RunningRequests): RequestHandler {
  return (request, response, next) => {
    const signal = new RequestSignal();
    (response.locals as ResponseLocals).signal = signal;
    const finished = running.add(request);
    const timer = setTimeout(() => {
      // The work has ended: the rest is compressed and sent at the speed of the client.
      if (response.headersSent) return;
      const error = request.complete ? tooSlow(timeout) : incomplete(timeout);
      signal.abort(error);
      if (!request.complete) response.setHeader('Connection', 'close');
      next(error);
    }, timeout);
    response.on('close', () => {
      clearTimeout(timer);
      finished();
      if (!response.writableFinished) signal.abort(clientGone(request));
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
