import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { type Listener, listeners } from '../support/listener.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const visit = (description: string) => ({
  description,
  validFor: { startDateTime: '2026-05-04T08:00:00Z' },
});

describe('A listener that responds with 410', () => {
  forEachServerDatabase((database) => {
    let url = '';
    let listener: Listener;
    const listen = listeners();
    const hub = () => new HubClient(url + APPOINTMENT);
    const book = (description: string) => create(`${url}${APPOINTMENT}/appointment`, visit(description));
    const suspended = async (id: string) => {
      for (let looks = 0; looks < 400; looks++) {
        const { body } = await send(`${hub().url}/${id}`);
        if (body.state === 'suspended') return body;
        await pause(25);
      }
      return expect.fail('It is not suspended');
    };
    const areDead = (count: number) => (deliveries: readonly { state: string }[]) =>
      deliveries.length === count && deliveries.every(({ state }) => state === 'dead');

    before('start the server', async function () {
      this.timeout(120_000);
      url = (await startTestServer(database, { ...LOCAL, HUB_RETRY_FIRST: '50 ms' })).url;
    });
    beforeEach(async () => {
      listener = await listen();
    });

    it('gets no more events, until its subscription is resumed', async () => {
      const other = await listen();
      const { id } = await hub().subscribe(listener.url);
      const { id: otherId } = await hub().subscribe(other.url);
      listener.answer = () => 410;
      await book('first');
      const found = await suspended(id);
      expect(found.reason).to.equal(
        'The listener has responded with HTTP status 410 (Gone): it wants no more events',
      );
      expect(
        (await send(`${hub().url}?state=suspended`)).body.map((each: { id: string }) => each.id),
      ).to.deep.equal([id]);
      const [delivery] = await hub().settled(id, areDead(1));
      expect(delivery).to.include({ lastStatus: 410, attempts: 1 });
      await book('second');
      await other.received(2);
      expect(listener.notifications).to.have.length(1);
      expect(await hub().deliveries(id), 'no delivery of the second event').to.have.length(1);

      listener.answer = () => 201;
      const resumed = await send(`${hub().url}/${id}/resume`, { method: 'POST' });
      expect([resumed.status, resumed.body.state]).to.deep.equal([200, undefined]);
      await book('third');
      const [, third] = await listener.received(2);
      expect(third?.body.event.appointment.description).to.equal('third');
      for (const each of [id, otherId]) await hub().unsubscribe(each);
    });

    it('ends the deliveries that wait, which can be made again', async () => {
      const { id } = await hub().subscribe(listener.url);
      listener.answer = () => 503;
      for (const name of ['a', 'b', 'c']) await book(name);
      await hub().settled(id, ({ length }) => length === 3);
      listener.answer = () => 410;
      await suspended(id);
      const dead = await hub().settled(id, areDead(3));
      expect(dead.filter(({ lastError }) => /410/.test(lastError))).to.have.length(3);
      listener.answer = () => 201;
      const before = listener.notifications.length;
      await send(`${hub().url}/${id}/resume`, { method: 'POST' });
      const again = await send(`${hub().url}/${id}/redeliver`, { method: 'POST' });
      expect(again.body).to.deep.equal({ count: 3 });
      const received = await listener.received(before + 3);
      const names = received.slice(before).map(({ body }) => body.event.appointment.description);
      expect(names.toSorted()).to.deep.equal(['a', 'b', 'c']);
      await hub().unsubscribe(id);
    });
  });
});
