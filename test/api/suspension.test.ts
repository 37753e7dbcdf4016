import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { type Listener, listeners } from '../support/listener.js';
import { startTestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const VISIT = { validFor: { startDateTime: '2026-05-04T08:00:00Z' } };
const NESTED = 'filter=$..[?(@..[?(@..[?(@.zzz==1)])])]';
const BIG = { ...VISIT, measured: Array.from({ length: 40_000 }, (_, index) => index) };

describe('A subscription whose query costs too much', () => {
  forEachServerDatabase((database) => {
    let url = '';
    let listener: Listener;
    const listen = listeners();
    const hub = () => new HubClient(url + APPOINTMENT);
    const appointments = () => `${url}${APPOINTMENT}/appointment`;
    const read = async (id: string) => (await send(`${hub().url}/${id}`)).body;
    const resume = (id: string) => send(`${hub().url}/${id}/resume`, { method: 'POST' });
    const suspended = async (id: string) => {
      for (let looks = 0; looks < 400; looks++) {
        const found = await read(id);
        if (found.state === 'suspended') return found;
        await pause(50);
      }
      return expect.fail('It is not suspended');
    };

    before('start the server', async () => {
      url = (await startTestServer(database, { ...LOCAL, HUB_SUBSCRIPTIONS_PER_HOST: '1000' })).url;
    });
    beforeEach(async () => {
      listener = await listen();
    });
    afterEach('nobody is subscribed', async () => {
      for (const { id } of (await send(`${hub().url}?limit=1000`)).body) await hub().unsubscribe(id);
    });

    it('is refused when its filter nests descendants', async () => {
      for (const query of [NESTED, 'filter=$..[?(@..a)]', 'filter=$..a[?(count(@..*)>1)]']) {
        const answer = await hub().post({ callback: listener.url, query });
        expect(answer.status, answer.text).to.equal(400);
        expect(answer.body.message).to.include('descendants');
      }
      for (const query of ['filter=$..[?(@.a==1)]', 'filter=$.a[?(@..b)]', 'filter=$..a[?($..c)]'])
        await hub().subscribe(listener.url, { query });
    });

    it('is suspended with a reason, while the others get every event', async () => {
      const query = 'filter=$..[?(@.zzz==1)]';
      const costly = await hub().subscribe(`${listener.url}/costly`, { query });
      await hub().subscribe(`${listener.url}/other`);
      await create(appointments(), BIG);
      await create(appointments(), VISIT);
      const received = await listener.received(2);
      expect(received.map(({ path }) => path)).to.deep.equal(['/other', '/other']);
      expect((await suspended(costly.id)).reason).to.match(/cannot be evaluated.*too expensive/);
      expect(
        (await send(`${hub().url}?state=suspended`)).body.map(({ id }: { id: string }) => id),
      ).to.deep.equal([costly.id]);
      const [dead] = await hub().deliveries(costly.id);
      expect(dead).to.include({ state: 'dead' });
    });

    it('is resumed by a call, and gets the events from then on', async () => {
      const query = "filter=$..[?(@.description=='wanted')]";
      const { id } = await hub().subscribe(`${listener.url}/costly`, { query });
      await create(appointments(), BIG);
      await suspended(id);
      await create(appointments(), { ...VISIT, description: 'wanted' });
      const resumed = await resume(id);
      expect(resumed.status, resumed.text).to.equal(200);
      expect(resumed.body).to.deep.equal({ id, callback: `${listener.url}/costly`, query });
      const later = await create(appointments(), { ...VISIT, description: 'wanted' });
      const [first] = await listener.received(1);
      expect(first?.body.event.appointment.id).to.equal(later.id);
      const unknown = await resume('nothing');
      expect(unknown.status).to.equal(404);
    });

    it('of an earlier release is suspended, with everything else going on', async () => {
      const { id } = await hub().subscribe(`${listener.url}/old`, { query: 'filter=$.a' });
      // A question mark is a binding on PostgreSQL.
      const text = database.name === 'PostgreSQL' ? NESTED.replaceAll('?', '\\?') : NESTED;
      await database.query(`update event_subscription set query = '${text}' where id = '${id}'`);
      await hub().subscribe(`${listener.url}/other`);
      await create(appointments(), BIG);
      const [first] = await listener.received(1);
      expect(first?.path).to.equal('/other');
      expect((await suspended(id)).reason).to.include('too expensive for events');
      const resumed = await resume(id);
      expect(resumed.status).to.equal(400);
    });
  });
});
