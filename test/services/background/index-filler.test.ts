import { expect } from 'chai';
import pino from 'pino';
import { IndexFiller } from '../../../src/services/background/index-filler.js';
import type { Store } from '../../../src/store/store.js';
import { thing, thingSchema } from '../../store/things.js';
import { forEachDatabase } from '../../support/databases.js';

const DOCUMENTS = 120;

interface Line {
  readonly msg: string;
  readonly done: number;
  readonly total: number;
  readonly percent: number;
}

describe('Index filler', () => {
  forEachDatabase((database) => {
    /** A store with documents that are missing in newly declared indexes. */
    async function storeWithNewIndexes(table: string): Promise<Store> {
      const bare = thingSchema(table, { columns: [], references: [] });
      const store = await database.open({ fillAtOnce: 0 });
      await store.migrate([bare]);
      const things = Array.from({ length: DOCUMENTS }, (_, number) => thing(`t${number}`, { rank: number }));
      await store.transaction((bound) => bound.collection(bare).insertAll(things));
      await store.migrate([thingSchema(table)]);
      return store;
    }

    /** A filler, its log lines, and a promise of a line that satisfies a predicate. */
    function observedFiller(store: Store, batch: number) {
      const lines: Line[] = [];
      const listeners: (() => void)[] = [];
      const write = (text: string) => {
        lines.push(JSON.parse(text) as Line);
        for (const listener of listeners) listener();
      };
      const until = (predicate: (line: Line) => boolean) =>
        new Promise<void>((resolve) => {
          const check = () => lines.some(predicate) && resolve();
          listeners.push(check);
          check();
        });
      return { filler: new IndexFiller(store, pino({}, { write }), batch), lines, until };
    }

    it('logs the start, and when indexes are ready', async () => {
      const { filler, lines, until } = observedFiller(await storeWithNewIndexes('told'), 50);
      filler.start();
      await until(({ msg }) => msg === 'indexes are ready');
      await filler.stop();
      expect(lines.map(({ msg, done, total, percent }) => [msg, done, total, percent])).to.deep.equal([
        ['indexes are being filled', 50, DOCUMENTS, 41],
        ['indexes are ready', DOCUMENTS, DOCUMENTS, 100],
      ]);
    });

    it('stops when asked, and another process continues', async () => {
      const store = await storeWithNewIndexes('stopped');
      const first = observedFiller(store, 1);
      first.filler.start();
      await first.until(({ msg }) => msg === 'indexes are being filled');
      await first.filler.stop();
      expect(first.lines.map(({ done }) => done)).to.deep.equal([1]);
      const [row] = await database.query<{ done: number | string }>(
        `select max(filled_count) as done from store_index where resource = 'stopped'`,
      );
      expect(Number(row?.done)).to.be.within(1, DOCUMENTS - 1);
      const second = observedFiller(store, 50);
      second.filler.start();
      await second.until(({ msg }) => msg === 'indexes are ready');
      await second.filler.stop();
      expect(second.lines[0]?.done).to.be.equal(Math.min(DOCUMENTS, Number(row?.done) + 50));
    });
  });
});
