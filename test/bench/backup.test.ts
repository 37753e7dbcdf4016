import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { forEachDatabase } from '../support/databases.js';
import { describeUnless } from '../support/missing.js';
import { missingPgDump } from '../support/pg-dump.js';
import { remove, runScript } from '../support/scratch.js';

const missing = missingPgDump();

describe('npm run bench -- backup', () => {
  forEachDatabase((database) => {
    const isPostgres = database.name === 'PostgreSQL';
    describeUnless(isPostgres ? missing : undefined, 'a copy', () => {
      let folder = '';
      before(() => {
        folder = mkdtempSync(join(tmpdir(), 'backup-'));
      });
      after(() => remove(folder));

      it('has everything that was acknowledged before it began, and nothing that was not written', async function () {
        this.timeout(240_000);
        const output = join(folder, 'backup.json');
        const where = isPostgres ? (process.env.TEST_POSTGRES_URL ?? '') : 'sqlite';
        const { code, stdout, stderr } = await runScript(
          ...['bench/main', 'backup', '--database', where, '--rate', '100', '--seconds', '2'],
          ...['--output', output],
        );
        expect(code, stdout + stderr).to.equal(0);
        const [run] = JSON.parse(readFileSync(output, 'utf8'));
        expect(run.acknowledgedDuring).to.be.above(0);
        expect(Object.keys(run.checks)).to.have.length(5);
        for (const [name, check] of Object.entries<{ checked: number; violations: number }>(run.checks)) {
          expect(check.checked, name).to.be.above(0);
          expect(check.violations, name).to.equal(0);
        }
      });
    });
  });
});
