import { expect } from 'chai';
import fc from 'fast-check';
import type { Baskets, Holding } from '../../../src/store/baskets.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';

type Sold = ReadonlyMap<string, Holding>;

/** The counts by a full evaluation. */
function naiveCounts(sold: Sold): string[] {
  const baskets = new Map<string, Set<string>>();
  for (const { entries } of sold.values())
    for (const { basket, item } of entries) baskets.set(basket, (baskets.get(basket) ?? new Set()).add(item));
  const counts = new Map<string, number>();
  for (const items of baskets.values())
    for (const item of items)
      for (const other of items)
        if (item <= other) counts.set(`${item} ${other}`, (counts.get(`${item} ${other}`) ?? 0) + 1);
  return [`all ${baskets.size}`, ...[...counts].map(([pair, count]) => `${pair} ${count}`)].sort();
}

async function countsOf(baskets: Baskets, items: readonly string[]): Promise<string[]> {
  const own = (await baskets.counts(items)).map(({ item, count }) => `${item} ${item} ${count}`);
  const pairs = (await baskets.among(items)).map(({ item, other, count }) => `${item} ${other} ${count}`);
  return [`all ${await baskets.total()}`, ...own, ...pairs].sort();
}

async function foldAll(store: Store): Promise<void> {
  while (await store.baskets.fold());
}

describe('Baskets', () => {
  const ITEMS = ['a', 'b', 'c', 'd', 'e'];

  forEachDatabase((database) => {
    let store: Store;
    let other: Store;
    before(async () => {
      [store, other] = [await database.open(), await database.open()];
      await store.migrate([]);
    });
    const clear = async () => {
      const holders = await store.baskets.holdersAfter('', 10_000);
      await store.transaction((bound) =>
        bound.baskets.set(holders.map((holder) => ({ holder, entries: [] }))),
      );
      await foldAll(store);
      expect(await countsOf(store.baskets, ITEMS)).to.deep.equal(['all 0']);
    };
    afterEach(clear);

    it('have the same counts as a full evaluation after any changes', async function () {
      this.timeout(300_000);
      const entry = fc.record({ basket: fc.constantFrom('x', 'y', 'z'), item: fc.constantFrom(...ITEMS) });
      const holding = fc.record({
        holder: fc.nat(12).map(String),
        entries: fc.array(entry, { maxLength: 3 }),
      });
      const step = fc.record({
        holdings: fc.array(holding, { minLength: 1, maxLength: 4 }),
        folds: fc.boolean(),
      });
      let sold = new Map<string, Holding>();
      const steps = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (all) => {
        for (const { holdings, folds } of all) {
          const last = new Map(holdings.map((each) => [each.holder, each]));
          sold = new Map([...sold, ...last]);
          await store.transaction((bound) => bound.baskets.set([...last.values()]));
          if (folds) await store.baskets.fold();
        }
        await foldAll(store);
        expect(await countsOf(store.baskets, ITEMS)).to.deep.equal(naiveCounts(sold));
      });
      await fc.assert(steps, { numRuns: 60, seed: Number(process.env.TEST_SEED ?? Date.now()) });
      await store.baskets.recount();
      await foldAll(store);
      expect(await countsOf(store.baskets, ITEMS)).to.deep.equal(naiveCounts(sold));
    });

    it('have correct counts when several processes change and count at once', async function () {
      this.timeout(120_000);
      const sold = new Map<string, Holding>();
      for (let n = 0; n < 300; n += 1) {
        const entries = [0, 1, 2].map((k) => ({
          basket: `p${(n * 7 + k) % 11}`,
          item: ITEMS[(n + k * k) % 5] ?? '',
        }));
        sold.set(`h${n}`, { holder: `h${n}`, entries: n % 6 === 0 ? [] : entries });
      }
      let isDone = false;
      const folding = [store, other].map(async (one) => {
        while (!isDone) await one.baskets.fold();
      });
      const write = async (holding: Holding, index: number) => {
        const one = index % 2 === 0 ? store : other;
        const first = { holder: holding.holder, entries: [{ basket: 'p1', item: 'a' }] };
        await one.transaction((bound) => bound.baskets.set([first]));
        await one.transaction((bound) => bound.baskets.set([holding]));
      };
      await Promise.all([...sold.values()].map(write));
      isDone = true;
      await Promise.all(folding);
      await foldAll(store);
      expect(await countsOf(store.baskets, ITEMS)).to.deep.equal(naiveCounts(sold));
      const [neighbour] = await store.baskets.neighbours(['a'], 1);
      const all = await store.baskets.neighbours(['a'], 10);
      expect(neighbour?.count).to.equal(Math.max(...all.map(({ count }) => count)));
    });

    it('return current contents in the transaction that changes them, each item once', async () => {
      await store.transaction(async (bound) => {
        const entries = ['b', 'a', 'c'].map((item) => ({ basket: 'mine', item }));
        await bound.baskets.set([
          { holder: '1', entries },
          { holder: '2', entries: entries.slice(0, 1) },
        ]);
        expect(await bound.baskets.contentsOf('mine', 10)).to.deep.equal(['a', 'b', 'c']);
        await bound.baskets.set([{ holder: '1', entries: [] }]);
        expect(await bound.baskets.contentsOf('mine', 10)).to.deep.equal(['b']);
      });
      expect(await store.baskets.contentsOf('mine', 10)).to.deep.equal(['b']);
      expect(await store.baskets.contentsOf('nobody', 10)).to.deep.equal([]);
    });

    it('count the first hundred items of a basket', async () => {
      const items = Array.from({ length: 130 }, (_, index) => `i${1000 + index}`);
      const entries = items.map((item) => ({ basket: 'full', item }));
      await store.transaction((bound) => bound.baskets.set([{ holder: '1', entries }]));
      await foldAll(store);
      expect((await store.baskets.counts(items)).map(({ item }) => item).sort()).to.deep.equal(
        items.slice(0, 100),
      );
      expect(await store.baskets.contentsOf('full', 1_000)).to.deep.equal(items);
    });
  });
});
