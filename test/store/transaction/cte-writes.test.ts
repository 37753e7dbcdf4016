import { expect } from 'chai';
import { TmfError } from '../../../src/errors.js';
import type { NewEvent } from '../../../src/store/outbox.js';
import type { Store } from '../../../src/store/store.js';
import type { JsonObject } from '../../../src/values/json.js';
import { forEachDatabase } from '../../support/databases.js';
import { openRecordedStore } from '../recorded-store.js';
import { query, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');
const other = thingSchema('other', { externalized: ['attachment.content'] });
const TABLES = ['thing', 'thing_body', 'thing_ref', 'other', 'other_body', 'other_ref', 'other_part'];
const MANY = 700;

const event = (id: string): NewEvent => ({
  id,
  api: 'TMF',
  type: 'ThingCreateEvent',
  orderingKey: id,
  resourceId: id,
  time: 1,
  text: JSON.stringify({ id }),
});

const parties = (...ids: string[]) => ({ relatedParty: ids.map((id) => ({ id })) });

const reservation = (holder: string) => ({ subject: 'somebody', holder, from: 1, to: 2 });

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('Writes of a transaction', () => {
  forEachDatabase((database) => {
    let store: Store;
    let statements: string[];
    const onPostgres = database.name === 'PostgreSQL';

    before(async () => {
      ({ store, statements } = await openRecordedStore(database, 'writer', [schema, other]));
    });

    beforeEach(async () => {
      for (const each of [schema, other]) await store.collection(each).removeScope('');
      statements.length = 0;
    });

    const numberOf = async (table: string) => (await database.query(`select 1 from ${table}`)).length;

    /** The number of rows of every table, with the counters. */
    async function everything(): Promise<object> {
      const counts = await Promise.all([schema, other].map((each) => store.collection(each).count()));
      const tables = [...TABLES, 'event_log', 'store_reservation'];
      const rows = await Promise.all(tables.map(async (table) => [table, await numberOf(table)]));
      return { ...Object.fromEntries(rows), counts };
    }

    const insert = (id: string, document: JsonObject = {}) =>
      store.transaction(async (bound) => {
        await bound.collection(schema).insert(thing(id, document));
        await bound.outbox.append([event(id)]);
      });

    const change = (id: string, document: JsonObject) =>
      store.transaction(async (bound) => {
        const current = await bound.collection(schema).lock(id, '');
        if (!current) throw new Error(`There is no ${id}`);
        await bound.collection(schema).replace(current, document, 0);
        await bound.outbox.append([event(id)]);
      });

    if (onPostgres)
      describe('need few round trips', () => {
        const WORKS: Readonly<Record<string, { work: () => Promise<unknown>; trips: number }>> = {
          'one for a creation': {
            work: () => insert('a', { status: 'new', ...parties('p', 'q') }),
            trips: 1,
          },
          'one for a creation of several': {
            work: () => store.collection(schema).insertAll(numbers(50).map((n) => thing(`t${n}`))),
            trips: 1,
          },
          'four for a creation after a look': {
            work: () =>
              store.transaction(async (bound) => {
                await bound.collection(schema).get('b', '');
                await bound.collection(schema).insert(thing('a'));
              }),
            trips: 4,
          },
          'none for nothing': { work: () => store.transaction(async () => {}), trips: 0 },
        };
        for (const [what, { work, trips }] of Object.entries(WORKS))
          it(what, async () => {
            await work();
            expect(statements).to.have.length(trips);
          });

        it('four for a change', async () => {
          await insert('a', parties('p', 'q'));
          statements.length = 0;
          await change('a', parties('q', 'r'));
          expect(statements).to.have.length(4);
          expect(statements[0]).to.match(/^begin/i);
          expect(statements[3]).to.match(/^commit/i);
        });

        it('with the same text for any number of documents and references', async () => {
          for (const count of [1, 2, 3, 5, 20]) {
            const ids = numbers(count).map((n) => `${count}-${n}`);
            const things = ids.map((id, index) => thing(id, parties(...ids.slice(index))));
            await store.collection(schema).insertAll(things);
          }
          expect(statements).to.have.length(5);
          expect(new Set(statements)).to.have.property('size', 1);
        });
      });

    it('are complete, of several resources', async () => {
      const before = await numberOf('event_log');
      const content = 'long '.repeat(1_000);
      await store.transaction(async (bound) => {
        await bound.collection(schema).insert(thing('a', parties('p')));
        await bound.collection(other).insert(thing('a', { ...parties('p', 'q'), attachment: [{ content }] }));
        await bound.collection(schema).insert(thing('b'));
        await bound.outbox.append([event('a'), event('b')]);
        await bound.reservations.reserve([reservation('a')]);
      });
      if (onPostgres) expect(statements).to.have.length(1);
      const found = await store.collection(other).get('a', '');
      expect(found?.document.attachment).to.deep.equal([{ content }]);
      expect(await everything()).to.deep.equal({
        thing: 2,
        thing_body: 2,
        thing_ref: 1,
        other: 1,
        other_body: 1,
        other_ref: 2,
        other_part: 1,
        event_log: before + 2,
        store_reservation: 1,
        counts: [2, 1],
      });
      await store.reservations.release('a');
    });

    it('are complete, of many resources, in their order', async () => {
      const ids = numbers(MANY).map((n) => `t${n}`);
      await store.transaction(async (bound) => {
        await bound.collection(schema).insertAll(ids.map((id) => thing(id, parties(id, 'all'))));
        await bound.outbox.append(ids.map(event));
      });
      expect(await store.collection(schema).count()).to.equal(MANY);
      for (const [order, table] of [
        ['key', 'thing'],
        ['number', 'event_log'],
      ] as const) {
        const rows = await database.query<{ id: string }>(`select id from ${table} order by ${order}`);
        expect(rows.slice(-MANY).map(({ id }) => id)).to.deep.equal(ids);
      }
      const all = await store.collection(schema).find(query(where('relatedParty.id', 'all')), '');
      expect(all.total).to.equal(MANY);
      const mine = await store.collection(schema).find(query(where('relatedParty.id', 't699')), '');
      expect(mine.items.map(({ id }) => id)).to.deep.equal(['t699']);
    });

    it('are returned unchanged, with any contents', async () => {
      const awkward = '"\\\' {},; ? $1 \u2028 é 😀 null';
      const document = {
        status: awkward,
        rank: 1e-7,
        active: false,
        nothing: null,
        [awkward]: [awkward, -0.5],
      };
      await store.collection(schema).insert(thing(awkward, { ...document, ...parties(awkward, '') }));
      const found = await store.collection(schema).get(awkward, '');
      expect(found?.document).to.deep.equal({ ...document, ...parties(awkward, '') });
      const everywhere = [where('status', awkward), where('rank', '0.0000001'), where('active', 'false')];
      for (const filter of [...everywhere, where('relatedParty.id', awkward)])
        expect((await store.collection(schema).find(query(filter), '')).total).to.equal(1);
      await change(awkward, { ...document, ...parties(`${awkward}!`) });
      const changed = await store.collection(schema).find(query(where('relatedParty.id', `${awkward}!`)), '');
      expect(changed.items[0]?.document).to.deep.equal({ ...document, ...parties(`${awkward}!`) });
    });

    for (const count of [0, 1, MANY])
      it(`are rolled back when an id exists, with ${count} others`, async () => {
        await insert('taken (id)=(1)');
        const before = await everything();
        const outcome = await store
          .transaction(async (bound) => {
            await bound.collection(schema).insertAll(numbers(count).map((n) => thing(`t${n}`, parties('p'))));
            await bound.collection(other).insert(thing('free'));
            await bound.outbox.append([event('taken')]);
            await bound.reservations.reserve([reservation('taken')]);
            await bound.collection(schema).insert(thing('taken (id)=(1)'));
          })
          .catch((error: unknown) => error);
        expect(outcome).to.be.instanceOf(TmfError).with.property('status', 409);
        expect(outcome).to.have.property('message').that.contains('taken (id)=(1)');
        expect(await everything()).to.deep.equal(before);
      });

    it('are rolled back when two resources have the same id', async () => {
      const before = await everything();
      const twice = ['a', 'b', 'a'].map((id) => thing(id));
      const outcome = await store
        .collection(schema)
        .insertAll(twice)
        .catch((error: unknown) => error);
      expect(outcome).to.be.instanceOf(TmfError).with.property('status', 409);
      expect(await everything()).to.deep.equal(before);
    });

    it('are rolled back when a replaced document has changed, even without a lock', async () => {
      await insert('a', parties('p'));
      const stale = await store.collection(schema).get('a', '');
      if (!stale) throw new Error('gone');
      await change('a', parties('q'));
      const before = await everything();
      const outcome = await store
        .transaction(async (bound) => {
          await bound.outbox.append([event('stale')]);
          await bound.collection(schema).replace(stale, parties('r', 's', 't'), 0);
        })
        .catch((error: unknown) => error);
      expect(outcome).to.be.instanceOf(TmfError).with.property('status', 409);
      expect(await everything()).to.deep.equal(before);
      expect((await store.collection(schema).get('a', ''))?.version).to.equal(2);
    });

    it('can be replaced again, and read, in the same transaction', async () => {
      await store.transaction(async (bound) => {
        const things = bound.collection(schema);
        const first = await things.insert(thing('a', { status: 'one', ...parties('p', 'q') }));
        const second = await things.replace(first, { status: 'two', ...parties('q', 'r') }, 0);
        expect((await things.find(query(where('relatedParty.id', 'r')), '')).total).to.equal(1);
        await things.replace(second, { status: 'three', ...parties('r', 's') }, 0);
        expect((await things.get('a', ''))?.document.status).to.equal('three');
      });
      expect((await store.collection(schema).get('a', ''))?.version).to.equal(3);
      const rows = await database.query<{ value: string }>('select value from thing_ref order by value');
      expect(rows.map(({ value }) => value)).to.deep.equal(['r', 's']);
    });
  });
});
