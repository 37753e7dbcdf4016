import { expect } from 'chai';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { openRecordedStore } from '../recorded-store.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');
const MANY = 100;

describe('Concurrent reads by id', () => {
  forEachDatabase((database) => {
    let store: Store;
    let statements: string[];

    before(async () => {
      ({ store, statements } = await openRecordedStore(database, 'reader', [schema]));
      const things = Array.from({ length: MANY }, (_, index) => thing(`t${index}`, { rank: index }));
      await store.collection(schema).insertAll([...things, thing('below', { rank: -1 }, 'parent')]);
    });

    beforeEach(() => {
      statements.length = 0;
    });

    const rankOf = async (id: string, scope = '') =>
      (await store.collection(schema).get(id, scope))?.document.rank;

    it('need few statements, and return to each reader its resource', async () => {
      const numbers = Array.from({ length: MANY }, (_, index) => index);
      const ranks = await Promise.all(numbers.map((index) => rankOf(`t${index}`)));
      expect(ranks).to.deep.equal(numbers);
      expect(statements).to.have.length(Math.ceil(MANY / 16));
    });

    for (const count of [1, 2, 3, 5, 9, 17])
      it(`find existing resources, of ${count}`, async () => {
        const ids = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? `t${index}` : 'missing'));
        const ranks = await Promise.all(ids.map((id) => rankOf(id)));
        expect(ranks).to.deep.equal(ids.map((id, index) => (id === 'missing' ? undefined : index)));
      });

    it('separate scopes, and share equal reads', async () => {
      const ranks = await Promise.all([
        ...['t1', 't1', 'below', 'a\0'].map((id) => rankOf(id)),
        ...['below', 't1'].map((id) => rankOf(id, 'parent')),
      ]);
      expect(ranks).to.deep.equal([1, 1, undefined, undefined, -1, undefined]);
    });

    it('see earlier writes', async () => {
      for (const rank of [500, 501, 502]) {
        await store.transaction(async (bound) => {
          const current = await bound.collection(schema).lock('t7', '');
          if (current) await bound.collection(schema).replace(current, { rank }, 0);
        });
        expect(await Promise.all([rankOf('t7'), rankOf('t7')])).to.deep.equal([rank, rank]);
      }
    });
  });
});
