import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { sendJson } from '../support/http.js';
import { EventListener } from './parts/event-listener.js';
import { deliveries, subscribe, unsubscribe } from './parts/hub.js';
import { RestartableServer } from './parts/restartable-server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const HEALTHY = 20;

/** Appointments that are created in one measurement. */
const CHANGES = 100;

/** Measurements with the hanging listener, and as many without it. */
const ROUNDS = 3;

const MIN_SHARE = 0.8;

/** Attempts, since the load of the machine varies. */
const MAX_ATTEMPTS = 3;

describe('A listener that never responds', () => {
  forEachServerDatabase((database) => {
    let server: RestartableServer;
    let listeners: EventListener[];
    let hanging: Server;
    const sockets = new Set<Socket>();
    before(async () => {
      server = new RestartableServer({ DATABASE_URL: database.url(), HUB_ALLOW: '127.0.0.1' });
      await server.start();
      listeners = await Promise.all(Array.from({ length: HEALTHY }, () => EventListener.start()));
      hanging = createServer((socket) => {
        sockets.add(socket.on('error', () => {}).resume());
      }).listen(0, '127.0.0.1');
      await once(hanging, 'listening');
    });
    after(async () => {
      await server.kill();
      for (const listener of listeners) await listener.close();
      for (const socket of sockets) socket.destroy();
      hanging.close();
    });

    it(`reduces the throughput of ${HEALTHY} others by at most a fifth`, async function () {
      this.timeout(300_000);
      for (const { url } of listeners) await subscribe(server.url, url);
      // Warm up.
      for (let round = 0; round < ROUNDS; round++) await deliverAll();
      const shares: number[] = [];
      while (shares.length < MAX_ATTEMPTS && !shares.some((share) => share >= MIN_SHARE))
        shares.push(await compare());
      expect(Math.max(...shares)).to.be.at.least(MIN_SHARE);
    });

    /** Returns the throughput of the others with the hanging listener, as a share of that without it. */
    async function compare(): Promise<number> {
      const [alone, beside]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        alone.push(await deliverAll());
        const hangingId = await subscribe(
          server.url,
          `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`,
        );
        beside.push(await deliverAll());
        expect(await deliveries(server.url, hangingId, 'pending'), 'the hanging listener').to.equal(CHANGES);
        await unsubscribe(server.url, hangingId);
      }
      const share = median(beside) / median(alone);
      console.log(
        `        ${Math.round(median(alone))} events per second alone, ${Math.round(median(beside))} beside it: ${share.toFixed(2)}`,
      );
      return share;
    }

    /** Creates appointments; returns the events per second that the healthy listeners received. */
    async function deliverAll(): Promise<number> {
      for (const listener of listeners) listener.accepted.length = 0;
      const started = performance.now();
      const all = Promise.all(
        listeners.map((listener) => listener.until(({ accepted }) => accepted.length >= CHANGES)),
      );
      const additions = Array.from({ length: CHANGES }, (_, index) => ({
        op: 'add',
        path: '/-',
        value: { description: `${index}`, validFor: {} },
      }));
      const type = 'application/json-patch+json';
      const answer = await sendJson('PATCH', server.url + APPOINTMENTS, additions, type);
      expect(answer.status, answer.text).to.equal(200);
      await all;
      const seconds = (performance.now() - started) / 1_000;
      for (const listener of listeners) listener.calls.length = 0;
      return (HEALTHY * CHANGES) / seconds;
    }
  });
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
