import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');
const TIMEOUT_MS = 400;

describe('A transaction that stands still', () => {
  forEachDatabase((database) => {
    let store: Store;

    before(async () => {
      store = await openStore(database.url(), { connections: 4, transactionTimeoutMs: TIMEOUT_MS });
      database.atEnd(() => store.close());
      await store.migrate([schema]);
    });
    beforeEach(() => store.collection(schema).removeScope(''));

    /** Sends its write before it waits. */
    const insertAndWait = (id: string, wait: () => Promise<unknown>, timeoutMs?: number) =>
      store.transaction(
        async (bound) => {
          const things = bound.collection(schema);
          await things.insert(thing(id));
          await things.get(id, '');
          await wait();
          return things.insert(thing(`${id}-late`));
        },
        { timeoutMs },
      );
    const insert = (id: string) => store.transaction((bound) => bound.collection(schema).insert(thing(id)));
    const standStill = () => new Promise(() => {});

    it('is rolled back with a 503 that names the setting; those that waited are committed', async () => {
      const stuck = insertAndWait('stuck', standStill).catch((error: unknown) => error);
      const others = ['a', 'b', 'c'].map(insert);
      expect(await stuck).to.include({ status: 503, code: 'unavailable' });
      expect(String(await stuck)).to.contain('TRANSACTION_TIMEOUT');
      await Promise.all(others);
      expect(await store.collection(schema).get('stuck', '')).to.equal(undefined);
      expect(await store.collection(schema).count()).to.equal(3);
    });

    it('stores nothing when it goes on afterwards', async () => {
      let hasGoneOn = false;
      const late = insertAndWait('late', async () => {
        await pause(TIMEOUT_MS * 2);
        hasGoneOn = true;
      }).catch((error: unknown) => error);
      expect(await late).to.include({ status: 503 });
      await insert('next');
      await pause(TIMEOUT_MS * 3);
      expect(hasGoneOn).to.equal(true);
      expect(await store.collection(schema).count()).to.equal(1);
    });

    it('is committed when it has more time', async () => {
      await insertAndWait('slow', () => pause(TIMEOUT_MS * 2), Number.POSITIVE_INFINITY);
      expect(await store.collection(schema).count()).to.equal(2);
    });
  });
});
