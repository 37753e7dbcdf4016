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
  private readonly running = new Set<Request>();
  private readonly startTimes = new WeakMap<Request, number>();
  private finished: RunningRequest[] = [];

  /** Returns a function to call when the request has finished. */
  add(request: Request): () => void {
    this.running.add(request);
    this.startTimes.set(request, performance.now());
    return () => {
      if (this.running.delete(request) && this.finished.length < MAX_FINISHED)
        this.finished.push(this.entryOf(request));
    };
  }

  /** Returns the operations since the last call, those that have run longest first. */
  operations(): string[] {
    const entries = [...[...this.running].map((request) => this.entryOf(request)), ...this.finished];
    this.finished = [];
    entries.sort((a, b) => a.startedAt - b.startedAt);
    return [...new Set(entries.map(({ operation }) => operation))];
  }

  private entryOf(request: Request): RunningRequest {
    const locals = request.res?.locals as { route?: { template: string } } | undefined;
    const template = locals?.route?.template ?? '';
    const operation = `${request.method} ${request.baseUrl}${template}`;
    return { operation, startedAt: this.startTimes.get(request) ?? 0 };
  }
}
