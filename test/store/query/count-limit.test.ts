import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import type { Filter, Query } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { and, compare, not, or, query, sortBy, thing, thingSchema, walk, where } from '../things.js';

const schema = thingSchema('counted');
const LIMIT = 20;

const many = where('relatedParty.id', 'many');
const few = where('relatedParty.id', 'few');
const open = where('status', 'open');
const late = compare('rank', 'greaterOrEqual', '10');

/** Each of these has to read more rows than the limit allows. */
const UNCERTAIN: Readonly<Record<string, [filter: Filter, total: number]>> = {
  'a reference': [many, 45],
  'a column': [open, 40],
  'a reference and a column': [and(many, open), 35],
  'a column and a range': [and(open, late), 30],
  'two columns': [and(open, compare('creationDate', 'less', '2027')), 40],
  'no value': [not(where('status', 'lost')), 50],
  'either of two': [or(open, where('rank', '1', '45')), 41],
};

const EXACT: Readonly<Record<string, [filter: Filter | undefined, total: number]>> = {
  everything: [undefined, 50],
  'as many as the limit': [few, LIMIT],
  'a range, whose rows are counted before it is read': [late, 40],
  nothing: [where('status', 'lost'), 0],
};

describe('The count limit', () => {
  forEachDatabase((database) => {
    let limited: Collection;
    let unlimited: Collection;

    before(async () => {
      const store = await database.open({ countLimit: LIMIT });
      await store.migrate([schema]);
      limited = store.collection(schema);
      const things = Array.from({ length: 50 }, (_, n) =>
        thing(`t${n + 10}`, {
          rank: n,
          creationDate: '2026-05-04T08:00:00Z',
          status: n < 40 ? 'open' : 'closed',
          relatedParty: [...(n >= 5 ? [{ id: 'many' }] : []), ...(n % 5 < 2 ? [{ id: 'few' }] : [])],
        }),
      );
      await limited.insertAll(things);
      const other = await database.open({ countLimit: 0 });
      await other.migrate([schema]);
      unlimited = other.collection(schema);
    });

    const find = (filter: Filter | undefined, page: Partial<Query>) =>
      limited.find(query(filter, { limit: 5, ...page }), '');

    for (const [name, [filter, total]] of Object.entries(EXACT)) {
      it(`does not apply: ${name}`, async () => {
        expect(await find(filter, {})).to.include({ total, isTotalExact: true });
        expect(await find(filter, { limit: 0 })).to.include({ total, isTotalExact: true });
      });
    }

    for (const [name, [filter, total]] of Object.entries(UNCERTAIN)) {
      it(`gives a lower bound: ${name}`, async () => {
        for (const page of [{}, { offset: 3 }]) {
          const found = await find(filter, page);
          expect(found.isTotalExact).to.equal(false);
          expect(found.total).to.be.within((found.next ? 6 : 5) + (page.offset ?? 0), total);
        }
        expect((await find(filter, { limit: 0 })).total).to.be.at.most(total);
      });

      it(`does not change pages: ${name}`, async () => {
        for (const sort of [[], sortBy('-rank')]) {
          const all = await unlimited.find(query(filter, { sort }), '');
          const ids = all.items.map(({ id }) => id);
          expect([ids.length, all.total, all.isTotalExact]).to.deep.equal([total, total, true]);
          expect(await walk(limited, query(filter, { sort }), 7)).to.deep.equal(ids);
          const later = await find(filter, { sort, offset: 24 });
          expect(later.items.map(({ id }) => id)).to.deep.equal(ids.slice(24, 29));
          expect(later.total).to.be.within(30, total);
        }
      });

      it(`does not apply to the last page: ${name}`, async () => {
        expect(await find(filter, { offset: total - 3 })).to.include({ total, isTotalExact: true });
        const beyond = await find(filter, { offset: total + 100 });
        expect(beyond.items).to.deep.equal([]);
        expect(beyond.total).to.be.at.most(total);
      });
    }

    it('counts the resources of a scope', async () => {
      const scoped = Array.from({ length: 30 }, (_, n) => thing(`s${n}`, { status: 'scoped' }, 'parent'));
      await limited.insertAll(scoped);
      const inScope = (filter?: Filter) => limited.find(query(filter, { limit: 5 }), 'parent');
      expect(await inScope(where('status', 'scoped'))).to.include({ total: 6, isTotalExact: false });
      expect(await inScope(where('status', 'open'))).to.include({ total: 0, isTotalExact: true });
      await limited.removeScope('parent');
    });
  });
});
