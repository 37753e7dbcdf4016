import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { TmfError } from '../../../src/errors.js';
import type {
  Assignment,
  AttemptResult,
  Decisions,
  LoggedEvent,
  NewEvent,
  NewSubscription,
  PendingDelivery,
  Subscriber,
} from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { query, thing, thingSchema, where } from '../things.js';

const DAY = 24 * 60 * 60 * 1000;
const LONG = 60_000;

let created = 0;

function event(change: Partial<NewEvent> = {}): NewEvent {
  created += 1;
  const id = `e${created}`;
  const base = {
    id,
    api: 'A',
    type: 'ThingCreateEvent',
    orderingKey: '/thing/1',
    resourceId: '1',
    time: 1_000,
  };
  return { ...base, text: `{"eventId":"${id}"}`, ...change };
}

function subscription(id: string, change: Partial<NewSubscription> = {}): NewSubscription {
  const bare = { query: undefined, secret: undefined, createdAt: 1_000 };
  return { id, api: 'A', callback: `https://listener.example/${id}`, ...bare, ...change };
}

/** Assigns every event to every subscriber. */
const allOf = (events: readonly LoggedEvent[], subscribers: readonly Subscriber[]): Assignment[] =>
  events.flatMap((one) =>
    subscribers.filter(({ api }) => api === one.api).map(({ id }) => ({ event: one, subscription: id })),
  );

const toAll = (events: readonly LoggedEvent[], subscribers: readonly Subscriber[]): Decisions => ({
  assignments: allOf(events, subscribers),
  suspensions: [],
});

const unsuspended = (assignments: readonly Assignment[]): Decisions => ({ assignments, suspensions: [] });

/** At most this number of subscriptions of one API. */
const limits = (perApi: number, perHost = 1_000) => ({ perApi, perHost });

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it was accepted'),
    (error: unknown) => error as TmfError,
  );

describe('The outbox', () => {
  forEachDatabase((database) => {
    let store: Store;
    let other: Store;
    const outbox = () => store.outbox;
    const schema = thingSchema('thing');

    before(async () => {
      store = await database.open();
      await store.migrate([schema]);
      other = await database.open();
      await other.migrate([schema]);
    });

    beforeEach('nothing is in it', async () => {
      for (const table of ['event_delivery', 'event_subscription', 'event_log', 'event_sink'])
        await database.query(`delete from ${table}`);
      await database.query('update event_place set last = 0');
    });

    const sequenceAll = async (from = store) => {
      let sequenced = 0;
      for (;;) {
        const more = await from.outbox.sequence(200, toAll);
        if (more === 0) return sequenced;
        sequenced += more;
      }
    };
    const append = (...events: NewEvent[]) => outbox().append(events);
    const subscribe = (id: string, change: Partial<NewSubscription> = {}) =>
      outbox().subscribe(subscription(id, change), limits(1000));
    const pendingIds = async (id: string) =>
      (await outbox().pending(id, 0, 1000)).map(({ eventId }) => eventId);
    const count = async (table: string) => (await database.query(`select 1 from ${table}`)).length;
    type Outcome = Omit<AttemptResult, 'key' | 'createdAt'>;
    const resultOf = ({ key, createdAt }: PendingDelivery, outcome: Outcome) => ({
      key,
      createdAt,
      ...outcome,
    });
    const delivered = (delivery: PendingDelivery, at = Date.now()) =>
      resultOf(delivery, { at, state: 'delivered', attempts: 1, status: 201 });
    const dead = (delivery: PendingDelivery, at: number, attempts = 1) =>
      resultOf(delivery, { at, state: 'dead', attempts });

    describe('its log', () => {
      it('gives positions in the order of writing, without gaps', async () => {
        const events = Array.from({ length: 450 }, () => event());
        await append(...events);
        expect(await outbox().sequence(200, toAll)).to.equal(200);
        expect(await sequenceAll()).to.equal(250);
        expect(await outbox().sequence(200, toAll)).to.equal(0);
        const sequenced = await outbox().eventsAfter(0, 1000);
        expect(sequenced.map(({ text }) => text)).to.deep.equal(events.map(({ text }) => text));
        expect(sequenced.map(({ position }) => position)).to.deep.equal(events.map((_, index) => index + 1));
        expect(await outbox().lastPosition()).to.equal(450);
        expect((await outbox().eventsAfter(447, 2)).map(({ position }) => position)).to.deep.equal([
          448, 449,
        ]);
      });

      it('gives positions to events that an earlier release has written without them', async () => {
        const [first, second, third] = [event(), event(), event()];
        await append(first);
        await sequenceAll();
        await append(second, third);
        await database.query('update event_log set position = null where position > 1');
        await store.migrate([schema]);
        expect(await sequenceAll()).to.equal(2);
        const sequenced = await outbox().eventsAfter(0, 10);
        expect(sequenced.map(({ text }) => text)).to.deep.equal(
          [first, second, third].map(({ text }) => text),
        );
        expect(sequenced.map(({ position }) => position)).to.deep.equal([1, 2, 3]);
      });

      it('gives such positions after those that other events already have', async () => {
        const events = [event(), event(), event()];
        await append(...events);
        await database.query(
          'update event_log set position = null where number = (select max(number) from event_log)',
        );
        await store.migrate([schema]);
        expect(await sequenceAll()).to.equal(3);
        const sequenced = await outbox().eventsAfter(0, 10);
        expect(sequenced.map(({ text }) => text)).to.deep.equal(events.map(({ text }) => text));
        expect(sequenced.map(({ position }) => position)).to.deep.equal([1, 2, 3]);
      });

      it('does not reuse the positions of removed events', async () => {
        await append(event(), event());
        await sequenceAll();
        await outbox().expire(Date.now() + DAY, Date.now() + DAY);
        expect(await count('event_log')).to.equal(0);
        await append(event());
        await sequenceAll();
        expect((await outbox().eventsAfter(0, 10)).map(({ position }) => position)).to.deep.equal([3]);
      });

      it('ends after every event that a reader has seen, even before it is sequenced', async () => {
        const endsAfterLastRead = async () => {
          const [read] = (await outbox().eventsAfter(0, 10)).slice(-1);
          return (await outbox().lastPosition()) >= (read?.position ?? 0);
        };
        await append(event(), event());
        expect(await endsAfterLastRead()).to.equal(true);
        await sequenceAll();
        expect([await endsAfterLastRead(), await outbox().lastPosition()]).to.deep.equal([true, 2]);
      });

      it('gives positions without gaps while several processes append, roll back and sequence', async () => {
        const work = async (index: number) => {
          const writer = index % 2 === 0 ? store : other;
          await writer
            .transaction(async (bound) => {
              await bound.outbox.append([event(), event()]);
              if (index % 5 === 0) throw new Error('rolled back');
            })
            .catch(() => {});
          await writer.outbox.sequence(7, toAll);
        };
        await subscribe('s');
        const reader = async () => {
          const read: number[] = [];
          for (let attempts = 0; attempts < 200 && read.length < 160; attempts++) {
            const next = await other.outbox.eventsAfter(read.at(-1) ?? 0, 50);
            read.push(...next.map(({ position }) => position));
            if (next.length === 0) await pause(5);
          }
          return read;
        };
        const [read] = await Promise.all([
          reader(),
          ...Array.from({ length: 100 }, (_, index) => work(index)),
        ]);
        await sequenceAll();
        const all = (await outbox().eventsAfter(0, 1000)).map(({ position }) => position);
        expect(all).to.deep.equal(Array.from({ length: 160 }, (_, index) => index + 1));
        // No event was added before a position that was read.
        expect(read).to.deep.equal(all.slice(0, read.length));
        const deliveries = await outbox().pending('s', 0, 1000);
        expect(new Set(deliveries.map(({ eventId }) => eventId)).size).to.equal(160);
        expect(deliveries).to.have.length(160);
      });

      it('has no events of a transaction that was rolled back, and notifies only after commits', async () => {
        let notifications = 0;
        const stop = outbox().onAppended(() => {
          notifications += 1;
        });
        const failed = store.transaction(async (bound) => {
          await bound.outbox.append([event()]);
          await bound.collection(schema).insert(thing('x'));
          throw new Error('no');
        });
        await refusal(failed);
        expect([notifications, await count('event_log'), await sequenceAll()]).to.deep.equal([0, 0, 0]);
        await store.transaction(async (bound) => {
          await bound.outbox.append([event()]);
          await bound.transaction((inner) => inner.outbox.append([event()]));
          expect(notifications).to.equal(0);
        });
        expect(notifications).to.equal(1);
        await append();
        await store.transaction((bound) => bound.collection(schema).removeScope(''));
        expect(notifications).to.equal(1);
        stop();
        await append(event());
        expect(notifications).to.equal(1);
      });

      it('returns texts unchanged', async () => {
        await append(event({ text: '{"a":"Grüße 東京 😀"}' }), event({ type: 'Other' }));
        await sequenceAll();
        await subscribe('s');
        const numbers = (await database.query<{ number: number }>('select number from event_log')).map(
          ({ number }) => Number(number),
        );
        const texts = await outbox().eventTexts([...numbers, 1_000_000]);
        expect(texts.map(({ text }) => text)).to.include('{"a":"Grüße 東京 😀"}');
        expect(texts).to.have.length(2);
        expect(await outbox().eventTexts([])).to.deep.equal([]);
      });
    });

    describe('its subscriptions', () => {
      it('get only events that were written after them, even when these have no position yet', async () => {
        await append(event({ id: 'before' }));
        await subscribe('s');
        await append(event({ id: 'after' }));
        await sequenceAll();
        expect(await pendingIds('s')).to.deep.equal(['after']);
      });

      it('get only events of their API, and none after their removal', async () => {
        await subscribe('a');
        await subscribe('b', { api: 'B' });
        await append(event({ id: 'of a' }), event({ id: 'of b', api: 'B' }));
        expect(await outbox().unsubscribe('B', 'b')).to.equal(true);
        await sequenceAll();
        expect(await pendingIds('a')).to.deep.equal(['of a']);
        expect(await pendingIds('b')).to.deep.equal([]);
      });

      it('are unique by callback and query, and limited for each API', async () => {
        await subscribe('a', { callback: 'c' });
        const again = [{ callback: 'c' }, { callback: 'c', query: '' }, { callback: 'c', secret: 's' }];
        for (const change of again) {
          const error = await refusal(subscribe('b', change));
          expect(error.status).to.equal(409);
        }
        await subscribe('b', { callback: 'c', query: 'x' });
        await subscribe('c', { callback: 'c', api: 'B' });
        expect((await refusal(outbox().subscribe(subscription('d'), limits(2)))).message).to.match(
          /Too many/,
        );
        await outbox().subscribe(subscription('d'), limits(3));
        await outbox().unsubscribe('A', 'a');
        await subscribe('e', { callback: 'c' });
      });

      it('are unique also with concurrent requests', async () => {
        const outcomes = await Promise.allSettled(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 ? store : other).outbox.subscribe(
              subscription(`s${index}`, { callback: 'c' }),
              limits(1000),
            ),
          ),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
        expect(await count('event_subscription')).to.equal(1);
      });

      it('are removed once, from their own API', async () => {
        await subscribe('a');
        expect(await outbox().unsubscribe('B', 'a')).to.equal(false);
        expect(await outbox().unsubscribe('A', 'a')).to.equal(true);
        expect(await outbox().unsubscribe('A', 'a')).to.equal(false);
        expect((await outbox().findSubscriptions('A', query())).total).to.equal(0);
      });

      it('are found as documents, without their secrets', async () => {
        await subscribe('a', { query: 'x=1', secret: 'secret' });
        await subscribe('b');
        await subscribe('c', { api: 'B' });
        const { items, total } = await outbox().findSubscriptions('A', query());
        expect(total).to.equal(2);
        expect(items.map(({ id, document }) => ({ id, ...document }))).to.deep.equal([
          { id: 'a', callback: 'https://listener.example/a', query: 'x=1' },
          { id: 'b', callback: 'https://listener.example/b' },
        ]);
        const one = await outbox().findSubscriptions('A', query(where('id', 'b')));
        expect(one.items.map(({ id }) => id)).to.deep.equal(['b']);
      });
    });

    describe('its leases', () => {
      it('have one holder at a time', async () => {
        for (const id of ['a', 'b', 'c']) await subscribe(id);
        const first = await outbox().acquireLeases('one', 2, LONG);
        expect(first.map(({ id }) => id).toSorted()).to.deep.equal(['a', 'b']);
        const second = await other.outbox.acquireLeases('two', 20, LONG);
        expect(second.map(({ id }) => id)).to.deep.equal(['c']);
        expect(await outbox().acquireLeases('one', 20, LONG)).to.deep.equal([]);
        expect((await outbox().renewLeases('one', LONG)).map(({ id }) => id).toSorted()).to.deep.equal([
          'a',
          'b',
        ]);
        await outbox().releaseLeases('one', 'a');
        expect((await other.outbox.acquireLeases('two', 20, LONG)).map(({ id }) => id)).to.deep.equal(['a']);
        await other.outbox.releaseLeases('two');
        expect(await other.outbox.renewLeases('two', LONG)).to.deep.equal([]);
        expect((await outbox().acquireLeases('one', 20, LONG)).map(({ id }) => id).toSorted()).to.deep.equal([
          'a',
          'c',
        ]);
      });

      it('can be acquired by another holder only after they have expired', async () => {
        await subscribe('a');
        expect(await outbox().acquireLeases('one', 20, 1)).to.have.length(1);
        let acquired: unknown[] = [];
        while (acquired.length === 0) acquired = await other.outbox.acquireLeases('two', 20, LONG);
        expect(await outbox().renewLeases('one', LONG)).to.deep.equal([]);
        await outbox().releaseLeases('one');
        expect(await outbox().acquireLeases('one', 20, LONG)).to.deep.equal([]);
        expect(await other.outbox.renewLeases('two', LONG)).to.have.length(1);
      });

      it('have one holder each with concurrent requests', async () => {
        for (let index = 0; index < 30; index++) await subscribe(`s${index}`);
        const leases = await Promise.all(
          Array.from({ length: 10 }, (_, index) =>
            (index % 2 ? store : other).outbox.acquireLeases(`h${index}`, 10, LONG),
          ),
        );
        for (;;) {
          const rest = await outbox().acquireLeases('rest', 10, LONG);
          if (rest.length === 0) break;
          leases.push(rest);
        }
        const ids = leases.flat().map(({ id }) => id);
        expect(ids).to.have.length(30);
        expect(new Set(ids).size).to.equal(30);
      });

      it('return the details of the subscription, and end with it', async () => {
        await subscribe('a', { query: 'x=1', secret: 'secret' });
        expect(await outbox().acquireLeases('one', 20, LONG)).to.deep.equal([
          {
            id: 'a',
            api: 'A',
            callback: 'https://listener.example/a',
            query: 'x=1',
            secret: 'secret',
            revision: 0,
          },
        ]);
        await outbox().unsubscribe('A', 'a');
        expect(await outbox().renewLeases('one', LONG)).to.deep.equal([]);
        await outbox().releaseLeases('one');
        expect(await outbox().acquireLeases('one', 20, LONG)).to.deep.equal([]);
      });
    });

    describe('its deliveries', () => {
      it('are read in order, by all and by ordering key', async () => {
        await subscribe('s');
        const events = Array.from({ length: 10 }, (_, index) =>
          event({ orderingKey: `/thing/${index % 2}` }),
        );
        await append(...events);
        await sequenceAll();
        const all = await outbox().pending('s', 0, 100);
        expect(all.map(({ eventId }) => eventId)).to.deep.equal(events.map(({ id }) => id));
        expect(all[0]).to.include({ orderingKey: '/thing/0', attempts: 0 });
        const first = await outbox().pending('s', 0, 4);
        const rest = await outbox().pending('s', first.at(-1)?.key ?? 0, 100);
        expect([...first, ...rest]).to.deep.equal(all);
        expect(await outbox().pendingWithOrderingKey('s', '/thing/1', 3)).to.deep.equal([
          all[1],
          all[3],
          all[5],
        ]);
        expect(await outbox().lastDelivery()).to.equal(all.at(-1)?.key);
      });

      it('are created as dead with an error', async () => {
        await subscribe('s');
        await append(event());
        await outbox().sequence(10, (events, subscribers) =>
          unsuspended(allOf(events, subscribers).map((one) => ({ ...one, error: 'cannot be read' }))),
        );
        expect(await outbox().pending('s', 0, 10)).to.deep.equal([]);
        const { items } = await outbox().findDeliveries('s', query());
        expect(items[0]?.document).to.include({ state: 'dead', attempts: 0, lastError: 'cannot be read' });
      });

      it('are reported as new once', async () => {
        await subscribe('a');
        await subscribe('b');
        await subscribe('c', { api: 'B' });
        const start = await outbox().lastDelivery();
        expect(await outbox().deliveriesAfter(start)).to.deep.equal({ subscriptions: [], last: start });
        await append(event());
        await sequenceAll();
        const { subscriptions, last } = await outbox().deliveriesAfter(start);
        expect(subscriptions.toSorted()).to.deep.equal(['a', 'b']);
        expect(last).to.equal(await outbox().lastDelivery());
        expect(await outbox().deliveriesAfter(last)).to.deep.equal({ subscriptions: [], last });
      });

      it('are recorded, and then not changed', async () => {
        await subscribe('s');
        await append(event(), event(), event());
        await sequenceAll();
        const [one, two, three] = (await outbox().pending('s', 0, 10)) as [
          PendingDelivery,
          PendingDelivery,
          PendingDelivery,
        ];
        const at = Date.parse('2026-05-04T08:00:00.123Z');
        await outbox().record([
          delivered(one, at),
          { ...dead(two, at, 3), status: 500, error: 'HTTP status 500' },
          resultOf(three, {
            at,
            state: 'pending',
            attempts: 1,
            dueAt: at + 1000,
            error: 'connection refused',
          }),
        ]);
        await outbox().record([delivered(two), dead(one, at, 9)]);
        const { items } = await outbox().findDeliveries('s', query());
        const time = '2026-05-04T08:00:00.123Z';
        const shared = {
          eventType: 'ThingCreateEvent',
          eventTime: '1970-01-01T00:00:01.000Z',
          resourceId: '1',
        };
        expect(items.map(({ document }) => document)).to.deep.equal([
          {
            ...shared,
            state: 'delivered',
            attempts: 1,
            lastStatus: 201,
            lastAttemptDate: time,
            deliveryDate: time,
          },
          {
            ...shared,
            state: 'dead',
            attempts: 3,
            lastStatus: 500,
            lastError: 'HTTP status 500',
            lastAttemptDate: time,
          },
          {
            ...shared,
            state: 'pending',
            attempts: 1,
            lastError: 'connection refused',
            lastAttemptDate: time,
            nextAttemptDate: '2026-05-04T08:00:01.123Z',
          },
        ]);
        expect((await outbox().pending('s', 0, 10)).map(({ key, dueAt }) => [key, dueAt])).to.deep.equal([
          [three.key, at + 1000],
        ]);
        expect((await outbox().findDeliveries('s', query(where('state', 'dead')))).total).to.equal(1);
        await outbox().record([]);
      });

      it('are repeated by state and time, also thousands, and the revision increases', async () => {
        await subscribe('s');
        await subscribe('t', { callback: 'other' });
        await append(...Array.from({ length: 2_500 }, (_, index) => event({ time: 1_000 + index })));
        await sequenceAll();
        const pending = await outbox().pending('s', 0, 5_000);
        const results = pending.map((delivery, index) =>
          index < 2_400 ? delivered(delivery) : dead(delivery, 1, 9),
        );
        for (let start = 0; start < results.length; start += 500)
          await outbox().record(results.slice(start, start + 500));
        const [before] = await outbox().acquireLeases('one', 1, LONG);
        expect(await outbox().redeliver('s', { states: ['dead'], from: 1_000 + 2_500 })).to.equal(0);
        expect(await outbox().renewLeases('one', LONG)).to.deep.equal([
          { id: 's', revision: before?.revision },
        ]);
        expect(await outbox().redeliver('s', { states: ['dead'] })).to.equal(100);
        expect(await outbox().renewLeases('one', LONG)).to.deep.equal([
          { id: 's', revision: (before?.revision ?? 0) + 1 },
        ]);
        const range = { from: 1_100, to: 1_200 };
        expect(await outbox().redeliver('s', { states: ['dead', 'delivered'], ...range })).to.equal(100);
        expect(await outbox().redeliver('s', { states: ['dead', 'delivered'] })).to.equal(2_300);
        const again = await outbox().pending('s', 0, 5_000);
        expect(again.map(({ key }) => key)).to.deep.equal(pending.map(({ key }) => key));
        expect(new Set(again.map(({ attempts, dueAt }) => `${attempts} ${dueAt}`))).to.deep.equal(
          new Set(['0 0']),
        );
        expect(await outbox().pending('t', 0, 5_000)).to.have.length(2_500);
      });
    });

    describe('attempts that end late', () => {
      const only = async () => {
        const [delivery] = await outbox().pending('s', 0, 10);
        if (!delivery) throw new Error('No delivery is pending');
        return delivery;
      };
      const state = async () => (await outbox().findDeliveries('s', query())).items[0]?.document.state;
      const reason = 'gone';

      it('do not count for a delivery that is pending anew', async () => {
        await subscribe('s');
        await append(event());
        await sequenceAll();
        const before = await only();
        await outbox().record([dead(before, 1)]);
        // Otherwise it could be made anew in the same millisecond.
        await pause(5);
        await outbox().redeliver('s', { states: ['dead'] });
        await outbox().record([dead(before, 2)]);
        expect(await state()).to.equal('pending');
        await outbox().record([dead(await only(), 3)]);
        expect(await state()).to.equal('dead');
      });

      it('do not suspend a subscription that has been resumed', async () => {
        await subscribe('s');
        await append(event());
        await sequenceAll();
        const [{ revision } = { revision: -1 }] = await outbox().acquireLeases('one', 1, LONG);
        const suspension = { subscription: 's', reason };
        const suspended = async () =>
          (await outbox().findSubscriptions('A', query())).items[0]?.document.state;
        await outbox().endDeliveries(suspension, revision);
        expect([await suspended(), await state()]).to.deep.equal(['suspended', 'dead']);
        await outbox().resume('A', 's');
        await outbox().redeliver('s', { states: ['dead'] });
        await outbox().endDeliveries(suspension, revision);
        expect([await suspended(), await state()]).to.deep.equal([undefined, 'pending']);
      });
    });

    describe('its sinks', () => {
      it('begin after the last event, and keep their position', async () => {
        await append(event(), event());
        await sequenceAll();
        await outbox().openSink('bus');
        expect(await outbox().sinkPosition('bus')).to.equal(await outbox().lastPosition());
        expect(await outbox().leaseSink('bus', 'one', LONG)).to.equal(true);
        await append(event());
        await sequenceAll();
        expect((await outbox().sinkBacklog('bus')).events).to.equal(1);
        expect(await outbox().advanceSink('bus', 'one', await outbox().lastPosition())).to.equal(true);
        await outbox().openSink('bus');
        expect(await other.outbox.sinkPosition('bus')).to.equal(await outbox().lastPosition());
        expect(await outbox().sinkBacklog('bus')).to.deep.equal({ events: 0, oldestEvent: undefined });
      });

      it('have one holder at a time, who alone moves them, and only forward', async () => {
        await Promise.all([outbox().openSink('bus'), other.outbox.openSink('bus')]);
        expect(await outbox().leaseSink('bus', 'one', LONG)).to.equal(true);
        expect(await outbox().leaseSink('bus', 'one', LONG)).to.equal(true);
        expect(await other.outbox.leaseSink('bus', 'two', LONG)).to.equal(false);
        const position = (await outbox().sinkPosition('bus')) + 5;
        expect(await other.outbox.advanceSink('bus', 'two', position)).to.equal(false);
        expect(await outbox().advanceSink('bus', 'one', position)).to.equal(true);
        expect(await outbox().advanceSink('bus', 'one', position - 1)).to.equal(false);
        await outbox().releaseSink('bus', 'one');
        expect(await other.outbox.leaseSink('bus', 'two', LONG)).to.equal(true);
        expect(await outbox().advanceSink('bus', 'one', position + 1)).to.equal(false);
        expect(await outbox().sinkPosition('bus')).to.equal(position);
      });

      it('are taken over when the lease has expired', async () => {
        await outbox().openSink('bus');
        await outbox().leaseSink('bus', 'one', 1);
        let isTaken = false;
        while (!isTaken) isTaken = await other.outbox.leaseSink('bus', 'two', LONG);
        expect(await outbox().leaseSink('bus', 'one', LONG)).to.equal(false);
      });

      it('get events that are too old to be kept otherwise', async () => {
        await outbox().openSink('bus');
        await outbox().leaseSink('bus', 'one', LONG);
        await append(event(), event());
        await sequenceAll();
        const later = Date.now() + DAY;
        await outbox().expire(later, later, 'bus');
        const [first, second] = await outbox().eventsAfter(0, 10);
        expect(second).to.be.an('object');
        await outbox().advanceSink('bus', 'one', first?.position ?? 0);
        await outbox().expire(later, later, 'bus');
        expect(await outbox().eventsAfter(0, 10)).to.deep.equal([second]);
        await outbox().expire(later, later);
        expect(await outbox().eventsAfter(0, 10)).to.deep.equal([]);
      });
    });

    describe('expiry', () => {
      const expireAll = async (deliveredBefore: number, eventsBefore: number) => {
        for (let turns = 0; turns < 100; turns++)
          if (await outbox().expire(deliveredBefore, eventsBefore)) return;
        throw new Error('It goes on and on');
      };
      const left = async () => [await count('event_log'), await count('event_delivery')];

      it('removes old rows, but not those of pending or dead deliveries', async () => {
        await subscribe('s');
        const now = Date.now();
        await append(...[1, 2, 3, 4].map(() => event({ time: now - 2 * DAY })), event({ time: now }));
        await sequenceAll();
        const [first, second, third] = (await outbox().pending('s', 0, 10)) as [
          PendingDelivery,
          PendingDelivery,
          PendingDelivery,
        ];
        await outbox().record([delivered(first, now - 2 * DAY)]);
        await outbox().record([delivered(second, now), dead(third, now - 2 * DAY)]);
        await expireAll(now - DAY, now - DAY);
        expect(await left()).to.deep.equal([4, 4]);
        await expireAll(now + DAY, now + DAY);
        expect(await left()).to.deep.equal([3, 3]);
        const states = (await outbox().findDeliveries('s', query())).items.map(
          ({ document }) => document.state,
        );
        expect(states).to.deep.equal(['dead', 'pending', 'pending']);
        expect(await outbox().lastPosition()).to.equal(5);
      });

      it('does not remove events before they have a position', async () => {
        await append(event());
        await expireAll(Date.now(), Date.now());
        expect(await left()).to.deep.equal([1, 0]);
      });

      it('removes thousands at a time, beyond rows that are kept', async () => {
        await subscribe('s');
        await append(...Array.from({ length: 2_400 }, () => event()));
        await outbox().sequence(2_300, (events, subscribers) =>
          unsuspended(allOf(events, subscribers).filter((_, index) => index < 1_200)),
        );
        await sequenceAll();
        const pending = await outbox().pending('s', 0, 1_200);
        for (let start = 0; start < 1_100; start += 500)
          await outbox().record(
            pending.slice(start, Math.min(1_100, start + 500)).map((delivery) => delivered(delivery, 1)),
          );
        await expireAll(Date.now(), Date.now());
        // Events whose deliveries have just been removed are removed the next time.
        await expireAll(Date.now(), Date.now());
        expect(await left()).to.deep.equal([200, 200]);
      });

      it('removes the deliveries of a removed subscription, and later the subscription', async () => {
        await subscribe('s');
        await subscribe('t');
        await append(event(), event());
        await sequenceAll();
        await outbox().unsubscribe('A', 's');
        expect((await outbox().findDeliveries('s', query())).total).to.equal(2);
        await expireAll(0, 0);
        expect(await left()).to.deep.equal([2, 2]);
        expect(await count('event_subscription')).to.equal(2);
        await database.query(`update event_subscription set removed_at = 1 where id = 's'`);
        await expireAll(0, 0);
        expect(await count('event_subscription')).to.equal(1);
        expect(await pendingIds('t')).to.have.length(2);
      });
    });

    it('takes over leases from before the clock was set back, and no valid ones', async () => {
      await subscribe('s');
      await subscribe('t');
      expect(await outbox().acquireLeases('old', 10, LONG)).to.have.length(2);
      expect(await outbox().acquireLeases('new', 10, LONG)).to.deep.equal([]);
      const hours = 2 * 3_600_000;
      await database.query(`update event_subscription set held_until = held_until + ${hours} where id = 's'`);
      expect((await outbox().acquireLeases('new', 10, LONG)).map(({ id }) => id)).to.deep.equal(['s']);
    });

    it('takes over tasks in the same way, and counts how often they were begun', async () => {
      const leases = store.taskLeases;
      expect(await leases.acquire('a', LONG)).to.deep.equal({ attempts: 1 });
      expect(await leases.acquire('a', LONG)).to.equal(undefined);
      await database.query('update store_task_lease set held_until = 1');
      expect(await leases.acquire('a', LONG)).to.deep.equal({ attempts: 2 });
      await database.query('update store_task_lease set held_until = held_until + 7200000');
      expect(await leases.acquire('a', LONG)).to.deep.equal({ attempts: 3 });
      await leases.release('a');
      expect(await leases.acquire('a', LONG)).to.deep.equal({ attempts: 1 });
      await leases.release('a');
    });

    it('adds the columns of this release to a database of an earlier one', async () => {
      await subscribe('s');
      await database.query('drop view event_subscription_view');
      for (const column of ['host', 'suspended_reason'])
        await database.query(`alter table event_subscription drop column ${column}`);
      await database.query('alter table event_log drop column hops');
      await database.query(
        'create view event_subscription_view as select key, id, api as scope, created_at from event_subscription',
      );
      const later = await database.open();
      await later.migrate([schema]);
      const refused = await refusal(later.outbox.subscribe(subscription('t'), limits(10, 1)));
      expect(refused.details).to.include('HUB_SUBSCRIPTIONS_PER_HOST');
      const { items } = await later.outbox.findSubscriptions('A', query());
      expect(items.map(({ id }) => id)).to.deep.equal(['s']);
      await later.outbox.append([event({ hops: 3 })]);
      await later.outbox.sequence(10, (events, subscribers) => ({
        assignments: allOf(events, subscribers),
        suspensions: [{ subscription: 's', reason: 'why' }],
      }));
      const [delivery] = await later.outbox.pending('s', 0, 10);
      expect((await later.outbox.eventTexts([delivery?.event ?? 0]))[0]?.hops).to.equal(3);
      const [suspended] = (await later.outbox.findSubscriptions('A', query())).items;
      expect(suspended?.document).to.include({ state: 'suspended', reason: 'why' });
    });

    it('leaves connections to clients while it reads for many subscriptions', async () => {
      const things = store.collection(schema);
      await things.insert(thing('wanted'));
      let read = 0;
      const reads = Array.from({ length: 300 }, async (_, index) => {
        await outbox().pending(`s${index}`, 0, 10);
        read += 1;
      });
      expect((await things.get('wanted', ''))?.id).to.equal('wanted');
      const before = read;
      await Promise.all(reads);
      expect(before).to.be.lessThan(150);
    });

    it('is added to a database of a release without it', async () => {
      await store.collection(schema).insert(thing('kept', { status: 'x' }));
      for (const view of ['event_subscription_view', 'event_delivery_view'])
        await database.query(`drop view ${view}`);
      for (const table of ['event_delivery', 'event_subscription', 'event_place', 'event_log'])
        await database.query(`drop table ${table}`);
      await database.query('update store_layout set version = 2');
      const later = await database.open();
      await later.migrate([schema]);
      await later.migrate([schema]);
      const [row] = await database.query<{ version: number }>('select version from store_layout');
      expect(row?.version).to.equal(8);
      expect((await later.collection(schema).get('kept', ''))?.document).to.deep.equal({ status: 'x' });
      await later.outbox.subscribe(subscription('s'), limits(10));
      await later.outbox.append([event({ id: 'new' })]);
      expect(await sequenceAll(later)).to.equal(1);
      expect((await later.outbox.pending('s', 0, 10)).map(({ eventId }) => eventId)).to.deep.equal(['new']);
      await database.query('update store_layout set version = 1');
      expect((await refusal(later.migrate([schema]))).message).to.match(/layout 1/);
      await database.query('update store_layout set version = 8');
    });
  });
});
