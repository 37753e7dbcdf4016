import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { send, sendJson } from '../support/http.js';
import { create, HubClient, LOCAL } from '../support/hub.js';
import { type Answerer, listeners, type Notification } from '../support/listener.js';
import { forEachServer, type TestServer } from '../support/server.js';

const APPOINTMENT = '/tmf-api/appointment/v4';
const PERIOD = { startDateTime: '2026-05-04T08:00:00.000Z' };
const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(24, '.')).toString('base64')}`;

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any delivery
type Delivery = any;

const isDone = ({ state }: Delivery) => state !== 'pending';
const areDone = (count: number) => (all: readonly Delivery[]) => all.length === count && all.every(isDone);
const appointmentOf = ({ body }: Notification) => body.event.appointment;

/** Attempts follow each other closely, so that no test waits. */
const QUICK = { ...LOCAL, HUB_RETRY_FIRST: '1 ms', HUB_RETRY_LONGEST: '20 ms' };

const ENDLESS = { ...QUICK, HUB_ATTEMPTS: '1000' };

/** Fails a number of times for each event, then responds with 201. */
function failing(times: number, status = 500): Answerer {
  const counts = new Map<string, number>();
  return ({ body }) => {
    const count = (counts.get(body.eventId) ?? 0) + 1;
    counts.set(body.eventId, count);
    return count <= times ? status : 201;
  };
}

const hubOf = (server: TestServer) => new HubClient(server.url + APPOINTMENT);
const visit = (server: TestServer, more: object = {}) =>
  create(`${server.url}${APPOINTMENT}/appointment`, { validFor: PERIOD, ...more });

describe('Deliveries', () => {
  forEachServer((server) => {
    const listen = listeners();
    const hub = () => hubOf(server);

    it('are listed with their states', async () => {
      const listener = await listen();
      const { id } = await hub().subscribe(listener.url);
      const made = await visit(server);
      const [delivery] = await hub().settled(id, areDone(1));
      const [notification] = listener.notifications;
      expect(delivery).to.deep.equal({
        id: notification?.body.eventId,
        eventType: 'AppointmentCreateEvent',
        eventTime: notification?.body.eventTime,
        resourceId: made.id,
        state: 'delivered',
        attempts: 1,
        lastStatus: 201,
        lastAttemptDate: delivery.lastAttemptDate,
        deliveryDate: delivery.deliveryDate,
      });
      for (const date of [delivery.lastAttemptDate, delivery.deliveryDate])
        expect(new Date(date).toISOString()).to.equal(date);
      await hub().unsubscribe(id);
    });

    it('support filters, sorting, fields and paging', async () => {
      const isFirst = ({ body }: Notification) => body.event.appointment.description === 'v0';
      const listener = await listen((it) => (isFirst(it) ? 201 : 202));
      const { id } = await hub().subscribe(listener.url);
      const made = [];
      for (let index = 0; index < 5; index++) made.push(await visit(server, { description: `v${index}` }));
      await sendJson('PATCH', made[4].href, { status: 'confirmed' });
      const all = await hub().settled(id, areDone(6));
      expect(all.map(({ resourceId }) => resourceId)).to.deep.equal([...made, made[4]].map((it) => it.id));
      const list = (query: string) => hub().deliveries(id, query);
      const where = async (query: string) =>
        (await list(query)).map((it) => all.findIndex((one) => one.id === it.id)).join('');
      expect(await where('state=delivered')).to.equal('012345');
      expect(await where('state=dead,pending')).to.equal('');
      expect(await where('attempts=1')).to.equal('012345');
      expect(await where('attempts.gt=1')).to.equal('');
      expect(await where('lastStatus=201')).to.equal('0');
      expect(await where('lastStatus.ne=201')).to.equal('12345');
      expect(await where('eventType=AppointmentStateChangeEvent')).to.equal('5');
      expect(await where(`resourceId=${made[4].id}`)).to.equal('45');
      expect(await where(`resourceId=${made[4].id}&sort=-eventTime`)).to.equal('54');
      expect(await where(`id=${all[3].id}`)).to.equal('3');
      expect(await where(`eventTime=${all[2].eventTime}`)).to.include('2');
      const range = `eventTime.gte=${all[1].eventTime}&eventTime.lt=${all[4].eventTime}`;
      const inRange = all.filter(
        ({ eventTime }) => eventTime >= all[1].eventTime && eventTime < all[4].eventTime,
      );
      expect(await where(range)).to.equal(inRange.map((one) => all.indexOf(one)).join(''));
      expect(await where('eventTime.gt=2020-01-01&deliveryDate.gt=2020&lastAttemptDate.gt=2020')).to.equal(
        '012345',
      );
      expect(await where('nextAttemptDate.gt=2020')).to.equal('');
      expect(await where(`filter=$[?(@.resourceId=='${made[1].id}')]`)).to.equal('1');
      expect(await where('sort=-lastStatus,-eventTime&limit=1')).to.match(/^[12345]$/);
      expect(await where('sort=lastStatus')).to.equal('012345');
      expect((await list('fields=state'))[0]).to.have.all.keys('id', 'state');

      const found: string[] = [];
      let url: string | undefined = `${hub().url}/${id}/delivery?limit=2&sort=eventTime`;
      while (url !== undefined) {
        const page = await send(url);
        expect(page.status).to.equal(206);
        expect(page.headers.get('x-total-count')).to.equal('6');
        found.push(...page.body.map((it: Delivery) => it.id));
        url = /<([^>]+)>; *rel="?next/.exec(page.headers.get('link') ?? '')?.[1];
        if (url !== undefined) expect(url).to.include('cursor=');
      }
      expect(found).to.deep.equal(all.map((it) => it.id));
      for (const query of ['eventTime=x', 'attempts.gt=many', 'limit=-1', 'cursor=x', 'state.regex=('])
        expect((await send(`${hub().url}/${id}/delivery?${query}`)).status, query).to.equal(400);
      await hub().unsubscribe(id);
    });

    for (const status of [200, 201, 202, 204, 299]) {
      it(`succeed when the listener responds with ${status}`, async () => {
        const listener = await listen(() => status);
        const { id } = await hub().subscribe(listener.url);
        await visit(server);
        const [delivery] = await hub().settled(id, areDone(1));
        expect(delivery).to.include({ state: 'delivered', attempts: 1, lastStatus: status });
        await hub().unsubscribe(id);
      });
    }

    it('are retried until the listener accepts them', async () => {
      const listener = await listen(failing(4));
      const { id } = await hub().subscribe(listener.url);
      await visit(server);
      const [delivery] = await hub().settled(id, areDone(1));
      expect(delivery).to.include({ state: 'delivered', attempts: 5, lastStatus: 201 });
      expect(delivery).to.not.have.any.keys('lastError', 'nextAttemptDate');
      const ids = listener.notifications.map(
        ({ headers, body }) => `${headers['webhook-id']} ${body.eventId}`,
      );
      expect(new Set(ids).size).to.equal(1);
      expect(new Set(listener.notifications.map(({ text }) => text)).size).to.equal(1);
      expect(ids).to.have.length(5);
      await hub().unsubscribe(id);
    });

    it('keep the order of one resource while its first event fails; other resources continue', async () => {
      let isUp = false;
      const listener = await listen((it) => (isUp || appointmentOf(it).description !== 'sick' ? 201 : 503));
      const { id } = await hub().subscribe(listener.url);
      const sick = await visit(server, { description: 'sick' });
      await sendJson('PATCH', sick.href, { status: 'confirmed' });
      await sendJson('PATCH', sick.href, { 'x-more': 1 });
      await send(sick.href, { method: 'DELETE' });
      const well = [];
      for (let index = 0; index < 5; index++) well.push(await visit(server, { description: 'well' }));
      const all = await hub().settled(id, (them) => them.filter(isDone).length === 5);
      expect(all.map(({ state }) => state)).to.deep.equal([
        ...Array.from({ length: 4 }, () => 'pending'),
        ...Array.from({ length: 5 }, () => 'delivered'),
      ]);
      const told = listener.notifications.filter((it) => appointmentOf(it).id === sick.id);
      expect(new Set(told.map(({ body }) => body.eventType))).to.deep.equal(
        new Set(['AppointmentCreateEvent']),
      );
      expect(all[0]).to.include.keys('nextAttemptDate');
      expect(all.slice(1, 4).map(({ attempts }) => attempts)).to.deep.equal([0, 0, 0]);
      isUp = true;
      const tried = listener.notifications.length;
      await hub().settled(id, areDone(9));
      const types = listener.notifications
        .slice(tried)
        .filter((it) => appointmentOf(it).id === sick.id)
        .map(({ body }) => body.eventType);
      expect(types.slice(-4)).to.deep.equal([
        'AppointmentCreateEvent',
        'AppointmentStateChangeEvent',
        'AppointmentAttributeValueChangeEvent',
        'AppointmentDeleteEvent',
      ]);
      await hub().unsubscribe(id);
    });

    it('of hundreds of changes of one resource arrive in order, none twice', async () => {
      const listener = await listen();
      const { id } = await hub().subscribe(listener.url);
      const made = await visit(server, { 'x-n': 0 });
      for (let index = 1; index <= 150; index++) await sendJson('PATCH', made.href, { 'x-n': index });
      const got = await listener.received(151);
      expect(got.map((it) => appointmentOf(it)['x-n'])).to.deep.equal(
        Array.from({ length: 151 }, (_, index) => index),
      );
      await hub().unsubscribe(id);
    });

    it('of many resources changed at once are complete, and in order for each resource', async () => {
      const listener = await listen(({ body }) =>
        body.eventId.endsWith('7') && !('seen' in body) ? 202 : 201,
      );
      const { id } = await hub().subscribe(listener.url);
      const change = async (index: number) => {
        const made = await visit(server, { description: `at once ${index}` });
        for (let step = 1; step <= 3; step++) await sendJson('PATCH', made.href, { 'x-n': step });
        return made.id as string;
      };
      const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => change(index)));
      const got = await listener.received(80);
      for (const resource of ids) {
        const steps = got
          .filter((it) => appointmentOf(it).id === resource)
          .map((it) => appointmentOf(it)['x-n']);
        expect(steps).to.deep.equal([undefined, 1, 2, 3]);
      }
      await hub().unsubscribe(id);
    });

    it('are signed with the secret of the subscription', async () => {
      const secret = secretOf('of the subscription');
      const listener = await listen();
      const { id } = await hub().subscribe(listener.url, { secret, query: 'fields=status' });
      await visit(server, { description: 'Grüße, 東京' });
      const [{ text, headers, path }] = (await listener.received(1)) as [Notification];
      expect(new Webhook(secret).verify(text, headers as Record<string, string>)).to.be.an('object');
      expect(() => new Webhook(secretOf('other')).verify(text, headers as Record<string, string>)).to.throw();
      expect(path).to.equal('/');
      await hub().unsubscribe(id);
    });

    it('are not signed without a secret', async () => {
      const listener = await listen();
      const { id } = await hub().subscribe(`${listener.url}/a/b?c=d`);
      await visit(server);
      const [{ headers, path }] = (await listener.received(1)) as [Notification];
      expect(headers).to.not.have.property('webhook-signature');
      expect(headers).to.include.keys('webhook-id', 'webhook-timestamp');
      expect(path).to.equal('/a/b?c=d');
      await hub().unsubscribe(id);
    });

    it('end with the subscription', async () => {
      const listener = await listen(() => 500);
      const { id } = await hub().subscribe(`${listener.url}/gone`);
      await visit(server);
      await listener.received(2);
      await hub().unsubscribe(id);
      const other = await hub().subscribe(`${listener.url}/other`);
      const before = await visit(server);
      const isOther = (it: Notification) => it.path === '/other' && appointmentOf(it).id === before.id;
      await listener.until((all) => all.filter(isOther).length >= 5);
      const gone = listener.notifications.filter(({ path }) => path === '/gone');
      expect(gone.map((it) => appointmentOf(it).id)).to.not.include(before.id);
      await listener.until((all) => all.filter(isOther).length >= 10);
      expect(listener.notifications.filter(({ path }) => path === '/gone').length).to.be.at.most(
        gone.length + 1,
      );
      await hub().unsubscribe(other.id);
    });

    it('continue when a listener is available again', async () => {
      const down = await listen();
      const { url } = down;
      const { id } = await hub().subscribe(url);
      await down.close();
      await visit(server);
      const [failed] = await hub().settled(id, ([one]) => one?.attempts >= 2);
      expect(failed).to.include({ state: 'pending', lastError: 'connection refused' });
      expect(failed).to.not.have.property('lastStatus');
      await listen(undefined, Number(new URL(url).port));
      expect((await hub().settled(id, areDone(1)))[0]).to.include({ state: 'delivered', lastStatus: 201 });
      await hub().unsubscribe(id);
    });
  }, ENDLESS);

  describe('that fail', () => {
    forEachServer(
      (server) => {
        const listen = listeners();
        const hub = () => hubOf(server);

        const FAILURES: readonly [status: number, headers: Record<string, string>, error: RegExp][] = [
          [500, {}, /^HTTP status 500$/],
          [400, {}, /^HTTP status 400$/],
          [404, {}, /^HTTP status 404$/],
          [429, {}, /^HTTP status 429$/],
          [301, { Location: '/other' }, /only 307 and 308/],
          [303, { Location: '/other' }, /only 307 and 308/],
          [304, {}, /304/],
          [307, {}, /without a Location/],
          [307, { Location: 'http://127.0.0.2/' }, /HUB_ALLOW/],
          [308, { Location: '/again' }, /redirected more than 3 times/],
        ];
        for (const [status, headers, error] of FAILURES) {
          it(`with ${status} ${headers.Location ?? ''} are dead after HUB_ATTEMPTS`, async () => {
            const listener = await listen(() => ({ status, headers }));
            const { id } = await hub().subscribe(listener.url);
            await visit(server);
            const [delivery] = await hub().settled(id, areDone(1));
            expect(delivery).to.include({ state: 'dead', attempts: 3 });
            expect(delivery.lastError).to.match(error);
            if (!/HUB_ALLOW/.test(error.source)) expect(delivery.lastStatus).to.equal(status);
            expect(delivery).to.not.have.any.keys('nextAttemptDate', 'deliveryDate');
            await hub().unsubscribe(id);
          });
        }

        it('no longer block the next event of the same resource when they are dead', async () => {
          const isFirst = ({ body }: Notification) => body.eventType === 'AppointmentCreateEvent';
          const listener = await listen((it) => (isFirst(it) ? 500 : 201));
          const { id } = await hub().subscribe(listener.url);
          const made = await visit(server);
          await sendJson('PATCH', made.href, { status: 'confirmed' });
          const states = (await hub().settled(id, areDone(2))).map(({ state }) => state);
          expect(states).to.deep.equal(['dead', 'delivered']);
          await hub().unsubscribe(id);
        });

        describe('are repeated', () => {
          const redeliver = (id: string, body?: unknown) =>
            body === undefined
              ? send(`${hub().url}/${id}/redeliver`, { method: 'POST' })
              : sendJson('POST', `${hub().url}/${id}/redeliver`, body);

          /** A subscription with two dead deliveries of three; the listener is well from now on. */
          const withDead = async () => {
            let isUp = false;
            const listener = await listen((it) =>
              isUp || appointmentOf(it).description === 'well' ? 201 : 500,
            );
            const { id } = await hub().subscribe(listener.url);
            for (const description of ['sick', 'well', 'sick']) await visit(server, { description });
            const all = await hub().settled(id, areDone(3));
            expect(all.map(({ state }) => state)).to.deep.equal(['dead', 'delivered', 'dead']);
            isUp = true;
            listener.notifications.splice(0);
            return { id: id as string, all, listener };
          };

          for (const [what, body] of [
            ['no body', undefined],
            ['nothing of the type JSON', ''],
            ['an empty one', {}],
            ['their state', { state: 'dead' }],
          ] as const) {
            it(`the dead ones, with ${what}`, async () => {
              const { id, all, listener } = await withDead();
              const answer = await redeliver(id, body);
              expect([answer.status, answer.body], answer.text).to.deep.equal([200, { count: 2 }]);
              const after = await hub().settled(id, areDone(3));
              expect(after.map(({ state, attempts }) => [state, attempts])).to.deep.equal(
                Array.from({ length: 3 }, () => ['delivered', 1]),
              );
              const got = await listener.received(2);
              expect(got.map((it) => it.body.eventId)).to.have.members([all[0].id, all[2].id]);
              expect((await redeliver(id)).body).to.deep.equal({ count: 0 });
              await hub().unsubscribe(id);
            });
          }

          it('those of a period, also delivered ones', async () => {
            const { id, all, listener } = await withDead();
            const answer = await redeliver(id, { from: all[0].eventTime });
            expect(answer.body).to.deep.equal({ count: 3 });
            await listener.received(3);
            await hub().settled(id, areDone(3));
            expect((await redeliver(id, { from: '2099-01-01T00:00:00Z' })).body).to.deep.equal({ count: 0 });
            expect((await redeliver(id, { to: all[0].eventTime })).body).to.deep.equal({ count: 0 });
            const range = { from: '2020-01-01T00:00:00Z', to: '2099-01-01T02:00:00+02:00' };
            expect((await redeliver(id, range)).body).to.deep.equal({ count: 3 });
            await listener.received(6);
            await hub().settled(id, areDone(3));
            expect((await redeliver(id, { ...range, state: 'dead' })).body).to.deep.equal({ count: 0 });
            await hub().unsubscribe(id);
          });

          it('the delivered ones', async () => {
            const { id, all, listener } = await withDead();
            expect((await redeliver(id, { state: 'delivered' })).body).to.deep.equal({ count: 1 });
            const [again] = await listener.received(1);
            expect(again?.body.eventId).to.equal(all[1].id);
            await hub().unsubscribe(id);
          });

          const WRONG: readonly [body: unknown, says: RegExp][] = [
            [{ from: 'yesterday' }, /from/],
            [{ to: '2026-05-04' }, /to/],
            [{ from: 5 }, /from/],
            [{ from: '2026-05-04T08:00:00Z', to: '2026-05-04T08:00:00Z' }, /later/],
            [{ from: '2026-05-04T08:00:00Z', to: '2026-05-04T09:00:00+02:00' }, /later/],
            [{ state: 'lost' }, /state/],
            [{ state: null }, /state/],
            [[], /object/],
            ['x', /./],
          ];
          for (const [body, says] of WRONG) {
            it(`400 for ${JSON.stringify(body)}`, async () => {
              const { id } = await hub().subscribe('https://listener.example/');
              const answer = await redeliver(id, body);
              expect(answer.status, answer.text).to.equal(400);
              expect(`${answer.body.reason} ${answer.body.message}`).to.match(says);
              await hub().unsubscribe(id);
            });
          }
        });
      },
      { ...QUICK, HUB_ATTEMPTS: '3' },
    );
  });

  describe('that time out', () => {
    forEachServer(
      (server) => {
        const listen = listeners();
        const hub = () => hubOf(server);

        it('are dead after HUB_ATTEMPTS', async () => {
          let answer = (_status: number) => {};
          const silence = new Promise<number>((resolve) => {
            answer = resolve;
          });
          const listener = await listen(() => silence);
          const { id } = await hub().subscribe(listener.url);
          await visit(server);
          const [delivery] = await hub().settled(id, areDone(1));
          expect(delivery).to.include({ state: 'dead', attempts: 3 });
          expect(delivery.lastError).to.match(/timed out/);
          expect(delivery).to.not.have.property('lastStatus');
          answer(201);
          await hub().unsubscribe(id);
        });
      },
      { ...QUICK, HUB_ATTEMPTS: '3', HUB_TIMEOUT: '300 ms' },
    );
  });

  describe('that wait for their next attempt', () => {
    forEachServer(
      (server) => {
        const listen = listeners();
        const hub = () => hubOf(server);

        it('are repeated without delay', async () => {
          let isUp = false;
          const listener = await listen(() =>
            isUp ? 201 : { status: 503, headers: { 'Retry-After': '1000' } },
          );
          const { id } = await hub().subscribe(listener.url);
          await visit(server);
          await hub().settled(id, ([one]) => one?.attempts === 1);
          isUp = true;
          const answer = await sendJson('POST', `${hub().url}/${id}/redeliver`, { state: 'pending' });
          expect(answer.body).to.deep.equal({ count: 1 });
          expect((await hub().settled(id, areDone(1)))[0]).to.include({ state: 'delivered' });
          await hub().unsubscribe(id);
        });
      },
      { ...LOCAL, HUB_RETRY_FIRST: '1 h', HUB_RETRY_LONGEST: '1 h' },
    );
  });

  describe('with other settings', () => {
    forEachServer(
      (server) => {
        const listen = listeners();
        const hub = () => hubOf(server);

        it('are sent to the path of the event with HUB_CALLBACK_SUFFIX', async () => {
          const listener = await listen();
          const made = [];
          for (const path of ['', '/', '/a/b/', '/a?b=c'])
            made.push(await hub().subscribe(listener.url + path));
          const visited = await visit(server);
          const got = await listener.received(4);
          expect(got.map(({ path }) => path).toSorted()).to.deep.equal(
            [
              '/a/b/listener/appointmentCreateEvent',
              '/a/listener/appointmentCreateEvent?b=c',
              '/listener/appointmentCreateEvent',
              '/listener/appointmentCreateEvent',
            ].toSorted(),
          );
          for (const { id } of made) await hub().unsubscribe(id);
          expect(visited.id).to.be.a('string');
        });

        it('are signed with HUB_SECRET where the subscription has no secret', async () => {
          const listener = await listen();
          const own = secretOf('own');
          const made = [
            await hub().subscribe(`${listener.url}/own`, { secret: own }),
            await hub().subscribe(`${listener.url}/none`),
          ];
          await visit(server);
          for (const { path, text, headers } of await listener.received(2)) {
            const secret = path.startsWith('/own') ? own : secretOf('of the server');
            expect(new Webhook(secret).verify(text, headers as Record<string, string>)).to.be.an('object');
          }
          for (const { id } of made) await hub().unsubscribe(id);
        });

        it('are dead after HUB_MAX_AGE, but after at least one attempt', async () => {
          const listener = await listen(() => 500);
          const { id } = await hub().subscribe(listener.url);
          await visit(server);
          const [delivery] = await hub().settled(id, areDone(1));
          expect(delivery).to.include({ state: 'dead', attempts: 1, lastStatus: 500 });
          await hub().unsubscribe(id);
        });
      },
      {
        ...QUICK,
        HUB_CALLBACK_SUFFIX: 'true',
        HUB_SECRET: secretOf('of the server'),
        HUB_MAX_AGE: '0 ms',
        HUB_CONCURRENCY: '1',
      },
    );
  });
});
