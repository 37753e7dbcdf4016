import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { isObject, type JsonObject, parsed } from './json.js';

/** An event as received. */
export interface Arrival {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: JsonObject;
}

/** Milliseconds to wait for duplicate events. */
const DUPLICATE_WAIT_MS = 80;

/** HTTP server that acknowledges and records events. */
export class EventListener {
  private server: Promise<Server> | undefined;
  private readonly arrivalsByPath = new Map<string, Arrival[]>();

  /** `timeoutMs`: maximum milliseconds to wait for an event. */
  constructor(
    private readonly host: string,
    private readonly timeoutMs: number,
  ) {}

  /** Returns a new callback URL. */
  async callback(): Promise<string> {
    this.server ??= this.start();
    const path = `/conformance/${randomUUID()}`;
    this.arrivalsByPath.set(path, []);
    const { port } = (await this.server).address() as AddressInfo;
    return `http://${this.host}:${port}${path}`;
  }

  /** Returns the events of a callback once `isEnough` holds or the timeout has passed, after a wait for duplicates. */
  async arrivals(
    callback: string,
    isEnough: (found: readonly Arrival[]) => boolean,
  ): Promise<readonly Arrival[]> {
    const found = this.arrivalsByPath.get(new URL(callback).pathname) ?? [];
    const end = performance.now() + this.timeoutMs;
    while (!isEnough(found) && performance.now() < end) await pause(5);
    await pause(DUPLICATE_WAIT_MS);
    return [...found];
  }

  async close(): Promise<void> {
    const server = await this.server;
    if (!server) return;
    server.close().closeAllConnections();
    await once(server, 'close');
  }

  private async start(): Promise<Server> {
    const server = createServer(async (request, response) => {
      const body = await text(request);
      // Some servers append /listener/<event> to the callback URL.
      const path = /^\/conformance\/[^/?]+/.exec(request.url ?? '')?.[0] ?? '';
      const value = parsed(body);
      this.arrivalsByPath
        .get(path)
        ?.push({ headers: request.headers, text: body, body: isObject(value) ? value : {} });
      response.writeHead(201).end();
    });
    // Listens on the loopback interface for a local server, otherwise on all interfaces.
    server.listen(0, this.host === '127.0.0.1' ? '127.0.0.1' : undefined);
    await once(server, 'listening');
    return server;
  }
}
