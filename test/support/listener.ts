import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request that a listener has got. */
export interface Notification {
  /** `/events/listener/appointmentCreateEvent` */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The bytes that were signed, as text. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into any notification
  readonly body: any;
}

/** A status, or one with headers; a promise holds the answer back. */
export type ListenerAnswer = number | { readonly status: number; readonly headers: Record<string, string> };

export type Answerer = (notification: Notification) => ListenerAnswer | Promise<ListenerAnswer>;

/** Milliseconds; a busy machine takes its time. */
const PATIENCE = 20_000;

/** A subscriber that records what it gets. Answers 201 unless `answer` says otherwise. */
export class Listener {
  /** Everything so far, also what was answered with an error, in order of arrival. */
  readonly notifications: Notification[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly server: Server,
    public answer: Answerer,
  ) {
    server.on('request', (request, response) => void this.receive(request, response));
  }

  /** Port 0 takes a free one. */
  static async start(answer: Answerer = () => 201, port = 0): Promise<Listener> {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new Listener(server, answer);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Resolves when there are at least that many; rejects with what there is when they do not come. */
  received(count: number): Promise<readonly Notification[]> {
    return this.until((all) => all.length >= count, `${count} notifications`);
  }

  /** Resolves with everything so far when that is enough. */
  until(
    isEnough: (notifications: readonly Notification[]) => boolean,
    wanted = 'what was waited for',
  ): Promise<readonly Notification[]> {
    return new Promise((resolve, reject) => {
      const missing = () => {
        this.waiting.delete(look);
        const types = this.notifications.map(({ body }) => body?.eventType).join(', ');
        reject(new Error(`Not ${wanted}, but ${this.notifications.length}: ${types}`));
      };
      const timer = setTimeout(missing, PATIENCE);
      const look = () => {
        if (!isEnough(this.notifications)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve([...this.notifications]);
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Can be repeated. */
  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close().closeAllConnections();
    await once(this.server, 'close');
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request);
    const notification = {
      path: request.url ?? '',
      headers: request.headers,
      text: sent,
      body: JSON.parse(sent) as unknown,
    };
    this.notifications.push(notification);
    for (const look of [...this.waiting]) look();
    const answer = await this.answer(notification);
    const { status, headers } = typeof answer === 'number' ? { status: answer, headers: {} } : answer;
    response.writeHead(status, headers).end();
  }
}

/** Closes every listener that a test opens through it. */
export function listeners(): (answer?: Answerer, port?: number) => Promise<Listener> {
  const open: Listener[] = [];
  afterEach('close the listeners', async () => {
    for (const listener of open.splice(0)) await listener.close();
  });
  return async (answer, port) => {
    const listener = await Listener.start(answer, port);
    open.push(listener);
    return listener;
  };
}
