import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Subscriber that counts the creation events of each appointment. */
export interface CreatedListener {
  readonly url: string;
  /** Number of events, by the appointment's id. */
  readonly received: ReadonlyMap<string, number>;
  close(): void;
}

export async function startCreatedListener(): Promise<CreatedListener> {
  const received = new Map<string, number>();
  const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const body = await text(request).catch(() => undefined);
    // The process was killed while it was sending the event.
    if (body === undefined) return;
    const { event } = JSON.parse(body) as { event: { appointment: { id: string } } };
    const { id } = event.appointment;
    received.set(id, (received.get(id) ?? 0) + 1);
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, received, close: () => server.close().closeAllConnections() };
}
