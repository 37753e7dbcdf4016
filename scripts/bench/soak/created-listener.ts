import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A subscriber that notes which appointments it was told to be created. */
export interface CreatedListener {
  readonly url: string;
  /** How often, by the appointment's id. */
  readonly told: ReadonlyMap<string, number>;
  close(): void;
}

export async function startCreatedListener(): Promise<CreatedListener> {
  const told = new Map<string, number>();
  const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const sent = await text(request).catch(() => undefined);
    // A process that is killed while it tells has told nothing.
    if (sent === undefined) return;
    const { event } = JSON.parse(sent) as { event: { appointment: { id: string } } };
    const { id } = event.appointment;
    told.set(id, (told.get(id) ?? 0) + 1);
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, told, close: () => server.close().closeAllConnections() };
}
