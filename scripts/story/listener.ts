import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventReceiver } from './clients.js';

const SECRET = `whsec_${Buffer.from('the story of a bigger plan').toString('base64')}`;
const EVENT_TIMEOUT_MS = 20_000;

/** Event listener for bucket events. */
export interface BucketListener {
  readonly subscription: { readonly callback: string; readonly secret: string };
  /** Resolves with the first event; rejects after a timeout. */
  first(): Promise<unknown>;
  close(): void;
}

export async function startListener(): Promise<BucketListener> {
  let resolveFirst: (event: unknown) => void = () => {};
  const firstEvent = new Promise<unknown>((resolve) => {
    resolveFirst = resolve;
  });
  const receive = eventReceiver({
    secret: SECRET,
    handlers: { BucketAttributeValueChangeEvent: async (event) => resolveFirst(event) },
  });
  const server = createServer((request, response) => void receive(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const timeout = () =>
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`No event within ${EVENT_TIMEOUT_MS} ms`)), EVENT_TIMEOUT_MS).unref();
    });
  return {
    subscription: { callback: `http://127.0.0.1:${port}/events`, secret: SECRET },
    first: () => Promise.race([firstEvent, timeout()]),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
