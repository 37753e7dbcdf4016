import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import type { JsonObject } from '../../../src/values/json.js';
import type { Predicate, Query } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { compare, not, or, query, sortBy, thing, thingSchema, walk, where } from '../things.js';

const schema = thingSchema('thing');

const LONG = 'k'.repeat(250);

const DOCUMENTS: Record<string, JsonObject> = {
  a: {
    status: 'b',
    rank: 1,
    active: true,
    creationDate: '2024-05-01T10:00:00.000001Z',
    price: { amount: 3 },
  },
  b: { status: 'a', rank: 2, active: false, creationDate: '2024-05-01T10:00:00Z', price: { amount: 10 } },
  c: {
    status: 'b',
    rank: 1e21,
    active: true,
    externalId: '😀',
    title: 'x',
    price: [{ amount: 'no' }, { amount: 5 }],
  },
  d: { rank: 2, externalId: '\ufffd', title: true },
  e: { status: 'a', active: false, externalId: `${LONG}`, creationDate: '9999-12-31T23:59:59Z', title: 7 },
  f: { status: 'é', rank: -0.5, externalId: `${LONG}a` },
  g: { status: 'Z', rank: 2, relatedParty: [{ name: 'Zoe' }, { name: 'Ann' }] },
  h: { creationDate: '0001-01-01T00:00:00Z', relatedParty: [{ name: 'Bob' }], title: '' },
};

const titled: Predicate = {
  kind: 'predicate',
  source: 'title',
  matches: (resource) => 'title' in resource,
};

/** Orders, and the expected ids. */
const EXPECTED: Record<string, string> = {
  id: 'abcdefgh',
  '-id': 'hgfedcba',
  status: 'gbeacfdh',
  '-status': 'facbegdh',
  'status,-id': 'gebcafhd',
  '-status,-id': 'fcaebghd',
  rank: 'fabdgceh',
  '-rank': 'cbdgafeh',
  'rank,-status': 'fabgdceh',
  '-rank,status': 'cgbdafeh',
  active: 'beacdfgh',
  '-active': 'acbedfgh',
  'active,-rank,status': 'becagdfh',
  '-active,rank': 'acbefdgh',
  creationDate: 'hbaecdfg',
  '-creationDate': 'eabhcdfg',
  'status,status': 'gbeacfdh',
  'status,-status,rank': 'gbeacfdh',
  'status,id,rank': 'gbeacfdh',
  nothing: 'abcdefgh',
  '-nothing': 'abcdefgh',
  'price.amount': 'acbdefgh',
  '-price.amount': 'bcadefgh',
  'relatedParty.name': 'hgabcdef',
  title: 'dehcabfg',
  '-title': 'chedabfg',
  'status,-price.amount': 'gbecafdh',
  '-status,price.amount': 'facbegdh',
};

describe('Sorting', () => {
  forEachDatabase((database) => {
    let things: Collection;

    before(async () => {
      const store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
      const inReverse = Object.entries(DOCUMENTS).reverse();
      await things.insertAll(inReverse.map(([id, document]) => thing(id, document)));
    });

    const read = async (request: Query) =>
      (await things.find(request, '')).items.map(({ id }) => id).join('');

    for (const [sort, expected] of Object.entries(EXPECTED)) {
      it(`by ${sort} gives ${expected}, by offset and by cursor`, async () => {
        const request = query(undefined, { sort: sortBy(sort) });
        expect(await read(request)).to.equal(expected);
        for (const limit of [1, 2, 3, 8]) {
          for (let offset = 0; offset < 10; offset++) {
            const page = await read({ ...request, offset, limit });
            expect(page, `${offset}+${limit}`).to.equal(expected.slice(offset, offset + limit));
          }
          expect((await walk(things, request, limit)).join(''), `walk ${limit}`).to.equal(expected);
        }
      });
    }

    it('orders texts by code points, long ones by their prefix', async () => {
      for (const sort of ['externalId', 'externalId,price.amount']) {
        const found = await read(query(undefined, { sort: sortBy(sort) }));
        expect(found.slice(0, 2).split('').sort().join('')).to.equal('ef');
        expect(found.slice(2)).to.equal('dcabgh');
      }
    });

    it('pages through matches only', async () => {
      for (const [filter, expected] of [
        [where('status', 'a', 'b'), 'cbae'],
        [not(where('status', 'a')), 'cdgafh'],
        [or(where('status', 'a'), where('rank', '2')), 'bdge'],
        [or(titled, where('status', 'b')), 'cdaeh'],
      ] as const) {
        const request = query(filter, { sort: sortBy('-rank') });
        const all = await things.find(request, '');
        expect(all.items.map(({ id }) => id).join('')).to.equal(expected);
        expect((await walk(things, request, 2)).join('')).to.equal(expected);
        const part = await things.find({ ...request, offset: 1, limit: 2 }, '');
        expect(part.items.map(({ id }) => id).join('')).to.equal(expected.slice(1, 3));
        expect(part.total).to.equal(expected.length);
        const rest = await things.find({ ...request, limit: 2, after: part.next }, '');
        expect(rest.total).to.equal(expected.length);
      }
    });

    it('returns a cursor only when more resources follow', async () => {
      for (const sort of ['rank', 'title']) {
        const request = query(compare('id', 'lessOrEqual', 'd'), { sort: sortBy(sort) });
        expect((await things.find({ ...request, limit: 4 }, '')).next).to.equal(undefined);
        expect((await things.find({ ...request, limit: 0 }, '')).next).to.equal(undefined);
        expect((await things.find({ ...request, limit: 3 }, '')).next?.values).to.have.length(1);
      }
    });

    it('returns the values of columns in cursors', async () => {
      const sort = sortBy('creationDate,active,rank,status,price.amount');
      const { next } = await things.find(query(where('id', 'a', 'b'), { sort, limit: 1 }), '');
      expect(next).to.deep.equal({ values: [1_714_557_600_000_000, false, 2, 'a', 10], id: 'b' });
      const indexed = await things.find(
        query(where('id', 'a', 'b'), { sort: sort.slice(0, 4), limit: 1 }),
        '',
      );
      expect(indexed.next).to.deep.equal({ values: [1_714_557_600_000_000, false, 2, 'a'], id: 'b' });
    });

    it('refuses cursors of other orders', async () => {
      const cursors = [
        ['rank', { values: ['x'], id: 'a' }],
        ['rank', { values: [Number.NaN], id: 'a' }],
        ['rank', { values: [], id: 'a' }],
        ['rank', { values: [1, 2], id: 'a' }],
        ['rank', { values: [1], id: 'a\0' }],
        ['status', { values: ['\0'], id: 'a' }],
        ['creationDate', { values: [1e30], id: 'a' }],
        ['creationDate', { values: [0.5], id: 'a' }],
        ['title', { values: [], id: 'a' }],
      ] as const;
      for (const [sort, after] of cursors) {
        const error: unknown = await things
          .find(query(undefined, { sort: sortBy(sort), after }), '')
          .catch((reason: unknown) => reason);
        expect(error, `${sort} ${JSON.stringify(after)}`).to.have.property('status', 400);
      }
    });
  });
});
