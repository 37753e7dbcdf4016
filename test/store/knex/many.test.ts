import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import type { JsonObject } from '../../../src/values/json.js';
import { matches } from '../../../src/values/matches.js';
import type { Filter } from '../../../src/values/query.js';
import { compareResources } from '../../../src/values/sort-keys.js';
import { forEachDatabase } from '../../support/databases.js';
import { and, compare, query, sortBy, thing, thingSchema, walk, where } from '../things.js';

/** More than are sorted at once, and more than the first window. */
const SIZE = 6_000;

const columns = thingSchema('thing').columns;
const schema = thingSchema('many', {
  columns: [...columns, { name: 'validFor.startDateTime', type: 'dateTime' }],
});

const date = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();

/** Party "most" has nearly all documents, "old" the oldest third; some have no date, some share one. */
function document(index: number): JsonObject {
  const minute = (index * 7_919) % SIZE;
  return {
    status: index % 3 === 0 ? 'closed' : 'open',
    rank: index % 5,
    relatedParty: [
      { id: `p${index % 60}` },
      ...(index % 10 === 0 ? [] : [{ id: 'most' }]),
      ...(minute < SIZE / 2.5 ? [{ id: 'old' }] : []),
    ],
    ...(index % 50 === 0 ? {} : { validFor: { startDateTime: date(minute - (minute % 3)) } }),
  };
}

const resources = Array.from({ length: SIZE }, (_, index) => ({ id: `t${index}`, ...document(index) }));

const most = where('relatedParty.id', 'most');
const old = where('relatedParty.id', 'old');
const since = (minute: number) => compare('validFor.startDateTime', 'greaterOrEqual', date(minute));

const FILTERS: Readonly<Record<string, Filter>> = {
  'a reference that nearly everything has': most,
  'a reference of the oldest': old,
  'two such references': and(most, old),
  'a reference of many and one of few': and(most, where('relatedParty.id', 'p7')),
  'a reference of many and one of two values': and(most, where('relatedParty.id', 'p7', 'p8')),
  'a reference and a column, both of many': and(most, where('status', 'open')),
  'a reference of many and a time': and(most, since(SIZE - 90)),
  'a reference of many and nothing': and(most, where('status', 'lost')),
  'a column of many': where('status', 'open'),
  'a time of many': since(SIZE / 3),
  'a time of many and a column': and(since(SIZE / 3), where('status', 'open', 'lost')),
  'the time between': and(since(20), compare('validFor.startDateTime', 'less', date(4_500))),
};

const ORDERS = [
  '-validFor.startDateTime',
  'validFor.startDateTime',
  '-validFor.startDateTime,rank',
  '-status',
  '-rank,-validFor.startDateTime',
  'id',
];

describe('Many matches', () => {
  forEachDatabase((database) => {
    let things: Collection;
    let counted: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
      await store.transaction((bound) =>
        bound.collection(schema).insertAll(resources.map(({ id, ...rest }) => thing(id, rest))),
      );
      const exact = await database.open({ countLimit: 0 });
      await exact.migrate([schema]);
      counted = exact.collection(schema);
    });

    it('finds the end of everything, in every order', async () => {
      for (const order of [...ORDERS, '-id', 'status', 'rank,-status', '']) {
        const sort = order === '' ? [] : sortBy(order);
        const expected = resources.toSorted(compareResources(sort, schema.typeOf)).map(({ id }) => id);
        for (const offset of [SIZE / 2 + 1, SIZE - 130, SIZE - 21, SIZE - 20, SIZE - 1, SIZE, SIZE + 1]) {
          const { items, next, total } = await things.find(query(undefined, { sort, offset, limit: 20 }), '');
          const found = [items.map(({ id }) => id), next?.id, total];
          const last = offset + 20 < SIZE ? expected[offset + 19] : undefined;
          expect(found, order).to.deep.equal([expected.slice(offset, offset + 20), last, SIZE]);
        }
      }
    });

    for (const [name, filter] of Object.entries(FILTERS)) {
      it(`${name}: the same in every order as without an index`, async () => {
        const matching = resources.filter((resource) => matches(filter, resource));
        for (const order of ORDERS) {
          const sort = sortBy(order);
          const expected = matching.toSorted(compareResources(sort, schema.typeOf)).map(({ id }) => id);
          const first = await things.find(query(filter, { sort, limit: 30 }), '');
          expect(
            first.items.map(({ id }) => id),
            order,
          ).to.deep.equal(expected.slice(0, 30));
          if (first.isTotalExact) expect(first.total).to.equal(expected.length);
          else expect(first.total).to.be.within(31, expected.length);
          const all = await counted.find(query(filter, { sort, limit: 30 }), '');
          expect(all).to.deep.equal({ ...first, total: expected.length, isTotalExact: true });
          const later = await things.find(query(filter, { sort, offset: 2_500, limit: 20 }), '');
          expect(
            later.items.map(({ id }) => id),
            order,
          ).to.deep.equal(expected.slice(2_500, 2_520));
          expect(await walk(things, query(filter, { sort }), 900), order).to.deep.equal(expected);
        }
      });
    }
  });
});
