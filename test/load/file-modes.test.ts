import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Checkpoint, jobOf, NO_PROGRESS } from '../../scripts/load/checkpoint.js';
import { RejectFile } from '../../scripts/load/reject-file.js';
import { remove } from '../support/scratch.js';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('The files of a load', () => {
  it('are for their owner alone: the checkpoint and the rejects', () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-modes-'));
    const umask = process.umask(0);
    try {
      const input = join(folder, 'records.ndjson');
      writeFileSync(input, '{}\n');
      const checkpoint = new Checkpoint(jobOf(input, 'http://x', `${input}.rejects`));
      checkpoint.write(NO_PROGRESS);
      const rejects = new RejectFile(`${input}.rejects`);
      rejects.append([{ line: 1 } as never]);
      rejects.close();
      expect([checkpoint.path, rejects.path].map(modeOf)).to.deep.equal(['600', '600']);
    } finally {
      process.umask(umask);
      remove(folder);
    }
  });
});
