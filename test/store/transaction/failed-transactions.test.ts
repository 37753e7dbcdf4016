import { expect } from 'chai';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { type FaultyStore, failure, openFaultyStore } from '../faulty-connections.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');
const MANY = 40;

/** Statements that fail, each with an error of either database. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  begin: /^begin/i,
  'the first statement': /^(select|insert|with|update)/i,
  'a write': /^(insert|with)/i,
  commit: /^commit/i,
};
const ERRORS = { SQLite: 'SQLITE_IOERR', PostgreSQL: '58030' };

describe('A transaction that fails', () => {
  forEachDatabase((database) => {
    let faulty: FaultyStore;
    let store: Store;

    before(async () => {
      faulty = await openFaultyStore(database);
      store = faulty.store;
      await store.migrate([schema]);
    });
    beforeEach(async () => {
      faulty.fault = undefined;
      await store.collection(schema).removeScope('');
    });

    /** Reads first, so that PostgreSQL gets more than one statement. */
    const insert = (id: string) =>
      store.transaction(async (bound) => {
        const things = bound.collection(schema);
        await things.lock('none', '');
        return things.insert(thing(id));
      });
    const insertMany = (name: string) =>
      Promise.allSettled(Array.from({ length: MANY }, (_, index) => insert(`${name}-${index}`)));

    for (const [name, statements] of Object.entries(FAULTS)) {
      it(`at ${name} settles all that wait, with a 503, stores nothing, and leaves the store working`, async () => {
        faulty.fault = { statements, error: failure(ERRORS[database.name]) };
        for (const outcome of await insertMany('lost')) {
          expect(outcome.status).to.equal('rejected');
          expect((outcome as PromiseRejectedResult).reason).to.include({ status: 503, code: 'unavailable' });
        }
        faulty.fault = undefined;
        expect(await store.collection(schema).count()).to.equal(0);
        for (const outcome of await insertMany('kept')) expect(outcome.status).to.equal('fulfilled');
        expect(await store.collection(schema).count()).to.equal(MANY);
      });

      it(`once, at ${name}, is settled and does not affect later ones`, async () => {
        faulty.fault = { statements, error: failure(ERRORS[database.name]), times: 1 };
        const outcomes = await insertMany('first');
        faulty.fault = undefined;
        const stored = outcomes.filter(({ status }) => status === 'fulfilled').length;
        expect(stored).to.be.lessThan(MANY);
        expect(await store.collection(schema).count()).to.equal(stored);
        await insert('later');
        expect(await store.collection(schema).count()).to.equal(stored + 1);
      });
    }

    it('and whose rollback fails too reports the first error; its connection is not used again', async () => {
      const work = store.transaction(async (bound) => {
        await bound.collection(schema).insert(thing('a'));
        await bound.collection(schema).get('a', '');
        faulty.fault = { statements: /^rollback/i, error: failure('XX000'), times: 1 };
        throw new Error('the first error');
      });
      expect(String(await work.catch((error: unknown) => error))).to.equal('Error: the first error');
      await insert('b');
      expect(await store.collection(schema).get('a', '')).to.equal(undefined);
      expect(await store.collection(schema).count()).to.equal(1);
    });

    it('because the database does not answer COMMIT, and not ROLLBACK either, leaves no lock', async () => {
      faulty.fault = { statements: /^(commit|rollback)/i, error: failure(ERRORS[database.name]), times: 2 };
      const outcome = await insert('a').catch((error: unknown) => error);
      expect(outcome).to.include({ status: 503 });
      await insert('b');
      expect(await store.collection(schema).count()).to.equal(1);
    });

    it('is not acknowledged when its work hides the error of a statement', async () => {
      const work = store.transaction(async (bound) => {
        faulty.fault = { statements: /^(insert|with)/i, error: failure(ERRORS[database.name]), times: 1 };
        await bound.collection(schema).insert(thing('a'));
        await Promise.resolve(bound.collection(schema).get('a', '')).catch(() => undefined);
        await bound.collection(schema).insert(thing('b'));
      });
      expect(await work.catch((error: unknown) => error)).to.include({ status: 503 });
      expect(await store.collection(schema).count()).to.equal(0);
    });

    it('settles reads that wait for the same statement', async () => {
      faulty.fault = { statements: /^select/i, error: failure(ERRORS[database.name]) };
      const reads = Array.from({ length: MANY }, (_, index) => store.collection(schema).get(`${index}`, ''));
      for (const outcome of await Promise.allSettled(reads)) expect(outcome.status).to.equal('rejected');
      faulty.fault = undefined;
      expect(await store.collection(schema).get('a', '')).to.equal(undefined);
    });
  });
});
