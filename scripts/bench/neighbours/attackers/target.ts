import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';

const USAGE = '/tmf-api/usageManagement/v4';

/** Maximum time that an attacker waits for a response. */
const TIMEOUT_MS = 20_000;

/** Another one than that of the ordinary clients, as limits by address are there for. */
const ATTACKER_ADDRESS = '127.0.0.2';

/** The attacked server, as a client sees it. */
export class Target {
  readonly usage = `${USAGE}/usage`;
  readonly hub = `${USAGE}/hub`;
  readonly offering = '/tmf-api/productCatalogManagement/v4/productOffering';
  private readonly agent = new Agent({
    connections: 500,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    localAddress: ATTACKER_ADDRESS,
  });

  constructor(readonly url: string) {}

  /** Sends a request and reads the whole response. */
  async call(
    method: Dispatcher.HttpMethod,
    path: string,
    body?: string,
    type = 'application/json',
  ): Promise<string> {
    const headers = body === undefined ? {} : { 'content-type': type };
    const response = await request(this.url + path, {
      method,
      headers,
      body: body ?? null,
      dispatcher: this.agent,
    });
    return response.body.text();
  }

  get(path: string): Promise<string> {
    return this.call('GET', path);
  }

  post(path: string, body: unknown): Promise<string> {
    return this.call('POST', path, typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** Sends a request and closes the connection after `milliseconds`. */
  async abandon(path: string, milliseconds: number): Promise<void> {
    const signal = AbortSignal.timeout(milliseconds);
    await request(this.url + path, { signal, dispatcher: this.agent }).catch(() => {});
  }

  /** Opens a connection and writes to it; the caller reads and closes. */
  async open(text: string): Promise<Socket> {
    const { hostname, port } = new URL(this.url);
    const socket = connect({ port: Number(port), host: hostname, localAddress: ATTACKER_ADDRESS });
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  }
}

/** A usage record with a text, of `characters` characters in total, in 1,000 parts. */
export function usageOf(characters: number): string {
  const value = 'x'.repeat(Math.max(1, Math.floor(characters / 1_000) - 30));
  const usageCharacteristic = Array.from({ length: 1_000 }, (_, index) => ({ name: `n${index}`, value }));
  return JSON.stringify({ usageType: 'attack', usageDate: '2026-03-06T19:20:00Z', usageCharacteristic });
}
