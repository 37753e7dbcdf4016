import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Agent, type Dispatcher, errors, request } from 'undici';
import { AbortedCall, TimedOutCall } from './call-error.js';
import { type ConnectorOptions, guardedConnector } from './connector.js';
import { Slots } from './slots.js';

/** A request to a listener. */
export interface EventRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Aborted with an `AbortedCall` as reason. */
  readonly signal: AbortSignal;
}

/** The parts of a listener's response that are used. */
export interface ListenerResponse {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
}

export interface HttpClientOptions extends Omit<ConnectorOptions, 'onSocket'> {
  /** Maximum connections to one origin, and so maximum concurrent requests. */
  readonly connectionsPerHost: number;
}

const MAX_HEADER_BYTES = 16 * 1024;
/** Limits for reading and discarding a response body, so that its connection can be reused. */
const MAX_DRAINED_BYTES = 64 * 1024;
const DRAIN_TIMEOUT_MS = 1_000;

/** Posts to listeners through persistent connections. Does not follow redirects. */
export class HttpClient {
  private readonly agent: Agent;
  private readonly slots: Slots;
  /** Errors of connections that had received data before. */
  private readonly stale = new WeakSet<Error>();

  constructor({ connectionsPerHost, ...options }: HttpClientOptions) {
    // undici drops a pool whose connections have all failed, even with requests waiting: its own limit is not enough.
    this.slots = new Slots(connectionsPerHost);
    // An Agent uses no proxy from the environment. Timeouts come from the request's signal.
    this.agent = new Agent({
      connect: guardedConnector({ ...options, onSocket: (socket) => this.watchErrors(socket) }),
      connections: connectionsPerHost,
      pipelining: 1,
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Posts once, or once more when a persistent connection turns out to be closed: a listener may get an event twice. */
  async post(url: URL, eventRequest: EventRequest): Promise<ListenerResponse> {
    const release = await this.slots.acquire(url.origin, eventRequest.signal).catch((reason: unknown) => {
      throw reason instanceof TimedOutCall
        ? new AbortedCall(`${reason.message} waiting for a free connection`)
        : reason;
    });
    try {
      return await this.attempt(url, eventRequest).catch((error: unknown) => {
        if (eventRequest.signal.aborted || !this.isStale(error)) throw error;
        return this.attempt(url, eventRequest);
      });
    } finally {
      release();
    }
  }

  /** Gets an address. Returns the status and the beginning of the body: at most `maxLength` characters. */
  async get(url: URL, signal: AbortSignal, maxLength: number): Promise<{ status: number; text: string }> {
    const { statusCode: status, body } = await request(url, { signal, dispatcher: this.agent });
    let text = '';
    body.setEncoding('utf8');
    for await (const chunk of body) {
      text += chunk;
      if (text.length > maxLength) break;
    }
    return { status, text: text.slice(0, maxLength) };
  }

  /** Closes all connections, including those in use. */
  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async attempt(url: URL, eventRequest: EventRequest): Promise<ListenerResponse> {
    const response = await request(url, { ...eventRequest, method: 'POST', dispatcher: this.agent });
    await drain(response.body);
    const { location, 'retry-after': retryAfter } = response.headers;
    return {
      status: response.statusCode,
      location: firstValue(location),
      retryAfter: firstValue(retryAfter),
    };
  }

  private watchErrors(socket: Socket): void {
    socket.on('error', (error) => {
      if (socket.bytesRead > 0) this.stale.add(error);
    });
  }

  private isStale(error: unknown): boolean {
    if (error instanceof errors.SocketError) return (error.socket?.bytesRead ?? 0) > 0;
    return error instanceof Error && this.stale.has(error);
  }
}

/** Discards a response body. When it is too large or too slow its connection is closed; the response stays valid. */
async function drain(body: Dispatcher.ResponseData['body']): Promise<void> {
  const timer = setTimeout(() => body.destroy(), DRAIN_TIMEOUT_MS);
  await body.dump({ limit: MAX_DRAINED_BYTES }).catch(() => undefined);
  clearTimeout(timer);
  // undici frees the connection in the next turn of the event loop; before that it would open another one.
  await nextTurn();
}

const firstValue = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
