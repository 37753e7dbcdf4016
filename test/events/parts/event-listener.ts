import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A call that a listener has received. */
export interface EventCall {
  /** The path of the subscription's callback. */
  readonly path: string;
  readonly eventId: string;
  /** The exact body. */
  readonly text: string;
  /** The time of the call, by `performance.now()`. */
  readonly at: number;
}

/** Returns the status of the response; undefined: never respond. */
export type Reaction = (call: EventCall) => number | undefined | Promise<number | undefined>;

/** A subscriber that records all calls, and those that it accepted, in order. */
export class EventListener {
  readonly calls: EventCall[] = [];
  /** The calls that got a 2xx. */
  readonly accepted: EventCall[] = [];
  private readonly checks = new Set<() => void>();

  private constructor(
    private readonly server: Server,
    public react: Reaction,
  ) {
    server.on('request', (request, response) => void this.receive(request, response));
  }

  static async start(react: Reaction = () => 204): Promise<EventListener> {
    const server = createServer({ keepAliveTimeout: 60_000 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new EventListener(server, react);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Resolves when the condition holds; checks it after every call. Has no timeout of its own. */
  async until(condition: (listener: EventListener) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!condition(this)) return;
        this.checks.delete(check);
        resolve();
      };
      this.checks.add(check);
      check();
    });
  }

  async close(): Promise<void> {
    this.server.close().closeAllConnections();
    await once(this.server, 'close');
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The caller was killed before its request was complete.
    const sent = await text(request).catch(() => undefined);
    if (sent === undefined) return;
    const eventId = String(request.headers['webhook-id']);
    const call = { path: request.url ?? '', eventId, text: sent, at: performance.now() };
    this.calls.push(call);
    this.runChecks();
    const status = await this.react(call);
    if (status === undefined || response.destroyed) return;
    if (status >= 200 && status <= 299) this.accepted.push(call);
    response.writeHead(status).end();
    this.runChecks();
  }

  private runChecks(): void {
    for (const check of [...this.checks]) check();
  }
}
