import { expect } from 'chai';
import { forEachDatabase } from '../../support/databases.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');

describe('The query text cache', () => {
  forEachDatabase((database) => {
    it('binds the values of each call, in and outside of transactions', async () => {
      const store = await database.open();
      const other = thingSchema('other');
      await store.migrate([schema, other]);
      const ids = ['a', 'b', "c' --"];
      for (const id of ids) await store.collection(schema).insert(thing(id, { n: id }));
      await store.collection(other).insert(thing('a', { n: 'other' }));
      const found = await Promise.all(ids.map((id) => store.collection(schema).get(id, '')));
      expect(found.map((each) => each?.document)).to.deep.equal(ids.map((id) => ({ n: id })));
      expect((await store.collection(other).get('a', ''))?.document).to.deep.equal({ n: 'other' });
      expect([await store.collection(schema).count(), await store.collection(other).count()]).to.deep.equal([
        3, 1,
      ]);
      await store.transaction(async (bound) => {
        await bound.collection(schema).insert(thing('d'));
        expect((await bound.collection(schema).get('d', ''))?.id).to.equal('d');
        expect((await bound.collection(schema).lock('a', ''))?.document).to.deep.equal({ n: 'a' });
        expect(await store.collection(schema).get('d', '')).to.equal(undefined);
      });
    });

    it('releases connections after errors', async () => {
      const store = await database.open({ connections: 2 });
      const broken = thingSchema('broken');
      await store.migrate([broken]);
      await store.collection(broken).insert(thing('a'));
      await database.query('drop table broken_body');
      const queries = Array.from({ length: 20 }, () =>
        store
          .collection(broken)
          .get('a', '')
          .catch((error: unknown) => String(error)),
      );
      for (const outcome of await Promise.all(queries)) expect(outcome).to.contain('broken_body');
      expect(await store.collection(broken).count()).to.equal(1);
    });
  });
});
