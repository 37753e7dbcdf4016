import { expect } from 'chai';
import type { Collection } from '../../../src/store/collection.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { query, thing, thingSchema, where } from '../things.js';

const schema = thingSchema('thing');
const other = thingSchema('other');

describe('A transaction', () => {
  forEachDatabase((database) => {
    let store: Store;
    let things: Collection;

    before(async () => {
      store = await database.open();
      await store.migrate([schema, other]);
      things = store.collection(schema);
    });

    beforeEach(async () => {
      await things.removeScope('');
      await store.collection(other).removeScope('');
    });

    const rows = async (table: string) => (await database.query(`select 1 from ${table}`)).length;

    it('changes nothing when the work fails', async () => {
      await things.insert(thing('kept', { status: 'kept' }));
      const failure = new Error('no');
      const outcome = await store
        .transaction(async (bound) => {
          const inside = bound.collection(schema);
          const kept = await inside.lock('kept', '');
          if (kept) await inside.replace(kept, { status: 'changed' }, 0);
          await inside.insert(thing('new', { relatedParty: { id: '1' } }));
          await bound.collection(other).insert(thing('new'));
          await bound.transaction((joined) => joined.collection(other).insert(thing('newer')));
          throw failure;
        })
        .catch((error: unknown) => error);
      expect(outcome).to.equal(failure);
      expect(await rows('thing')).to.equal(1);
      expect(await rows('thing_body')).to.equal(1);
      expect(await rows('thing_ref')).to.equal(0);
      expect(await rows('other')).to.equal(0);
      expect(await things.count()).to.equal(1);
      expect(await store.collection(other).count()).to.equal(0);
      expect((await things.find(query(where('status', 'kept')), '')).total).to.equal(1);
    });

    it('sees its own writes, which others see only after the commit', async () => {
      await store.transaction(async (bound) => {
        const inside = bound.collection(schema);
        await inside.insert(thing('a', { status: 'new' }));
        expect(await inside.count()).to.equal(1);
        expect((await inside.find(query(), '')).total).to.equal(1);
        expect((await inside.find(query(where('status', 'new')), '')).items).to.have.length(1);
        expect((await inside.get('a', ''))?.version).to.equal(1);
        expect(await things.count()).to.equal(0);
        expect(await things.get('a', '')).to.equal(undefined);
      });
      expect(await things.count()).to.equal(1);
      expect((await things.get('a', ''))?.version).to.equal(1);
    });

    it('returns the result of the work', async () => {
      expect(await store.transaction(async () => 42)).to.equal(42);
    });

    it('loses no update when fifty transactions lock and replace at once', async () => {
      await things.insert(thing('a', { n: 0, relatedParty: [] }));
      await Promise.all(Array.from({ length: 50 }, (_, index) => addOne(index)));
      const after = await things.get('a', '');
      expect(after?.version).to.equal(51);
      expect(after?.document.n).to.equal(50);
      expect(await rows('thing_ref')).to.equal(50);
    });

    function addOne(index: number): Promise<unknown> {
      return store.transaction(async (bound) => {
        const inside = bound.collection(schema);
        const locked = await inside.lock('a', '');
        if (!locked) throw new Error('gone');
        const parties = locked.document.relatedParty as { id: string }[];
        const document = {
          n: Number(locked.document.n) + 1,
          relatedParty: [...parties, { id: `p${index}` }],
        };
        return inside.replace(locked, document, 0);
      });
    }

    it('counts correctly under concurrency', async () => {
      const insert = (index: number) =>
        store.transaction(async (bound) => {
          const order = index % 2 === 0 ? [schema, other] : [other, schema];
          for (const each of order) await bound.collection(each).insert(thing(`t${index}`));
          if (index % 5 === 0) throw new Error('rolled back');
        });
      const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => insert(index)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(80);
      await Promise.all(Array.from({ length: 10 }, (_, index) => things.remove(`t${index}`, '')));
      expect(await things.count()).to.equal(72);
      expect(await store.collection(other).count()).to.equal(80);
      expect(await rows('thing')).to.equal(72);
    });

    it('does not time out with three hundred writers', async () => {
      await Promise.all(Array.from({ length: 300 }, (_, index) => things.insert(thing(`t${index}`))));
      expect(await things.count()).to.equal(300);
    });

    it('lets exactly one of many transactions insert an id', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, () => things.insert(thing('same'))),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
      expect(await things.count()).to.equal(1);
    });
  });
});
