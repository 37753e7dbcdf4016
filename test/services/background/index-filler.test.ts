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

describe('The filler of indexes', () => {
  forEachDatabase((database) => {
    /** Has documents, and wants indexes that they are not in. */
    async function grown(table: string): Promise<Store> {
      const bare = thingSchema(table, { columns: [], references: [] });
      const store = await database.open({ fillAtOnce: 0 });
      await store.migrate([bare]);
      const things = Array.from({ length: DOCUMENTS }, (_, number) => thing(`t${number}`, { rank: number }));
      await store.transaction((bound) => bound.collection(bare).insertAll(things));
      await store.migrate([thingSchema(table)]);
      return store;
    }

    /** A filler, what it writes to the log, and the line that says that it is ready. */
    function fillerOf(store: Store, batch: number) {
      const lines: Line[] = [];
      const written: (() => void)[] = [];
      const write = (text: string) => {
        lines.push(JSON.parse(text) as Line);
        for (const listener of written) listener();
      };
      const until = (isMeant: (line: Line) => boolean) =>
        new Promise<void>((resolve) => {
          const look = () => lines.some(isMeant) && resolve();
          written.push(look);
          look();
        });
      return { filler: new IndexFiller(store, pino({}, { write }), batch), lines, until };
    }

    it('tells when it begins, and when indexes are ready', async () => {
      const { filler, lines, until } = fillerOf(await grown('told'), 50);
      filler.start();
      await until(({ msg }) => msg === 'indexes are ready');
      await filler.stop();
      expect(lines.map(({ msg, done, total, percent }) => [msg, done, total, percent])).to.deep.equal([
        ['indexes are being filled', 50, DOCUMENTS, 41],
        ['indexes are ready', DOCUMENTS, DOCUMENTS, 100],
      ]);
    });

    it('leaves off when it is stopped, and another goes on', async () => {
      const store = await grown('stopped');
      const first = fillerOf(store, 1);
      first.filler.start();
      await first.until(({ msg }) => msg === 'indexes are being filled');
      await first.filler.stop();
      expect(first.lines.map(({ done }) => done)).to.deep.equal([1]);
      const [row] = await database.query<{ done: number | string }>(
        `select max(filled_count) as done from store_index where resource = 'stopped'`,
      );
      expect(Number(row?.done)).to.be.within(1, DOCUMENTS - 1);
      const second = fillerOf(store, 50);
      second.filler.start();
      await second.until(({ msg }) => msg === 'indexes are ready');
      await second.filler.stop();
      expect(second.lines[0]?.done).to.be.equal(Math.min(DOCUMENTS, Number(row?.done) + 50));
    });
  });
});
