import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { connectSqlite } from '../../../src/store/dialects/connect-sqlite.js';
import type { Connections } from '../../../src/store/dialects/dialect.js';
import { storeOn } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { remove } from '../../support/scratch.js';
import { thing, thingSchema } from '../things.js';

const schema = thingSchema('thing');

/** Pages of 4 KB. */
const PAGES = 500;

interface LogSize {
  readonly log: number;
  readonly checkpointed: number;
}

describe("Checkpoints of SQLite's write-ahead log", () => {
  let folder: string;
  let connections: Connections;
  let store: Store;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
    connections = await connectSqlite(join(folder, 'db.sqlite'));
    store = storeOn(connections);
    await store.migrate([schema]);
  });

  after(async () => {
    await store.close();
    remove(folder);
  });

  const logSize = async (): Promise<LogSize> => {
    const [size] = await connections.reader.raw('pragma wal_checkpoint(noop)');
    return size;
  };

  let count = 0;

  /** Writes a document of about this number of pages. */
  const write = async (pages: number) => {
    count += 1;
    await store.collection(schema).insert(thing(`${count}`, { description: 'x'.repeat(pages * 4_000) }));
  };

  it('leave a short log alone', async () => {
    for (let index = 0; index < 3; index++) await write(PAGES);
    await pause(200);
    await write(1);
    await pause(50);
    const { log, checkpointed } = await logSize();
    expect(log).to.be.greaterThan(3 * PAGES);
    expect(checkpointed).to.equal(0);
  });

  it('copy a long one while the writer continues, so that it begins anew', async () => {
    let most = 0;
    let copiedOpen = 0;
    // The log of the writer alone would be copied at 24,000 pages.
    for (let index = 0; index < 80; index++) {
      await write(PAGES);
      await pause(10);
      const { log, checkpointed } = await logSize();
      most = Math.max(most, log);
      if (log < 24_000) copiedOpen = Math.max(copiedOpen, checkpointed);
    }
    expect(copiedOpen, 'before the writer does it').to.be.greaterThan(0);
    expect(most).to.be.lessThan(80 * PAGES);
    expect(await store.collection(schema).count()).to.equal(count);
  });
});
