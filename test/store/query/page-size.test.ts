import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import { Slices } from '../../../src/values/concurrency/slices.js';
import type { Cursor, Predicate, Query } from '../../../src/values/query.js';
import { forEachDatabase } from '../../support/databases.js';
import { block } from '../../support/event-loop.js';
import { query, thing, thingSchema, where } from '../things.js';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

const SIZE = 1_000;
const COUNT = 12;

const always: Predicate = { kind: 'predicate', source: 'always', matches: () => true };

/** A list for each way of reading a page. */
const LISTS: Readonly<Record<string, Query>> = {
  'a plain list': query(undefined),
  'a filtered plain list': query(where('status', 'even')),
  'a list by a date': query(undefined, { sort: [{ path: ['creationDate'], descending: true }] }),
  'a list with an offset': query(undefined, { offset: 1 }),
  'a list near its end': query(undefined, { offset: 7 }),
  'a sorted and filtered list': query(where('status', 'even'), {
    sort: [{ path: ['rank'], descending: true }],
  }),
  'a list by references': query(where('relatedParty.id', 'p1'), {
    sort: [{ path: ['rank'], descending: false }],
  }),
  'a scan': query(always),
  'a sorted scan': query(always, { sort: [{ path: ['price', 'amount'], descending: true }] }),
};

forEachDatabase((database) => {
  const schema = thingSchema('thing', { externalized: ['note.content'] });
  let things: Collection;

  before(async () => {
    const store = await database.open();
    await store.migrate([schema]);
    things = store.collection(schema);
    await things.insertAll(
      Array.from({ length: COUNT }, (_, index) =>
        thing(`i${String(index).padStart(2, '0')}`, {
          status: 'even',
          rank: index % 3,
          creationDate: `2026-01-${10 + (index % 4)}T00:00:00Z`,
          price: { amount: index % 5 },
          relatedParty: [{ id: 'p1' }],
          note: [{ content: 'y'.repeat(5_000) }],
          text: 'x'.repeat(SIZE),
        }),
      ),
    );
  });

  for (const [what, list] of Object.entries(LISTS)) {
    for (const reading of ['find', 'findBrief'] as const)
      it(`${reading} cuts ${what} by size, and continues after the cut`, async () => {
        const expected = ids((await things[reading](list, '')).items);
        const found: string[] = [];
        let after: Cursor | undefined;
        let cuts = 0;
        do {
          const page = await things[reading]({ ...list, after, maxBytes: 4 * SIZE }, '');
          expect(page.items.length).to.be.within(1, 3);
          expect(page.isCut ?? false).to.equal(page.next !== undefined);
          if (page.isCut) cuts += 1;
          found.push(...ids(page.items));
          after = page.next;
        } while (after);
        expect(found).to.deep.equal(expected);
        expect(cuts).to.be.greaterThan(0);
      });
  }

  it('returns one item when it is larger than the limit', async () => {
    for (const list of Object.values(LISTS)) {
      const { items, isCut } = await things.findBrief({ ...list, maxBytes: 10 }, '');
      expect({ items: items.length, isCut }).to.deep.equal({ items: 1, isCut: true });
    }
  });

  it('does not cut a page that fits', async () => {
    for (const list of Object.values(LISTS)) {
      const page = await things.find({ ...list, maxBytes: 100 * COUNT * SIZE }, '');
      const { items } = await things.find(list, '');
      expect({ isCut: page.isCut, ids: ids(page.items) }).to.deep.equal({
        isCut: undefined,
        ids: ids(items),
      });
    }
  });

  it('counts externalized values only where they are read', async () => {
    const list = query(undefined, { limit: 3, maxBytes: 12 * SIZE });
    expect((await things.findBrief(list, '')).items).to.have.length(3);
    expect((await things.find(list, '')).items).to.have.length(1);
  });

  it('stops a scan between slices when nobody waits for it', async () => {
    const controller = new AbortController();
    const gone = new Error('gone');
    let tested = 0;
    const slow: Predicate = {
      kind: 'predicate',
      source: 'slow',
      matches: () => {
        tested += 1;
        controller.abort(gone);
        block(15);
        return true;
      },
    };
    const scan = things.findBrief(query(slow, { slices: new Slices(controller.signal) }), '');
    expect(await scan.catch((error: unknown) => error)).to.equal(gone);
    expect(tested).to.equal(1);
  });
});
