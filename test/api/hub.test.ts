import { expect } from 'chai';
import { AppointmentClient } from '../../generated/sdk/appointment/index.js';
import type { TmfError } from '../../sdk/typescript/errors.js';
import { type HttpAnswer, send, sendJson } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { type Listener, listeners } from '../support/listener.js';
import { forEachServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const ACCOUNT = '/tmf-api/accountManagement/v4';
const CATALOG = '/tmf-api/productCatalogManagement/v4';
const SECRET = `whsec_${Buffer.from('of this subscription alone').toString('base64')}`;
const CALLBACK = 'https://listener.example/events';

/** Subscriptions of a client alone: none of the others sees them. */
const ids = ({ body }: HttpAnswer) => body.map(({ id }: { id: string }) => id);

function expectRefusal(answer: HttpAnswer, status: number, says: RegExp): void {
  expect(answer.status, answer.text).to.equal(status);
  expect(`${answer.body.reason}\n${answer.body.message}`).to.match(says);
}

describe('Subscriptions', () => {
  forEachServer((server) => {
    const hub = () => new HubClient(server.url + APPOINTMENT);

    /** Removes what the test before has left. */
    afterEach('nobody is subscribed', async () => {
      for (const path of [APPOINTMENT, ACCOUNT]) {
        const one = new HubClient(server.url + path);
        for (const id of ids(await send(`${one.url}?limit=1000`))) await one.unsubscribe(id);
      }
    });

    it('are created with 201 and their Location', async () => {
      const query = 'eventType=AppointmentCreateEvent';
      const answer = await hub().post({ callback: CALLBACK, query, secret: SECRET });
      expect(answer.status, answer.text).to.equal(201);
      expect(answer.body).to.deep.equal({ id: answer.body.id, callback: CALLBACK, query });
      expect(answer.headers.get('location')).to.equal(`${hub().url}/${answer.body.id}`);
      expect((await send(answer.headers.get('location') ?? '')).body).to.deep.equal(answer.body);
      const bare = await hub().post({ callback: CALLBACK });
      expect(bare.body).to.deep.equal({ id: bare.body.id, callback: CALLBACK });
    });

    it('work through the generated client', async () => {
      const { hub } = new AppointmentClient({ baseUrl: server.url });
      const made = await hub.subscribe({ callback: CALLBACK, query: 'status=confirmed' });
      expect(await hub.get(made.id)).to.deep.equal(made);
      expect((await hub.list()).items).to.deep.equal([made]);
      expect((await hub.deliveries(made.id)).items).to.deep.equal([]);
      expect(await hub.redeliver(made.id, { state: 'dead' })).to.deep.equal({ count: 0 });
      await hub.unsubscribe(made.id);
      const error = (await hub.get(made.id).catch((it: unknown) => it)) as TmfError;
      expect(error.status).to.equal(404);
    });

    it('never expose their secret', async () => {
      await hub().subscribe(CALLBACK, { secret: SECRET });
      const queries = ['', '?fields=secret', '?fields=secret,callback', '?sort=secret', `?secret=${SECRET}`];
      for (const query of [...queries, '?secret.regex=.', '?secret.ne=x', "?filter=$[?(@.secret!='x')]"]) {
        const answer = await send(hub().url + query);
        expect(answer.text, query).to.not.include('whsec').and.not.include(SECRET.slice(6));
      }
      for (const query of [`?secret=${encodeURIComponent(SECRET)}`, '?secret.regex=.', '?digest.regex=.'])
        expect((await send(hub().url + query)).body, query).to.deep.equal([]);
    });

    it('are unique by callback and query', async () => {
      const first = await hub().subscribe(CALLBACK);
      expectRefusal(await hub().post({ callback: CALLBACK }), 409, /Already subscribed/);
      expectRefusal(await hub().post({ callback: CALLBACK, query: '' }), 409, /Already subscribed/);
      expectRefusal(await hub().post({ callback: CALLBACK, secret: SECRET }), 409, /Already subscribed/);
      const other = await hub().subscribe(CALLBACK, { query: 'status=confirmed' });
      expectRefusal(await hub().post({ callback: CALLBACK, query: 'status=confirmed' }), 409, /Already/);
      await hub().subscribe(`${CALLBACK}/2`);
      await hub().unsubscribe(first.id);
      const again = await hub().subscribe(CALLBACK);
      expect(new Set([first.id, other.id, again.id]).size).to.equal(3);
    });

    it('are unique with twenty concurrent requests', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => hub().post({ callback: CALLBACK })));
      const statuses = answers.map(({ status }) => status).toSorted();
      expect(statuses).to.deep.equal([201, ...Array.from({ length: 19 }, () => 409)]);
      expect(ids(await send(hub().url))).to.have.length(1);
    });

    it('are removed with 204, then 404', async () => {
      const { id } = await hub().subscribe(CALLBACK);
      await hub().unsubscribe(id);
      const gone = [
        await send(`${hub().url}/${id}`),
        await send(`${hub().url}/${id}`, { method: 'DELETE' }),
        await send(`${hub().url}/${id}/delivery`),
        await sendJson('POST', `${hub().url}/${id}/redeliver`, {}),
      ];
      for (const answer of gone) expectRefusal(answer, 404, new RegExp(id));
      expect(ids(await send(hub().url))).to.deep.equal([]);
    });

    it('with impossible ids are 404', async () => {
      for (const id of ['nothing', 'a%00b', 'x'.repeat(5_000), '%E6%9D%B1', "'%22;--", 'a%2Fb']) {
        const answers = [
          await send(`${hub().url}/${id}`),
          await send(`${hub().url}/${id}`, { method: 'DELETE' }),
          await send(`${hub().url}/${id}/delivery`),
          await sendJson('POST', `${hub().url}/${id}/redeliver`, {}),
        ];
        expect(
          answers.map(({ status }) => status),
          id.slice(0, 20),
        ).to.deep.equal([404, 404, 404, 404]);
      }
    });

    it('have no PATCH and no PUT', async () => {
      const { id } = await hub().subscribe(CALLBACK);
      for (const method of ['PATCH', 'PUT'])
        expect((await sendJson(method, `${hub().url}/${id}`, {})).status, method).to.equal(405);
      expect((await sendJson('PATCH', hub().url, [], 'application/json-patch+json')).status).to.equal(405);
    });

    it('are listed with filters, sorting, fields and paging', async () => {
      const names = ['a', 'b', 'c', 'd', 'e'];
      for (const name of names)
        await hub().subscribe(`${CALLBACK}/${name}`, name > 'c' ? { query: `description=${name}` } : {});
      const list = (query: string) => send(`${hub().url}?${query}`);
      const last = ({ body }: HttpAnswer) =>
        body.map((it: { callback: string }) => it.callback.at(-1)).join('');
      expect(last(await list(''))).to.equal('abcde');
      expect(last(await list('sort=-callback'))).to.equal('edcba');
      expect(last(await list(`callback=${CALLBACK}/b,${CALLBACK}/d`))).to.equal('bd');
      expect(last(await list('callback.regex=/[bc]$'))).to.equal('bc');
      expect(last(await list('query.regex=description&sort=-callback'))).to.equal('ed');
      expect(last(await list("filter=$[?(@.query=='description=e')]"))).to.equal('e');
      expect((await list('fields=query')).body[4]).to.have.all.keys('id', 'query');
      expect((await list('fields=none')).body[0]).to.have.all.keys('id');
      const page = await list('limit=2&offset=1&sort=callback');
      expect([page.status, last(page), page.headers.get('x-total-count')]).to.deep.equal([206, 'bc', '5']);
      expect(page.headers.get('x-result-count')).to.equal('2');
      const next = /<([^>]+)>; *rel="?next/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
      expect(last(await send(new URL(next, server.url).href))).to.equal('de');
      expect((await list('limit=0')).headers.get('x-total-count')).to.equal('5');
      expectRefusal(await list('limit=-1'), 400, /limit/);
      const [{ id }] = (await list('limit=1')).body;
      expect((await send(`${hub().url}/${id}?fields=callback`)).body).to.have.all.keys('id', 'callback');
    });

    it('belong to one API', async () => {
      const account = new HubClient(server.url + ACCOUNT);
      const own = await hub().subscribe(CALLBACK);
      const other = await account.subscribe(CALLBACK);
      expect(ids(await send(hub().url))).to.deep.equal([own.id]);
      expect(ids(await send(account.url))).to.deep.equal([other.id]);
      for (const path of ['', '/delivery'])
        expect((await send(`${account.url}/${own.id}${path}`)).status, path).to.equal(404);
      expect((await send(`${account.url}/${own.id}`, { method: 'DELETE' })).status).to.equal(404);
      expect((await sendJson('POST', `${account.url}/${own.id}/redeliver`, {})).status).to.equal(404);
      expect((await send(`${hub().url}/${own.id}`)).status).to.equal(200);
    });

    describe('are refused', () => {
      const CALLBACKS: readonly [callback: string, says: RegExp][] = [
        ['http://127.0.0.2/', /loopback.*HUB_ALLOW=127\.0\.0\.2/],
        ['http://[::1]/', /HUB_ALLOW=::1/],
        ['http://10.0.0.1/', /HUB_ALLOW=10\.0\.0\.1/],
        ['http://169.254.169.254/latest/meta-data', /HUB_ALLOW=169\.254\.169\.254/],
        ['http://0x7f.2/', /HUB_ALLOW=127\.0\.0\.2/],
        ['ftp://listener.example/', /http or https/],
        ['javascript:alert(1)', /http or https/],
        ['/events', /not absolute/],
        ['', /not absolute/],
        ['https://user:word@listener.example/', /credentials/],
        ['https://listener.example/#there', /fragment/],
        ['https://listener.example/a b', /white space/],
        ['http://', /no host/],
        [`https://listener.example/${'x'.repeat(3_000)}`, /2000 characters/],
      ];
      for (const [callback, says] of CALLBACKS) {
        it(`for the callback ${callback.slice(0, 50)}`, async () => {
          expectRefusal(await hub().post({ callback }), 400, says);
        });
      }

      const QUERIES: readonly [query: string, says: RegExp][] = [
        ['eventType=Nothing', /no event type "Nothing"[\s\S]*AppointmentCreateEvent/],
        ['eventType=AppointmentCreateEvent,Nothing', /"Nothing"/],
        ['eventType=PartyAccountStateChangeEvent', /PartyAccountStateChangeEvent/],
        ['event.category.gte', /category/],
        ['a..b=1', /a\.\.b/],
        ['=1', /""/],
        ['category=%zz', /%zz/],
        ['category=%00', /NUL/],
        ['category.regex=(', /expression|category/],
        ['category.regex=(?=a)', /RE2/],
        ['creationDate.gt=yesterday', /creationDate/],
        ['eventTime.gt=yesterday', /eventTime/],
        ['event.appointment.status.foo=1', /"event.appointment.status" is a single value/],
        ['event.appointment.validFor=2030', /event.appointment.validFor.startDateTime/],
        ['event.searchTimeSlot.requestedTimeSlot.id=1&event.searchTimeSlot.status.foo=1', /status/],
        ['status=a;category=b&externalId=c', /;/],
        ['filter=note[?', /character/],
        ['filter=$[?(@.a==1)]&filter=$[?(@.a==2)]', /more than once/],
        ['sort=-category', /sort.*no meaning/],
        ['limit=5', /limit.*no meaning/],
        ['offset=5', /offset.*no meaning/],
        ['cursor=5', /cursor.*no meaning/],
        ['expand=relatedParty', /expand.*no meaning/],
        ['depth=1', /depth.*no meaning/],
        ['fields=', /fields/],
        ['fields=a,,b', /fields/],
        ['fields=a&fields=b', /fields.*more than once/],
        [`description=${'x'.repeat(10_000)}`, /QUERY_LENGTH/],
        [Array.from({ length: 200 }, (_, index) => `a${index}=1`).join('&'), /QUERY_CONDITIONS/],
        [`description.regex=${'x'.repeat(300)}`, /QUERY_REGEX_LENGTH/],
        ['description=a\0b', /./],
        ['description=\ud800', /./],
      ];
      for (const [query, says] of QUERIES) {
        it(`for the query ${JSON.stringify(query.slice(0, 60))}`, async () => {
          expectRefusal(await hub().post({ callback: CALLBACK, query }), 400, says);
          expect((await send(hub().url)).body).to.deep.equal([]);
        });
      }

      const BODIES: readonly [body: unknown, says: RegExp][] = [
        [{}, /callback/],
        [{ callback: 5 }, /callback/],
        [{ callback: null }, /callback/],
        [{ callback: CALLBACK, query: 5 }, /query/],
        [{ callback: CALLBACK, secret: 5 }, /secret/],
        [{ callback: CALLBACK, secret: 'short' }, /24 to 64/],
        [{ callback: CALLBACK, secret: `whsec_${'A'.repeat(200)}` }, /24 to 64/],
        [{ callback: CALLBACK, secret: 'whsec_*'.repeat(10) }, /base64/],
        [[], /object/],
        ['null', /object/],
      ];
      for (const [body, says] of BODIES) {
        it(`for the body ${JSON.stringify(body).slice(0, 60)}`, async () => {
          const answer = await hub().post(body);
          expectRefusal(answer, 400, says);
          expect(answer.text).to.not.include('whsec_A').and.not.include('whsec_*');
        });
      }
    });

    it('accept unusual queries that are valid', async () => {
      const queries = [
        '?status=confirmed',
        'description=%E6%9D%B1%26',
        '&',
        'x.y.z=1',
        'fields=none',
        'a=東京',
      ];
      for (const query of [...queries, `description=${'x'.repeat(7_000)}`]) {
        const { id } = await hub().subscribe(CALLBACK, { query });
        expect((await send(`${hub().url}/${id}`)).body.query).to.equal(query);
      }
    });
  }, LOCAL);

  describe('above the limit', () => {
    forEachServer(
      (server) => {
        it('are refused after HUB_SUBSCRIPTIONS for each API', async () => {
          const hub = new HubClient(server.url + APPOINTMENT);
          const made = [];
          for (const name of 'abc') made.push(await hub.subscribe(`${CALLBACK}/${name}`));
          expectRefusal(await hub.post({ callback: CALLBACK }), 409, /HUB_SUBSCRIPTIONS/);
          await new HubClient(server.url + ACCOUNT).subscribe(CALLBACK);
          await hub.unsubscribe(made[0].id);
          await hub.subscribe(CALLBACK);
          expectRefusal(await hub.post({ callback: `${CALLBACK}/e` }), 409, /HUB_SUBSCRIPTIONS/);
        });
      },
      { HUB_SUBSCRIPTIONS: '3' },
    );
  });

  describe('select events', () => {
    forEachServer((server) => {
      const listen = listeners();
      const base = () => server.url + APPOINTMENT;
      const appointments = () => `${base()}/appointment`;
      const hub = () => new HubClient(base());
      const PERIOD = { startDateTime: '2026-05-04T08:00:00.000Z', endDateTime: '2026-05-04T10:00:00.000Z' };
      let listener: Listener;

      /** What happens while each of the queries is subscribed to. */
      const happenings = async () => {
        const first = await create(appointments(), {
          ...{ validFor: PERIOD, description: 'first', category: 'a', 'x-size': 9 },
          relatedParty: [
            { id: '1', role: 'customer', '@referredType': 'Individual' },
            { id: '2', role: 'technician', '@referredType': 'Individual' },
          ],
        });
        await sendJson('PATCH', first.href, { status: 'confirmed' });
        await sendJson('PATCH', first.href, { description: 'changed', 'x-size': 100 });
        const second = await create(appointments(), {
          ...{ validFor: { startDateTime: '2027-01-01T00:00:00Z' }, description: 'a&b', category: 'b' },
        });
        await send(second.href, { method: 'DELETE' });
      };

      const SHORT: Record<string, string> = {
        AppointmentCreateEvent: 'C',
        AppointmentStateChangeEvent: 'S',
        AppointmentAttributeValueChangeEvent: 'A',
        AppointmentDeleteEvent: 'D',
      };

      /** Of C S A (the first appointment), C D (the second). */
      const CHOICES: readonly [query: string | undefined, events: string][] = [
        [undefined, 'CSACD'],
        ['', 'CSACD'],
        ['?', 'CSACD'],
        ['eventType=AppointmentCreateEvent', 'CC'],
        ['eventType=appointmentcreateevent', 'CC'],
        ['eventType=appointmentCreateEvent,APPOINTMENTDELETEEVENT', 'CCD'],
        ['?eventType=AppointmentStateChangeEvent', 'S'],
        ['eventType=AppointmentCreateEvent&category=b', 'C'],
        ['eventType=AppointmentStateChangeEvent;category=b', 'SCD'],
        ['eventType.ne=AppointmentCreateEvent', 'SAD'],
        ['eventType.regex=(Create|Delete)', 'CCD'],
        ['eventType=SearchTimeSlotCreateEvent', ''],
        ['status=confirmed', 'SA'],
        ['event.status=confirmed', 'SA'],
        ['event.appointment.status=confirmed', 'SA'],
        ['payload.appointment.status=confirmed', 'SA'],
        ['status.ne=confirmed', 'CCD'],
        ['description=a%26b', 'CD'],
        ['description.regex=^(first|changed)$', 'CSA'],
        ['category=a,b', 'CSACD'],
        ['x-size.gt=10', 'A'],
        ['event.x-size.lt=10', 'CS'],
        ['validFor.startDateTime.gte=2027-01-01', 'CD'],
        ['validFor.startDateTime.lt=2027', 'CSA'],
        ['validFor.startDateTime=2026-05-04T10:00:00%2B02:00', 'CSA'],
        ['relatedParty.id=2', 'CSA'],
        ['event.appointment.relatedParty.role=technician', 'CSA'],
        ["filter=$[?(@.status=='confirmed')]", 'SA'],
        ["filter=relatedParty[?(@.role=='technician' %26%26 @.id=='2')]", 'CSA'],
        ["filter=relatedParty[?(@.role=='technician' %26%26 @.id=='1')]", ''],
        ["filter=event[?(@.category=='b')]", 'CD'],
        ['eventTime.gt=2020-01-01', 'CSACD'],
        ['eventTime.lt=2020-01-01', ''],
        ['nothing=here', ''],
        ['fields=status&category=b', 'CD'],
      ];
      for (const [query, events] of CHOICES) {
        it(`by ${query ?? 'no query'}: ${events || 'none'}`, async () => {
          listener = await listen();
          const { id } = await hub().subscribe(listener.url, { ...(query !== undefined && { query }) });
          const all = await hub().subscribe(`${listener.url}/all`);
          await happenings();
          const isOver = ({ path, body }: { path: string; body: { eventType: string } }) =>
            path === '/all' && body.eventType === 'AppointmentDeleteEvent';
          await listener.until((got) => got.some(isOver));
          const made = await hub().deliveries(id);
          expect(made.map(({ eventType }) => SHORT[eventType] ?? eventType).join('')).to.equal(events);
          await listener.received(5 + events.length);
          for (const each of [id, all.id]) await hub().unsubscribe(each);
        });
      }

      const SELECTIONS: readonly [fields: string, attributes: string[]][] = [
        ['status', ['status']],
        ['event.status,description', ['status', 'description']],
        ['event.appointment.status', ['status']],
        ['eventType,eventTime,description', ['description']],
        ['eventType', []],
        ['none', []],
        ['validFor.endDateTime', ['validFor']],
      ];
      for (const [fields, attributes] of SELECTIONS) {
        it(`and send only fields=${fields} of them`, async () => {
          listener = await listen();
          const { id } = await hub().subscribe(listener.url, { query: `fields=${fields}` });
          const made = await create(appointments(), { validFor: PERIOD, description: 'x' });
          const [notification] = await listener.received(1);
          const { event, ...envelope } = notification?.body ?? {};
          expect(event.appointment).to.have.all.keys('id', 'href', ...attributes);
          expect(event.appointment).to.include({ id: made.id, href: made.href });
          expect(envelope).to.include.keys('eventId', 'eventType', 'eventTime');
          if (fields === 'validFor.endDateTime')
            expect(event.appointment.validFor).to.deep.equal({ endDateTime: PERIOD.endDateTime });
          await hub().unsubscribe(id);
        });
      }

      it('with payload. in TMF666', async () => {
        listener = await listen();
        const account = new HubClient(server.url + ACCOUNT);
        const queries = ['payload.name=b', 'payload.financialAccount.name=b', 'name=b', 'event.name=b'];
        const made = [];
        for (const [index, query] of queries.entries())
          made.push(await account.subscribe(`${listener.url}/${index}`, { query }));
        const fields = await account.subscribe(`${listener.url}/f`, { query: 'name=b&fields=payload.name' });
        for (const name of ['a', 'b'])
          await create(`${account.base}/financialAccount`, {
            name,
            relatedParty: [{ id: '1', name: 'Mira Holt', '@referredType': 'Individual' }],
          });
        const got = await listener.received(5);
        expect(got.map(({ path }) => path).toSorted()).to.deep.equal(['/0', '/1', '/2', '/3', '/f']);
        const cut = got.find(({ path }) => path === '/f');
        expect(cut?.body.payload.financialAccount).to.have.all.keys('id', 'href', 'name');
        for (const { id } of [...made, fields]) {
          expect(await account.deliveries(id)).to.have.length(1);
          await account.unsubscribe(id);
        }
      });

      it('that were committed after the subscription', async () => {
        listener = await listen();
        const before = await create(appointments(), { validFor: PERIOD });
        const { id } = await hub().subscribe(listener.url);
        await sendJson('PATCH', before.href, { description: 'after' });
        const [first] = await listener.received(1);
        expect(first?.body.eventType).to.equal('AppointmentAttributeValueChangeEvent');
        expect(await hub().deliveries(id)).to.have.length(1);
        await hub().unsubscribe(id);
      });

      it('of one API only', async () => {
        listener = await listen();
        const catalog = new HubClient(server.url + CATALOG);
        const own = await hub().subscribe(listener.url);
        const other = await catalog.subscribe(`${listener.url}/catalog`);
        await create(`${catalog.base}/category`, { name: 'x' });
        await create(appointments(), { validFor: PERIOD });
        const got = await listener.received(2);
        const told = got.map(({ path, body }) => `${path} ${body.eventType}`).toSorted();
        expect(told).to.deep.equal(['/ AppointmentCreateEvent', '/catalog CategoryCreateEvent']);
        await hub().unsubscribe(own.id);
        await catalog.unsubscribe(other.id);
      });
    }, LOCAL);
  });
});
