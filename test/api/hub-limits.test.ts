import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { HOPS_HEADER } from '../../src/events/hops.js';
import { forEachServerDatabase } from '../support/databases.js';
import { send } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { listeners } from '../support/listener.js';
import { ask } from '../support/raw-http.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const ACCOUNT = '/tmf-api/accountManagement/v4';
const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };

/** Posts JSON with headers that `fetch` does not let through. */
const post = (url: string, body: unknown, headers: Record<string, string>) =>
  ask(url, { method: 'POST', headers, body });

describe('The limits of subscriptions', () => {
  forEachServerDatabase((database) => {
    const listen = listeners();
    let url = '';
    const hub = () => new HubClient(url + APPOINTMENT);
    const appointments = () => `${url}${APPOINTMENT}/appointment`;

    before('start the server', async () => {
      const settings = {
        HUB_ALLOW: '127.0.0.0/8,localhost',
        HUB_SUBSCRIPTIONS_PER_HOST: '3',
        HUB_BYTES_PER_HOST: '20 KB',
        ALLOWED_HOSTS: 'evil.example',
      };
      url = (await startTestServer(database, settings)).url;
    });
    afterEach('nobody is subscribed', async () => {
      for (const path of [APPOINTMENT, ACCOUNT]) {
        const one = new HubClient(url + path);
        for (const { id } of (await send(`${one.url}?limit=1000`)).body) await one.unsubscribe(id);
      }
    });

    it('refuse callbacks at the server itself, by any of its names', async () => {
      const { port } = new URL(url);
      for (const host of ['127.0.0.1', 'localhost', '127.0.0.2', '[::ffff:127.0.0.1]', '0.0.0.0']) {
        const answer = await hub().post({ callback: `http://${host}:${port}${APPOINTMENT}/appointment` });
        expect(answer.status, answer.text).to.equal(400);
        expect(answer.body.message, host).to.match(/is this server|not public|unspecified/);
      }
    });

    it('allow a number of subscriptions of all APIs at one host', async () => {
      const accounts = new HubClient(url + ACCOUNT);
      await hub().subscribe('https://listener.example/1');
      await hub().subscribe('https://listener.example:8443/2');
      await accounts.subscribe('http://LISTENER.example/3');
      const answer = await accounts.post({ callback: 'https://listener.example/4' });
      expect(answer.status).to.equal(409);
      expect(answer.body.message).to.include('HUB_SUBSCRIPTIONS_PER_HOST');
      const { id } = await accounts.subscribe('https://other.example/4');
      await accounts.unsubscribe(id);
      await accounts.subscribe('https://other.example/5');
    });

    it('delay the bytes for one host, and lose no event', async () => {
      const listener = await listen();
      const { id } = await hub().subscribe(listener.url);
      const description = 'x'.repeat(10_000);
      for (let n = 0; n < 6; n++) await create(appointments(), { ...VISIT, description });
      const delayed = await hub().settled(id, (all) =>
        all.some(({ lastError }) => /Too many bytes/.test(lastError)),
      );
      expect(delayed.filter(({ state }) => state === 'dead')).to.deep.equal([]);
      await listener.received(6);
      const delivered = await hub().settled(id, (all) => all.every(({ state }) => state === 'delivered'));
      expect(delivered.map(({ attempts }) => attempts)).to.deep.equal([1, 1, 1, 1, 1, 1]);
    });

    it('end loops of notifications by a counter of hops', async () => {
      const listener = await listen();
      await hub().subscribe(listener.url);
      expect((await post(appointments(), VISIT, {})).status).to.equal(201);
      expect((await post(appointments(), VISIT, { [HOPS_HEADER]: '0' })).status).to.equal(201);
      expect((await post(appointments(), VISIT, { [HOPS_HEADER]: '4' })).status).to.equal(201);
      const hops = (await listener.received(3)).map(({ headers }) => headers[HOPS_HEADER]);
      expect(hops.toSorted()).to.deep.equal(['0', '1', '5']);
      for (const value of ['5', '99', '-1', 'x', '1e3']) {
        const refused = await post(appointments(), VISIT, { [HOPS_HEADER]: value });
        expect([value, refused.status]).to.deep.equal([value, 400]);
      }
    });

    it('keep the Host header of a client out of events', async () => {
      const listener = await listen();
      await hub().subscribe(listener.url);
      const made = await post(appointments(), VISIT, { host: 'evil.example' });
      expect(made.body.href).to.match(/^http:\/\/evil\.example\//);
      const [notification] = await listener.received(1);
      expect(notification?.text).to.not.include('evil');
      expect(notification?.body.event.appointment.href).to.equal(`${appointments()}/${made.body.id}`);
    });

    it('keep the Host header of a client out of stored references', async () => {
      const accounts = `${url}${ACCOUNT}`;
      const bill = await create(`${accounts}/billFormat`, { name: 'paper' });
      const body = {
        name: 'home',
        relatedParty: [{ id: 'p1', name: 'Ann', '@referredType': 'Individual' }],
        billStructure: { format: { id: bill.id, name: 'paper' } },
      };
      const made = await post(`${accounts}/billingAccount`, body, { host: 'evil.example' });
      expect(made.status, JSON.stringify(made.body)).to.equal(201);
      const stored = await send(`${accounts}/billingAccount/${made.body.id}`);
      expect(stored.text).to.not.include('evil');
    });
  });
});

describe('The verification of callbacks', () => {
  forEachServerDatabase((database) => {
    let url = '';
    before('start the server', async () => {
      url = (await startTestServer(database, { ...LOCAL, HUB_VERIFY: 'challenge' })).url;
    });

    it('subscribes a callback that returns the challenge, and no other', async () => {
      const asked: URL[] = [];
      const confirming = createServer((request, response) => {
        const target = new URL(request.url ?? '', 'http://127.0.0.1');
        asked.push(target);
        const { pathname, searchParams } = target;
        response.writeHead(pathname === '/gone' ? 404 : 200);
        response.end(pathname === '/other' ? 'something' : searchParams.get('hub.challenge'));
      }).listen(0, '127.0.0.1');
      await once(confirming, 'listening');
      const base = `http://127.0.0.1:${(confirming.address() as AddressInfo).port}`;
      const hub = new HubClient(url + APPOINTMENT);
      try {
        await hub.subscribe(`${base}/fine?a=b`);
        expect(asked[0]?.searchParams.get('a')).to.equal('b');
        expect(asked[0]?.searchParams.get('hub.mode')).to.equal('subscribe');
        expect(asked[0]?.searchParams.get('hub.topic')).to.equal(hub.url);
        for (const path of ['/other', '/gone']) {
          const answer = await hub.post({ callback: base + path });
          expect(answer.status, answer.text).to.equal(400);
          expect(answer.body.code).to.equal('unconfirmedCallback');
          expect(answer.text).to.not.include('something');
        }
        expect((await send(hub.url)).body).to.have.length(1);
      } finally {
        confirming.close().closeAllConnections();
      }
    });
  });
});
