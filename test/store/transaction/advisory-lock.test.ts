import { expect } from 'chai';
import type { Store } from '../../../src/store/store.js';
import { forEachDatabase } from '../../support/databases.js';

describe('Advisory locks', () => {
  forEachDatabase((database) => {
    let stores: [Store, Store];

    before('two servers on one database', async () => {
      stores = [await database.open(), await database.open()];
      await stores[0].migrate([]);
    });

    /**
     * Runs two transactions at once, the second started when the first has its lock. Returns the order in which
     * they ended.
     */
    async function atOnce(subjects: readonly [string, string]): Promise<string[]> {
      const events: string[] = [];
      let second: Promise<void> | undefined;
      await stores[0].transaction(async (first) => {
        await first.advisoryLock(subjects[0]);
        second = stores[1].transaction(async (other) => {
          await other.advisoryLock(subjects[1]);
          events.push('second');
        });
        await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 300))]);
        events.push('first');
      });
      await second;
      return events;
    }

    it('make the second transaction wait until the first has ended', async () => {
      expect(await atOnce(['a', 'a'])).to.deep.equal(['first', 'second']);
    });

    it('do not block other subjects, where there can be two writers', async () => {
      const expected = database.name === 'SQLite' ? ['first', 'second'] : ['second', 'first'];
      expect(await atOnce(['a', 'b'])).to.deep.equal(expected);
    });

    it('can be taken only in a transaction', async () => {
      const failure = await stores[0].advisoryLock('a').catch((error: unknown) => String(error));
      expect(failure).to.include('in a transaction');
    });
  });
});
