import { expect } from 'chai';
import { openStore } from '../../../src/store/knex/open-store.js';
import { forEachDatabase } from '../../support/databases.js';
import { query, thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');

describe('openStore', () => {
  it('refuses other URLs without repeating them', async () => {
    for (const url of ['mysql://u:secret@h/d', 'data.sqlite', 'sqlite:', '']) {
      const error = await openStore(url).then(
        () => new Error('opened'),
        (reason: Error) => reason,
      );
      expect(error.message).to.equal('A database URL starts with sqlite:, postgres: or postgresql:');
    }
  });

  it('rejects when the database does not respond', async () => {
    const outcome = await openStore('postgres://nobody@127.0.0.1:1/nothing').catch((error: unknown) => error);
    expect(outcome).to.be.instanceOf(Error);
  });

  it('keeps a database in memory', async () => {
    const store = await openStore('sqlite::memory:');
    await store.migrate([schema]);
    const things = store.collection(schema);
    await Promise.all(Array.from({ length: 50 }, (_, index) => things.insert(thing(`t${index}`))));
    expect((await things.find(query(), '')).total).to.equal(50);
    await store.close();
  });

  forEachDatabase((database) => {
    it('finds the documents of an earlier store', async () => {
      const first = await openStore(database.url());
      await first.migrate([schema]);
      await first.collection(schema).insert(thing('a', { status: 'x' }));
      await first.ping();
      await first.close();
      const second = await database.open({ connections: 2 });
      await second.migrate([schema]);
      expect((await second.collection(schema).get('a', ''))?.document).to.deep.equal({ status: 'x' });
      expect(await second.collection(schema).count()).to.equal(1);
    });

    it('shares one database among several stores', async () => {
      const stores = await Promise.all([database.open(), database.open()]);
      for (const store of stores) await store.migrate([schema]);
      const collections = stores.map((store) => store.collection(schema));
      await collections[0]?.insert(thing('shared', { n: 0 }));
      await Promise.all(Array.from({ length: 30 }, (_, index) => increment(stores[index % 2])));
      for (const collection of collections) {
        expect((await collection.get('shared', ''))?.document).to.deep.equal({ n: 30 });
      }
    });

    async function increment(store: Awaited<ReturnType<typeof openStore>> | undefined): Promise<void> {
      await store?.transaction(async (bound) => {
        const things = bound.collection(schema);
        const locked = await things.lock('shared', '');
        if (locked) await things.replace(locked, { n: Number(locked.document.n) + 1 }, 0);
      });
    }

    it('rejects after it has been closed', async () => {
      const store = await openStore(database.url());
      await store.close();
      expect(await store.ping().catch((error: unknown) => error)).to.be.instanceOf(Error);
    });
  });
});
