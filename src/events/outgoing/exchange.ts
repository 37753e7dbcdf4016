import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Agent, type Dispatcher, errors, request } from 'undici';
import { Ended, TimedOut } from './call-error.js';
import { type ConnectorOptions, guardedConnector } from './connector.js';
import { Slots } from './slots.js';

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Aborted with an `Ended`. */
  readonly signal: AbortSignal;
}

/** All that is kept of an answer. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
}

export interface ExchangeOptions extends Omit<ConnectorOptions, 'onSocket'> {
  /** Connections to one origin, and so requests at a time. */
  readonly connectionsPerHost: number;
}

const HEADERS_LIMIT = 16 * 1024;
/** What is read of an answer's body and thrown away, so that its connection can be used again: bytes, milliseconds. */
const BODY_LIMIT = 64 * 1024;
const BODY_TIME = 1_000;

/** Posts to one address after the other, through connections that are kept. */
export class Exchange {
  private readonly agent: Agent;
  private readonly slots: Slots;
  /** Failures of connections that had been used before. */
  private readonly stale = new WeakSet<Error>();

  constructor({ connectionsPerHost, ...options }: ExchangeOptions) {
    // undici forgets a pool whose connections all failed while others wait in it, so that its own bound is not enough.
    this.slots = new Slots(connectionsPerHost);
    // An Agent takes no proxy from the environment. The message's signal ends what takes too long.
    this.agent = new Agent({
      connect: guardedConnector({ ...options, onSocket: (socket) => this.watch(socket) }),
      connections: connectionsPerHost,
      pipelining: 1,
      maxHeaderSize: HEADERS_LIMIT,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Posts once, or once more when a kept connection turns out to be closed: a listener may be told twice. */
  async post(url: URL, message: Message): Promise<Answer> {
    const giveBack = await this.slots.take(url.origin, message.signal).catch((reason: unknown) => {
      throw reason instanceof TimedOut
        ? new Ended(`${reason.message} waiting for a free connection`)
        : reason;
    });
    try {
      return await this.attempt(url, message).catch((error: unknown) => {
        if (message.signal.aborted || !this.isStale(error)) throw error;
        return this.attempt(url, message);
      });
    } finally {
      giveBack();
    }
  }

  /** Closes all connections, also those in use. */
  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async attempt(url: URL, message: Message): Promise<Answer> {
    const answer = await request(url, { ...message, method: 'POST', dispatcher: this.agent });
    await drain(answer.body);
    const { location, 'retry-after': retryAfter } = answer.headers;
    return { status: answer.statusCode, location: first(location), retryAfter: first(retryAfter) };
  }

  private watch(socket: Socket): void {
    socket.on('error', (error) => {
      if (socket.bytesRead > 0) this.stale.add(error);
    });
  }

  private isStale(error: unknown): boolean {
    if (error instanceof errors.SocketError) return (error.socket?.bytesRead ?? 0) > 0;
    return error instanceof Error && this.stale.has(error);
  }
}

/** Throws the body away; one that is too large or too slow goes with its connection. The answer stands all the same. */
async function drain(body: Dispatcher.ResponseData['body']): Promise<void> {
  const timer = setTimeout(() => body.destroy(), BODY_TIME);
  await body.dump({ limit: BODY_LIMIT }).catch(() => undefined);
  clearTimeout(timer);
  // undici knows only in the next turn that the connection is free, and would open another one.
  await nextTurn();
}

const first = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
