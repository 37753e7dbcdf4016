import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One call of a listener. */
export interface EventCall {
  /** What the subscription's callback has for a path. */
  readonly path: string;
  readonly eventId: string;
  /** The body, to the byte. */
  readonly text: string;
  /** `performance.now()` */
  readonly at: number;
}

/** The status to answer with; undefined: no answer, for ever. */
export type Reaction = (call: EventCall) => number | undefined | Promise<number | undefined>;

/** A subscriber that remembers each call, and which of them it accepted, in that order. */
export class EventListener {
  readonly calls: EventCall[] = [];
  /** Those that a 2xx was sent for. */
  readonly accepted: EventCall[] = [];
  private readonly lookers = new Set<() => void>();

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

  /** Resolves when it is so; looks after every call. Mocha's timeout is the only one. */
  async until(isSo: (listener: EventListener) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo(this)) return;
        this.lookers.delete(look);
        resolve();
      };
      this.lookers.add(look);
      look();
    });
  }

  async close(): Promise<void> {
    this.server.close().closeAllConnections();
    await once(this.server, 'close');
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Who is killed in the middle of a call has called nobody.
    const sent = await text(request).catch(() => undefined);
    if (sent === undefined) return;
    const eventId = String(request.headers['webhook-id']);
    const call = { path: request.url ?? '', eventId, text: sent, at: performance.now() };
    this.calls.push(call);
    this.look();
    const status = await this.react(call);
    if (status === undefined || response.destroyed) return;
    if (status >= 200 && status <= 299) this.accepted.push(call);
    response.writeHead(status).end();
    this.look();
  }

  private look(): void {
    for (const look of [...this.lookers]) look();
  }
}
