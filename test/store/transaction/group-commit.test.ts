import { expect } from 'chai';
import { badRequest } from '../../../src/errors.js';
import type { Collection } from '../../../src/store/collection.js';
import { connectSqlite } from '../../../src/store/dialects/connect-sqlite.js';
import { storeOn } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';
import { block } from '../../support/event-loop.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');
const MANY = 60;

const refused = () => badRequest('invalidRequest', 'Refused', 'By this test');

/** The statements of a transaction before it fails. */
const FAILURES: Readonly<Record<string, (things: Collection, id: string) => Promise<unknown>>> = {
  'nothing else': async () => {},
  'an insertion': (things, id) => things.insert(thing(id)),
  'an insertion that it has read': async (things, id) => {
    await things.insert(thing(id));
    expect(await things.get(id, '')).to.not.equal(undefined);
  },
  'a change': async (things) => {
    const shared = await things.lock('shared', '');
    if (shared) await things.replace(shared, { status: 'spoilt' }, 0);
  },
  'a deletion': (things) => things.remove('shared', ''),
};

describe('Group commit', () => {
  forEachDatabase((database) => {
    let store: Store;
    let things: Collection;

    before(async () => {
      store = await database.open();
      await store.migrate([schema]);
      things = store.collection(schema);
    });

    beforeEach(async () => {
      await things.removeScope('');
      await things.insert(thing('shared', { status: 'whole' }));
    });

    const inserted = (id: string) =>
      store.transaction((bound) => bound.collection(schema).insert(thing(id, { relatedParty: [{ id }] })));

    const numberOf = async (table: string) => (await database.query(`select 1 from ${table}`)).length;

    async function expectAll(ids: readonly string[]): Promise<void> {
      expect((await things.get('shared', ''))?.document).to.deep.equal({ status: 'whole' });
      for (const id of ids) expect(await things.get(id, ''), id).to.not.equal(undefined);
      expect(await things.count()).to.equal(ids.length + 1);
      for (const table of ['thing', 'thing_body']) expect(await numberOf(table)).to.equal(ids.length + 1);
      expect(await numberOf('thing_ref')).to.equal(ids.length);
    }

    for (const [what, act] of Object.entries(FAILURES)) {
      it(`does not affect other members when one fails after ${what}`, async () => {
        const failing = (index: number) =>
          store.transaction(async (bound) => {
            await act(bound.collection(schema), `failing-${index}`);
            throw refused();
          });
        const ids = Array.from({ length: MANY }, (_, index) => `kept-${index}`);
        const works = ids.map((id, index) => (index % 3 === 0 ? failing(index) : inserted(id)));
        const outcomes = await Promise.allSettled(works);
        const kept = ids.filter((_, index) => index % 3 !== 0);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(kept.length);
        for (const outcome of outcomes)
          if (outcome.status === 'rejected') expect(outcome.reason.code).to.equal('invalidRequest');
        await expectAll(kept);
      });
    }

    it('does not affect other members when the id of one exists, which is detected at the end', async () => {
      const ids = Array.from({ length: MANY }, (_, index) => `kept-${index}`);
      const outcomes = await Promise.allSettled([...ids, 'kept-7', 'shared', 'kept-20'].map(inserted));
      expect(outcomes.map(({ status }) => status)).to.deep.equal([
        ...ids.map(() => 'fulfilled'),
        'rejected',
        'rejected',
        'rejected',
      ]);
      await expectAll(ids);
    });

    it('shows each member the writes of earlier members', async () => {
      const add = () =>
        store.transaction(async (bound) => {
          const count = await bound.collection(schema).count();
          await bound.collection(schema).insert(thing(`number-${count}`));
          return count;
        });
      const works = database.name === 'SQLite' ? MANY : 1;
      const counts = await Promise.all(Array.from({ length: works }, add));
      expect(counts).to.deep.equal(counts.map((_, index) => index + 1));
    });
  });

  it('combines commits on SQLite', async () => {
    const connections = await connectSqlite(':memory:');
    const store = storeOn(connections);
    try {
      await store.migrate([schema]);
      let commits = 0;
      connections.writer.on('query', ({ sql }: { sql: string }) => {
        if (/^commit/i.test(sql)) commits += 1;
      });
      const works = Array.from({ length: MANY }, (_, index) =>
        store.collection(schema).insert(thing(`${index}`)),
      );
      await Promise.all(works);
      expect(commits).to.be.within(1, MANY / 10);
    } finally {
      await store.close();
    }
  });

  it('takes clients in turn on SQLite, by the time that their work takes: none waits for all of another', async () => {
    const store = storeOn(await connectSqlite(':memory:'));
    try {
      const order: string[] = [];
      const work = async (client: string, milliseconds: number) => {
        const busy = async () => block(milliseconds);
        await store.transaction(busy, { client });
        order.push(client);
      };
      const large = Array.from({ length: 20 }, () => work('a', 20));
      const small = Array.from({ length: 5 }, () => work('b', 1));
      await Promise.all([...large, ...small]);
      expect(order.lastIndexOf('b')).to.be.lessThan(10);
      expect(order).to.have.length(25);
    } finally {
      await store.close();
    }
  });

  describe('with long work', () => {
    let store: Store;
    let commits: number;
    let release: () => void;
    let blocker: Promise<void>;

    beforeEach(async () => {
      const connections = await connectSqlite(':memory:');
      store = storeOn(connections);
      await store.migrate([schema]);
      commits = 0;
      connections.writer.on('query', ({ sql }: { sql: string }) => {
        if (/^commit/i.test(sql)) commits += 1;
      });
      const isOpen = new Promise<void>((resolve) => {
        blocker = store.transaction(() => {
          resolve();
          return new Promise((end) => {
            release = end;
          });
        });
      });
      await isOpen;
    });

    afterEach(async () => {
      release();
      await blocker;
      await store.close();
    });

    const insertion = (id: string, client: string, isLong: boolean, whenRun = () => {}) =>
      store
        .transaction(
          async (bound) => {
            whenRun();
            return bound.collection(schema).insert(thing(id));
          },
          { client, isLong },
        )
        .then(() => commits);

    it('shares no commit with other clients, and comes after those that wait', async () => {
      const results = [
        insertion('short', 'b', false),
        insertion('long', 'a', true),
        insertion('later', 'b', false),
      ];
      await new Promise(setImmediate);
      release();
      const [short = 0, long = 0, later = 0] = await Promise.all(results);
      expect(short, 'short, then long').to.be.lessThan(long);
      expect(later, 'later').not.to.equal(long);
    });

    it('runs it before its transaction, unless it needs statements', async () => {
      let [runs, readingRuns] = [0, 0];
      const writing = insertion('long', 'a', true, () => {
        runs += 1;
      });
      const reading = store.transaction(
        async (bound) => {
          readingRuns += 1;
          const things = bound.collection(schema);
          await things.insert(thing('read'));
          return (await things.get('read', ''))?.id;
        },
        { isLong: true },
      );
      const refusing = store.transaction(
        async (bound) => {
          await bound.collection(schema).insert(thing('refused'));
          throw refused();
        },
        { isLong: true },
      );
      const refusal = await refusing.catch((error: Error) => error.message);
      expect(refusal).to.match(/^Refused/);
      await new Promise(setImmediate);
      expect([runs, readingRuns]).to.deep.equal([1, 1]);
      release();
      await writing;
      expect(await reading).to.equal('read');
      expect([runs, readingRuns]).to.deep.equal([1, 2]);
      const things = store.collection(schema);
      for (const id of ['long', 'read']) expect((await things.get(id, ''))?.id).to.equal(id);
      expect(await things.get('refused', '')).to.equal(undefined);
      expect(await things.count()).to.equal(2);
    });
  });
});
