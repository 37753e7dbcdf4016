import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Fault of one request: none, a refusal, or a lost connection before or after the server's response. */
export type Fault = 'none' | 'busy' | 'unavailable' | 'cut before' | 'cut after';

/** Proxy between a client and a server that applies `fault` to each request. */
export class FlakyProxy {
  requests = 0;

  private constructor(
    readonly url: string,
    private readonly close: () => void,
  ) {}

  static async start(target: string, fault: (request: number) => Fault): Promise<FlakyProxy> {
    const server = createServer((request, response) => {
      proxy.requests += 1;
      forward(target, fault(proxy.requests), request, response).catch(() => response.destroy());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const proxy = new FlakyProxy(`http://127.0.0.1:${port}`, () => {
      server.close();
      server.closeAllConnections();
    });
    return proxy;
  }

  stop(): void {
    this.close();
  }
}

/** Headers of one connection, or of a coding that `fetch` has undone. */
const OF_CONNECTION = new Set([
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
]);

async function forward(target: string, fault: Fault, request: IncomingMessage, response: ServerResponse) {
  const body = await buffer(request);
  if (fault === 'cut before') return response.destroy();
  if (fault === 'busy') return response.writeHead(429, { 'Retry-After': '0' }).end();
  if (fault === 'unavailable') return response.writeHead(503, { 'Retry-After': '0' }).end();
  const { method = 'GET', url = '/' } = request;
  const sent = Object.entries(request.headers).filter(([name]) => !OF_CONNECTION.has(name));
  const headers = Object.fromEntries(sent) as Record<string, string>;
  const answer = await fetch(target + url, { method, headers, ...(body.length > 0 && { body }) });
  const text = await answer.text();
  if (fault === 'cut after') return response.destroy();
  const received = [...answer.headers].filter(([name]) => !OF_CONNECTION.has(name));
  return response.writeHead(answer.status, Object.fromEntries(received)).end(text);
}
