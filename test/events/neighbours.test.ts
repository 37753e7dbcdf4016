import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { expect } from 'chai';
import { forEachDatabase } from '../support/databases.js';
import { sendJson } from '../support/http.js';
import { EventListener } from './parts/event-listener.js';
import { deliveries, subscribe, unsubscribe } from './parts/hub.js';
import { MortalServer } from './parts/mortal-server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const HEALTHY = 20;

/** Appointments that are created at once in one measurement. */
const CHANGES = 100;

/** Measurements with the bad neighbour, and as many without it. */
const ROUNDS = 3;

const LEAST = 0.8;
/** The machine has other things to do, and not always the same. */
const TRIES = 3;

describe('A listener that never answers', () => {
  forEachDatabase((database) => {
    let server: MortalServer;
    let listeners: EventListener[];
    let hanging: Server;
    const sockets = new Set<Socket>();
    before(async () => {
      server = new MortalServer({ DATABASE_URL: database.url(), HUB_ALLOW: '127.0.0.1' });
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

    it(`costs ${HEALTHY} others at most a fifth of their throughput`, async function () {
      this.timeout(300_000);
      for (const { url } of listeners) await subscribe(server.url, url);
      // The first ones are slow.
      for (let round = 0; round < ROUNDS; round++) await deliverAll();
      const shares: number[] = [];
      while (shares.length < TRIES && !shares.some((share) => share >= LEAST)) shares.push(await compare());
      expect(Math.max(...shares)).to.be.at.least(LEAST);
    });

    /** The share of their throughput that the others have beside the bad neighbour. */
    async function compare(): Promise<number> {
      const [alone, beside]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        alone.push(await deliverAll());
        const bad = await subscribe(
          server.url,
          `http://127.0.0.1:${(hanging.address() as AddressInfo).port}`,
        );
        beside.push(await deliverAll());
        expect(await deliveries(server.url, bad, 'pending'), 'the bad neighbour').to.equal(CHANGES);
        await unsubscribe(server.url, bad);
      }
      const share = median(beside) / median(alone);
      console.log(
        `        ${Math.round(median(alone))} events per second alone, ${Math.round(median(beside))} beside it: ${share.toFixed(2)}`,
      );
      return share;
    }

    /** Creates appointments; answers how many events per second the healthy listeners got. */
    async function deliverAll(): Promise<number> {
      for (const listener of listeners) listener.accepted.length = 0;
      const started = performance.now();
      const all = Promise.all(
        listeners.map((listener) => listener.until(({ accepted }) => accepted.length >= CHANGES)),
      );
      const additions = Array.from({ length: CHANGES }, (_, index) => ({
        ...{ op: 'add', path: '/-', value: { description: `${index}`, validFor: {} } },
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
