import { expect } from 'chai';
import type { JsonObject } from '../../../src/values/json.js';
import { LOCAL } from '../../support/hub.js';
import { listeners } from '../../support/listener.js';
import { forEachPolicyServer, type PolicyClient } from '../../support/policy.js';
import { SseClient } from '../../support/sse.js';

const API = '/tmf-api/appointment/v4';
const APPOINTMENTS = `${API}/appointment`;
const HUB = `${API}/hub`;

const policy = (operations: string) => `
roles:
  admin:
    - {}
  customer:
    - apis: [appointment]
      resources: [appointment]
      operations: [${operations}]
      where: relatedParty.id={sub}
      hide: [note]
  reader:
    - apis: [appointment]
      operations: [list, retrieve]
`;

const POLICY = policy('list, retrieve, create, patch, subscribe, watch');

const visit = (customer: string, more: object = {}) => ({
  description: `of ${customer}`,
  validFor: { startDateTime: '2026-05-04T08:00:00Z', endDateTime: '2026-05-04T10:00:00Z' },
  relatedParty: [{ id: customer, role: 'customer', '@referredType': 'Individual' }],
  ...more,
});

/** The content of a notification, without the parts that differ in every run. */
const summary = ({ body }: { body: JsonObject }) => {
  const { event, eventType, fieldPath } = body as { event: JsonObject } & JsonObject;
  const { description, note } = event.appointment as JsonObject;
  return [eventType, description, fieldPath, note];
};

describe('a policy, on events', () => {
  const listen = listeners();

  forEachPolicyServer(
    POLICY,
    (server) => {
      const admin = () => server.as({ sub: 'root', roles: ['admin'] });
      const anna = () => server.as({ sub: 'anna', roles: ['customer'] });
      const bert = () => server.as({ sub: 'bert', roles: ['customer'] });

      afterEach(async () => {
        server.replacePolicy(POLICY);
        for (const { id } of (await admin().ask('GET', HUB)).body)
          expect((await admin().ask('DELETE', `${HUB}/${id}`)).status).to.equal(204);
      });

      it('subscribers get events of what exists for them, without hidden attributes and changes', async () => {
        const listener = await listen();
        await subscribe(anna(), listener.url);
        await create(admin(), visit('bert'));
        const own = await create(admin(), visit('anna', { note: [{ text: 'secret' }] }));
        await patch(admin(), own, { note: [{ text: 'another secret' }] });
        await patch(admin(), own, { note: [], description: 'changed' });
        const taken = visit('bert').relatedParty;
        await patch(admin(), own, { relatedParty: taken, description: 'taken away' });
        await create(admin(), visit('anna', { description: 'last' }));
        // Events of different resources can overtake each other.
        const isLast = (each: Parameters<typeof summary>[0]) => summary(each)[1] === 'last';
        const all = await listener.until((got) => got.some(isLast) && got.length >= 3);
        expect(all.filter((each) => !isLast(each)).map(summary)).to.deep.equal([
          ['AppointmentCreateEvent', 'of anna', undefined, undefined],
          ['AppointmentAttributeValueChangeEvent', 'changed', 'description', undefined],
        ]);
        expect(all.filter(isLast).map(summary)).to.deep.equal([
          ['AppointmentCreateEvent', 'last', undefined, undefined],
        ]);
      });

      it('the query of a subscription sees what its owner sees', async () => {
        const listener = await listen();
        await subscribe(anna(), listener.url, 'filter=$[?(@.event.appointment.note)]');
        await subscribe(anna(), listener.url, 'note.text=secret');
        await subscribe(anna(), listener.url, 'description=last');
        await create(admin(), visit('anna', { note: [{ text: 'secret' }] }));
        await create(admin(), visit('anna', { description: 'last' }));
        await listener.received(1);
        expect(listener.notifications.map(summary)).to.deep.equal([
          ['AppointmentCreateEvent', 'last', undefined, undefined],
        ]);
      });

      it('subscriptions belong to who made them; an administrator sees all', async () => {
        const listener = await listen();
        const id = await subscribe(anna(), listener.url);
        const others = await subscribe(bert(), listener.url);
        expect((await anna().ask('POST', HUB, { callback: listener.url })).status).to.equal(409);
        const idsOf = async (client: PolicyClient) =>
          (await client.ask('GET', HUB)).body.map((each: JsonObject) => each.id);
        expect(await idsOf(anna())).to.deep.equal([id]);
        expect(await idsOf(bert())).to.deep.equal([others]);
        expect(await idsOf(admin())).to.have.members([id, others]);
        expect((await anna().ask('GET', `${HUB}?limit=0`)).headers.get('x-total-count')).to.equal('1');
        for (const [method, path, body] of [
          ['GET', ''],
          ['GET', '/delivery'],
          ['POST', '/redeliver', {}],
          ['POST', '/resume'],
          ['POST', '/secret', { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }],
          ['DELETE', ''],
        ] as const) {
          const answer = await anna().ask(method, `${HUB}/${others}${path}`, body);
          expect(answer.status, `${method} ${path}`).to.equal(404);
        }
        expect((await bert().ask('GET', `${HUB}/${others}`)).status).to.equal(200);
        const shown = (await bert().ask('GET', `${HUB}/${others}`)).body;
        expect(shown).to.have.all.keys('id', 'callback');
      });

      it('the rights of the owner count when an event is delivered, not when it was assigned', async () => {
        let status = 500;
        const listener = await listen(() => status);
        const id = await subscribe(anna(), listener.url);
        await create(admin(), visit('anna'));
        await listener.received(1);
        server.replacePolicy(policy('list, retrieve'));
        status = 201;
        await admin().ask('POST', `${HUB}/${id}/redeliver`, { state: 'pending' });
        let deliveries: JsonObject[] = [];
        for (let looks = 0; looks < 400 && deliveries[0]?.state !== 'dead'; looks++) {
          await new Promise((resolve) => setTimeout(resolve, 25));
          deliveries = (await admin().ask('GET', `${HUB}/${id}/delivery`)).body;
        }
        expect(deliveries[0]?.lastError).to.match(/policy does not show this event/);
        expect((await anna().ask('GET', HUB)).status).to.equal(403);
      });

      it('who may not subscribe is refused', async () => {
        const reader = server.as({ sub: 'ron', roles: ['reader'] });
        const callback = 'http://127.0.0.1:9/events';
        expect((await reader.ask('POST', HUB, { callback })).status).to.equal(403);
        for (const path of ['', '/x', '/x/delivery'])
          expect((await reader.ask('GET', HUB + path)).status, path).to.equal(403);
      });

      it('the stream of events has what exists for its client, without hidden attributes', async () => {
        const stream = await SseClient.open(`${server.url}/events`, await anna().headers());
        const blind = await SseClient.open(
          `${server.url}/events`,
          await server.as({ sub: 'ron', roles: ['reader'] }).headers(),
        );
        try {
          await create(admin(), visit('bert'));
          await create(admin(), visit('anna', { note: [{ text: 'secret' }] }));
          const [message] = await stream.take(1);
          expect(message?.data.event.appointment.description).to.equal('of anna');
          expect(message?.data.event.appointment).to.not.have.property('note');
          expect(blind.text).to.not.include('data:');
        } finally {
          stream.close();
          blind.close();
        }
      });

      it('counts of the start page are those of resources that a client can list without limits', async () => {
        const counts = async (client: PolicyClient) => (await client.ask('GET', '/counts')).body;
        expect(await counts(admin())).to.have.property(APPOINTMENTS);
        expect(await counts(anna())).to.deep.equal({});
        const readers = await counts(server.as({ sub: 'ron', roles: ['reader'] }));
        expect(Object.keys(readers)).to.have.members([APPOINTMENTS, `${API}/searchTimeSlot`]);
      });
    },
    LOCAL,
  );
});

async function create(client: PolicyClient, body: object): Promise<JsonObject> {
  const answer = await client.ask('POST', APPOINTMENTS, body);
  expect(answer.status, answer.text).to.equal(201);
  return answer.body;
}

async function patch(client: PolicyClient, { id }: JsonObject, body: object): Promise<void> {
  const answer = await client.ask('PATCH', `${APPOINTMENTS}/${id}`, body);
  expect(answer.status, answer.text).to.equal(200);
}

async function subscribe(client: PolicyClient, callback: string, query?: string): Promise<string> {
  const answer = await client.ask('POST', HUB, { callback, ...(query && { query }) });
  expect(answer.status, answer.text).to.equal(201);
  return answer.body.id;
}
