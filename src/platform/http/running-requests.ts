import type { Request } from 'express';

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

  /** Returns a function to call when the request has finished. */
  add(request: Request): () => void {
    const startedAt = performance.now();
    this.running.set(request, startedAt);
    return () => {
      if (this.running.delete(request) && this.finished.length < MAX_FINISHED)
        this.finished.push(entryOf(request, startedAt));
    };
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
