import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { THRESHOLD } from '../../src/events/delivery/circuit-breaker.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { Listener } from '../support/listener.js';
import { forEachServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const EVENTS = 2 * THRESHOLD;

describe('A listener at whose address nobody responds', () => {
  forEachServer(
    (server) => {
      it('gets one attempt at a time, and all events when it is back', async () => {
        const connections: Server = createServer().listen(0, '127.0.0.1');
        await once(connections, 'listening');
        const { port } = connections.address() as AddressInfo;
        // A connection that ends before the response counts like one that is refused, and can be counted.
        let attempts = 0;
        connections.on('connection', (socket) => {
          attempts += 1;
          socket.destroy();
        });
        const hub = new HubClient(server.url + APPOINTMENT);
        const { id } = await hub.subscribe(`http://127.0.0.1:${port}`);
        const made = await Promise.all(
          Array.from({ length: EVENTS }, () =>
            create(`${server.url}${APPOINTMENT}/appointment`, { validFor: {} }),
          ),
        );
        await hub.settled(
          id,
          (deliveries) => deliveries.filter(({ lastError }) => lastError).length >= THRESHOLD,
        );
        const before = attempts;
        await hub.settled(id, () => attempts > before);
        const tried = (await hub.deliveries(id)).filter((each) => each.attempts > 0);
        expect(tried.length).to.be.below(EVENTS);

        connections.close();
        await once(connections, 'close');
        const listener = await Listener.start(() => 201, port);
        try {
          const received = await listener.received(EVENTS);
          const ids = received.map(({ body }) => body.event.appointment.id);
          expect(new Set(ids)).to.deep.equal(new Set(made.map((each) => each.id)));
        } finally {
          await listener.close();
        }
      });
    },
    { ...LOCAL, HUB_RETRY_FIRST: '100 ms', HUB_RETRY_LONGEST: '500 ms', HUB_CONCURRENCY: '1' },
  );
});
