import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openStore } from '../../../src/store/knex/open-store.js';
import { remove } from '../../support/scratch.js';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('The file of a SQLite database', () => {
  let folder = '';
  let umask = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'database-file-'));
    umask = process.umask();
  });
  afterEach(() => {
    process.umask(umask);
    remove(folder);
  });

  for (const mask of [0o000, 0o022, 0o277])
    it(`is for its owner alone, with its folder, -wal and -shm, with the umask ${mask.toString(8)}`, async () => {
      process.umask(mask);
      const file = join(folder, 'data', 'tmf.sqlite');
      const store = await openStore(`sqlite:${file}`);
      await store.migrate([]);
      const modes = [file, `${file}-wal`, `${file}-shm`].map(modeOf);
      await store.close();
      expect(modes).to.deep.equal(['600', '600', '600']);
      expect(modeOf(join(folder, 'data'))).to.equal('700');
    });

  it('keeps its mode when it exists, and that of its folder', async () => {
    const file = join(folder, 'data', 'tmf.sqlite');
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o750);
    writeFileSync(file, '');
    chmodSync(file, 0o640);
    const store = await openStore(`sqlite:${file}`);
    await store.close();
    expect([modeOf(file), modeOf(join(folder, 'data'))]).to.deep.equal(['640', '750']);
  });
});
