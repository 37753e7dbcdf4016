import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Subscribers that respond without delay. */
export interface EventListeners {
  readonly urls: readonly string[];
  /** Returns the number of events of all subscribers so far. */
  received(): number;
  close(): Promise<void>;
}

/** Starts subscribers, each on a port of its own. */
export async function startListeners(count: number): Promise<EventListeners> {
  let received = 0;
  const servers = Array.from({ length: count }, () =>
    createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      request.resume().on('end', () => {
        received += 1;
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map((server) => server.listening || once(server, 'listening')));
  return {
    urls: servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    received: () => received,
    close: async () => {
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}
