import { expect } from 'chai';
import type { BriefResource, Collection, Page } from '../../../src/store/collection.js';
import type { Store } from '../../../src/store/store.js';
import type { Filter, Query } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { openRecordedStore } from '../recorded-store.js';
import { query, sortBy, thing, thingSchema, where } from '../things.js';

const shallow = thingSchema('thing');
const schema = thingSchema('thing', {
  columns: [...shallow.columns, { name: 'validFor.startDateTime', type: 'dateTime' }],
});

/** Ids that are critical for quoting, line breaks and collation. */
const IDS = ['a', 'b c', 'd"e', "f'g", 'h\ni', 'j\\k', '\u{1F600}', '\uFF5E', 'ü', '%?', '{"z":1}'];

describe('A list that one index serves', () => {
  forEachDatabase((database) => {
    let store: Store;
    let things: Collection;
    let statements: string[];

    before(async () => {
      ({ store, statements } = await openRecordedStore(database, 'reader', [schema], { countLimit: 12 }));
      things = store.collection(schema);
    });

    beforeEach(async () => {
      await things.removeScope('');
      await things.insertAll(
        IDS.map((id, index) =>
          thing(id, {
            status: index % 2 === 0 ? 'even' : 'odd',
            '@type': 'a line\nand another',
            relatedParty: [{ id: 'everybody' }, { id: `party ${id}` }],
            // Two of each, and some without.
            ...(index % 4 > 0 && {
              creationDate: `2026-01-0${1 + Math.floor(((index * 7) % 11) / 2)}T00:00:00Z`,
            }),
            validFor: { startDateTime: `2026-01-01T00:00:00.00000${(index * 3) % 10}Z` },
          }),
        ),
      );
    });

    const filters: Record<string, Filter | undefined> = {
      everything: undefined,
      'one value of a column': where('status', 'even'),
      'one value of a reference': where('relatedParty.id', 'everybody'),
      'a reference that one has': where('relatedParty.id', 'party h\ni'),
      'a value that no resource has': where('status', 'neither'),
      'a value that cannot be stored': where('status', 'a\0b'),
    };

    const inFull = ({ items, total, isTotalExact, next }: Page<BriefResource>) => ({
      total,
      isTotalExact,
      next,
      items: items.map(({ id, scope, document }) => ({ id, scope, document })),
    });

    const walked = async (filter: Filter | undefined, sort: Query['sort'], limit: number) => {
      const ids: string[] = [];
      for (let after: Page['next'], more = true; more; more = after !== undefined) {
        const page = query(filter, { sort, limit, ...(after && { after }) });
        const found = await things.findBrief(page, '');
        expect(inFull(found)).to.deep.equal(inFull(await things.find(page, '')));
        ids.push(...found.items.map(({ id }) => id));
        after = found.next;
      }
      return ids;
    };

    for (const limit of [1, 4, IDS.length, 100]) {
      for (const [name, filter] of Object.entries(filters))
        it(`returns the same as the general query: ${name}, ${limit} at a time`, async () => {
          await walked(filter, [], limit);
        });
      for (const sort of [
        'creationDate',
        '-creationDate',
        'validFor.startDateTime',
        '-validFor.startDateTime',
      ])
        it(`returns the same as the general query: by ${sort}, ${limit} at a time`, async () => {
          expect(await walked(undefined, sortBy(sort), limit)).to.have.members(IDS);
        });
    }

    it('needs one statement in the order of a date', async () => {
      const page = query(undefined, { sort: sortBy('-validFor.startDateTime'), limit: 3 });
      const { next } = await things.findBrief(page, '');
      statements.length = 0;
      const { items, total } = await things.findBrief({ ...page, ...(next && { after: next }) }, '');
      expect([items.length, total, statements.length]).to.deep.equal([3, IDS.length, 1]);
    });

    it('returns scopes', async () => {
      await things.insert(thing('one', {}, 'parent'));
      const { items } = await things.findBrief(query(), '');
      expect(items.filter(({ scope }) => scope !== '').map(({ id }) => id)).to.deep.equal(['one']);
    });

    it('refuses a cursor of another order', async () => {
      const page = query(undefined, { sort: sortBy('-creationDate'), after: { values: ['x'], id: 'a' } });
      const failure = await things.findBrief(page, '').catch((error: Error) => error.message);
      expect(failure).to.contain('The cursor does not belong to this query');
    });

    it('is in order when a document has no single date', async () => {
      await things.insert(
        thing('irregular', { validFor: [{ startDateTime: '2026-01-01T00:00:00.0000055Z' }] }),
      );
      const ids = await walked(undefined, sortBy('validFor.startDateTime'), 4);
      expect(ids).to.have.members([...IDS, 'irregular']);
      expect(ids[0]).not.to.equal('irregular');
    });

    it('needs one statement, including its total', async () => {
      await things.findBrief(query(where('status', 'even')), '');
      statements.length = 0;
      const { items, total } = await things.findBrief(query(where('status', 'odd'), { limit: 2 }), '');
      expect([items.length, total, statements.length]).to.deep.equal([2, 5, 1]);
    });

    const even = query(where('status', 'even'), { limit: 2 });
    const totalOfEven = async (of = things) => (await of.findBrief(even, '')).total;

    it('is not counted again while nothing changes', async () => {
      expect(await totalOfEven()).to.equal(6);
      // Changed directly in the database, without the store.
      await database.query(`update thing set s_status = 'odd' where id = 'ü'`);
      expect(await totalOfEven()).to.equal(6);
      await things.insert(thing('another', { status: 'odd' }));
      expect(await totalOfEven()).to.equal(5);
    });

    it('is counted again after every kind of change', async () => {
      expect(await totalOfEven()).to.equal(6);
      await things.insert(thing('another', { status: 'even' }));
      expect(await totalOfEven()).to.equal(7);
      await store.transaction(async (session) => {
        const all = session.collection(schema);
        const locked = await all.lock('another', '');
        if (locked) await all.replace(locked, { status: 'odd' }, 2);
      });
      expect(await totalOfEven()).to.equal(6);
      await things.remove('a', '');
      expect(await totalOfEven()).to.equal(5);
      await things.removeScope('');
      expect(await totalOfEven()).to.equal(0);
    });

    it('is counted again after changes of another process', async () => {
      expect(await totalOfEven()).to.equal(6);
      const other = await database.open();
      await other.migrate([schema]);
      await other.collection(schema).insert(thing('another', { status: 'even' }));
      expect(await totalOfEven()).to.equal(7);
    });

    it('is not affected by a rollback', async () => {
      expect(await totalOfEven()).to.equal(6);
      const failure = await store
        .transaction(async (session) => {
          await session.collection(schema).insert(thing('another', { status: 'even' }));
          expect(await totalOfEven(session.collection(schema))).to.equal(7);
          throw new Error('Not so');
        })
        .catch((error: Error) => error.message);
      expect(failure).to.equal('Not so');
      expect(await totalOfEven()).to.equal(6);
    });

    it('reports that counting has stopped at the limit', async () => {
      await things.insertAll(
        Array.from({ length: 20 }, (_, index) => thing(`x${index}`, { status: 'even' })),
      );
      for (const _ of ['counted', 'remembered']) {
        const { total, isTotalExact } = await things.findBrief(even, '');
        expect({ total, isTotalExact }).to.deep.equal({ total: 12, isTotalExact: false });
      }
    });
  });
});
