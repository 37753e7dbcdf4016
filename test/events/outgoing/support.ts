import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { AddressPolicy } from '../../../src/events/outgoing/address-policy.js';
import type { Lookup } from '../../../src/events/outgoing/resolve.js';
import { Sender, type SenderOptions } from '../../../src/events/outgoing/sender.js';

/** A server on 127.0.0.1 that counts its connections; it is closed after the test. */
export interface Listening {
  readonly port: number;
  /** The address, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly connections: { opened: number; open: number; most: number };
  /** Stops the server before the end of the test. */
  stop(): Promise<unknown>;
}

const cleanups: (() => unknown)[] = [];

/** Closes all servers and senders; call it in `afterEach`. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

async function listen(server: NetServer, scheme: string): Promise<Listening> {
  const sockets = new Set<Socket>();
  const connections = { opened: 0, open: 0, most: 0 };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    connections.opened++;
    connections.most = Math.max(connections.most, ++connections.open);
    socket.on('error', () => undefined).on('close', () => connections.open--);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  cleanups.push(stop);
  const { port } = server.address() as AddressInfo;
  return { port, url: `${scheme}://127.0.0.1:${port}`, connections, stop };
}

export const listenHttp = (handler: RequestListener) => listen(createServer(handler), 'http');

export const listenTls = (options: { cert: string; key: string }, prepare: (server: Server) => void) => {
  const server = createTlsServer(options, (_, response) => response.end());
  prepare(server);
  return listen(server, 'https');
};

/** A TCP server, for behaviour that no HTTP server has; the handler gets each connection. */
export const listenTcp = (handler: (socket: Socket) => void) => listen(createTcpServer(handler), 'http');

/** A sender that may call 127.0.0.1 by default; it is closed after the test. */
export function sender({
  allow = ['127.0.0.1'],
  ...options
}: Partial<SenderOptions> & { allow?: string[] } = {}) {
  const created = new Sender({
    policy: new AddressPolicy(allow),
    timeout: 20_000,
    connectionsPerHost: 4,
    ...options,
  });
  cleanups.push(() => created.close(0));
  return created;
}

/** A lookup that returns the next list of addresses of a name at each call. `asked` records the names. */
export function lookupOf(names: Record<string, string[][]>): Lookup & { readonly asked: string[] } {
  const asked: string[] = [];
  const lookup: Lookup = (host, options, callback) => {
    asked.push(host);
    const answers = names[host];
    const addresses = answers && answers.length > 1 ? answers.shift() : answers?.[0];
    if (addresses === undefined)
      return void setImmediate(callback, Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '');
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    setImmediate(callback, null, options.all ? found : (found[0]?.address ?? ''), found[0]?.family);
  };
  return Object.assign(lookup, { asked });
}
