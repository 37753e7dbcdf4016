import type { Request, RequestHandler } from 'express';
import { TmfError } from '../../errors.js';
import type { Cancellation } from '../../values/concurrency/slices.js';
import type { ResponseLocals } from './response-locals.js';

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

/** A request, for messages: without ids and query, which may contain personal data. */
interface RunningRequest {
  readonly operation: string;
  readonly startedAt: number;
}

/** Finished requests that are remembered between two reports. */
const MAX_FINISHED = 100;

/** The operations of the requests that are running now, and of those that have finished since the last report. */
export class RunningRequests {
  /** With the time when each has started. */
  private readonly running = new Map<Request, number>();
  private finished: RunningRequest[] = [];

  get count(): number {
    return this.running.size;
  }

  /** Returns a function to call when the request has finished. */
  add(request: Request): () => void {
    const startedAt = performance.now();
    this.running.set(request, startedAt);
    return () => {
      if (this.running.delete(request) && this.finished.length < MAX_FINISHED)
        this.finished.push(entryOf(request, startedAt));
    };
  }

  /** Makes each response that has not begun the last one of its connection (`Connection: close`). */
  endConnections(): void {
    for (const { res: response } of this.running.keys())
      if (response && !response.headersSent) response.shouldKeepAlive = false;
  }

  /** Returns the operations since the last call, those that have run longest first. */
  operations(): string[] {
    const entries = [
      ...Array.from(this.running, ([request, startedAt]) => entryOf(request, startedAt)),
      ...this.finished,
    ];
    this.finished = [];
    entries.sort((a, b) => a.startedAt - b.startedAt);
    return [...new Set(entries.map(({ operation }) => operation))];
  }
}

function entryOf(request: Request, startedAt: number): RunningRequest {
  const locals = request.res?.locals as { route?: { template: string } } | undefined;
  return { operation: `${request.method} ${request.baseUrl}${locals?.route?.template ?? ''}`, startedAt };
}
