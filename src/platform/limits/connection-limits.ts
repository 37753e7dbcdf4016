import type { Server, ServerOptions } from 'node:http';
import { clientNetwork } from '../http/client-network.js';

/** Limits of connections. All durations are in milliseconds. */
export interface ConnectionLimits {
  readonly total: number;
  readonly perAddress: number;
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
  readonly keepAliveTimeout: number;
}

/** Interval between Node's searches for connections that are late. */
const CHECK_INTERVAL_MS = 1_000;

/** Options of an HTTP server that ends slow requests with a 408. */
export const timeoutOptions = (limits: ConnectionLimits): ServerOptions => ({
  headersTimeout: limits.headersTimeout,
  requestTimeout: limits.headersTimeout + limits.bodyTimeout,
  keepAliveTimeout: limits.keepAliveTimeout,
  connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, limits.headersTimeout),
});

/** Closes connections beyond the limits when they are made. */
export function limitConnections(server: Server, { total, perAddress }: ConnectionLimits): void {
  const counts = new Map<string, number>();
  server.maxConnections = total;
  server.on('connection', (socket) => {
    const client = clientNetwork(socket.remoteAddress ?? '');
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    socket.on('close', () => {
      const left = (counts.get(client) ?? 0) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    });
    if (count > perAddress) socket.destroy();
  });
}
