import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { fromRoot } from '../../../src/root.js';
import { describeUnless } from '../../support/missing.js';
import { runScript } from '../../support/scratch.js';

const REAL = fromRoot('..', 'shared', 'data', 'baskets.csv');

/** Columns of a method's line in the output. */
function line(output: string, method: string): number[] {
  const found = output.split('\n').find((each) => each.startsWith(method)) ?? '';
  return found.slice(method.length).replace(/[×%]/g, '').trim().split(/\s+/).map(Number);
}

describe('npm run recommend:evaluate', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'baskets-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds the pairs in generated baskets, which popularity does not find', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `left${index % 37},right${index % 37}`);
    const file = join(folder, 'pairs.csv');
    writeFileSync(file, lines.join('\n'));
    const { code, stdout } = await runScript('recommend/evaluate', file);
    expect(code, stdout).to.equal(0);
    expect(stdout).to.contain('400 baskets, 74 items, 800 trials in 5 folds');
    expect(line(stdout, 'this server').slice(0, 1)).to.deep.equal([1]);
    expect(line(stdout, 'this server').slice(2)).to.deep.equal([1, 100]);
    expect(line(stdout, 'popularity')[0]).to.be.lessThan(0.2);
  });

  it('refuses a missing file, and data without anything to hold out', async () => {
    const missing = await runScript('recommend/evaluate', join(folder, 'none.csv'));
    expect([missing.code, missing.stderr]).to.deep.equal([
      2,
      missing.stderr.match(/.*none\.csv cannot be read.*\n/)?.[0],
    ]);
    const file = join(folder, 'single.csv');
    writeFileSync(file, 'a\nb\n');
    expect((await runScript('recommend/evaluate', file)).stderr).to.contain('no basket with two items');
  });

  describeUnless(existsSync(REAL) ? undefined : REAL, 'on real baskets', () => {
    it('does better than co-occurrence, which does better than popularity', async function () {
      this.timeout(600_000);
      const { code, stdout } = await runScript('recommend/evaluate', REAL, '--every', '6');
      expect(code, stdout).to.equal(0);
      const [ours, together, popular] = ['this server', 'co-occurrence', 'popularity'].map((name) =>
        line(stdout, name),
      );
      expect(ours?.[0]).to.be.greaterThan(together?.[0] as number);
      expect(together?.[0]).to.be.greaterThan(popular?.[0] as number);
      // ADR 0014 says why it is not more.
      expect(ours?.[1]).to.be.at.least(1.06);
      expect(ours?.[2]).to.be.greaterThan(together?.[2] as number);
      expect(ours?.[3]).to.be.greaterThan(together?.[3] as number);
    });
  });
});
