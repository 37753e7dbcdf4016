import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Book, type Entry, type State } from '../../scripts/bench/soak/book.js';
import { type CheckName, Checks } from '../../scripts/bench/soak/checks.js';
import { forEachDatabase } from '../support/databases.js';
import { remove, runScript } from '../support/scratch.js';

describe('npm run bench -- --soak', () => {
  forEachDatabase((database) => {
    // A SQLite file is for one server.
    if (database.name === 'SQLite') return;
    let folder = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'soak-'));
    });
    after(() => remove(folder));

    it('finds everything again that two processes acknowledged while they were killed in turns', async function () {
      this.timeout(150_000);
      const output = join(folder, 'soak.json');
      const ending = await runScript(
        ...['bench/compare/main', '--soak', '--database', database.url()],
        ...['--seconds', '6', '--every', '3', '--output', output],
      );
      expect(ending.code, ending.stdout + ending.stderr).to.equal(0);
      const [run] = JSON.parse(readFileSync(output, 'utf8'));
      expect(run.kills).to.be.at.least(2);
      expect(run.acknowledged).to.be.at.least(1);
      for (const { name, checked, violations } of run.checks) {
        expect(checked, name).to.be.above(0);
        expect(violations, name).to.deep.equal([]);
      }
    });
  });
});

const state = (description: string): State => ({ category: 'repair', description });

describe('The book of a soak', () => {
  const found = (externalId: string, description: string) => ({
    ...{ id: `id of ${externalId}`, externalId, party: 'client', ...state(description) },
  });

  /** The names of the checks that are violated when this is found of what the entries say. */
  function violated(possible: Entry['possible'][], there: ReturnType<typeof found>[]): CheckName[] {
    const [book, checks] = [new Book(), new Checks()];
    for (const [index, each] of possible.entries()) book.open(`${index}`, 'client').possible = each;
    book.judge(there, checks);
    return checks.all().flatMap(({ name, violations }) => violations.map(() => name));
  }

  it('agrees with what was acknowledged', () => {
    const written = [[state('a')], [undefined], [state('b')]];
    expect(violated(written, [found('0', 'a'), found('2', 'b')])).to.deep.equal([]);
  });

  it('allows both outcomes of a write without an answer, and no third one', () => {
    expect(violated([[state('a'), state('b')]], [found('0', 'a')])).to.deep.equal([]);
    expect(violated([[state('a'), state('b')]], [found('0', 'b')])).to.deep.equal([]);
    expect(violated([[undefined, state('a')]], [])).to.deep.equal([]);
    const lost = ['acknowledged writes are there in the end'];
    expect(violated([[state('a'), state('b')]], [found('0', 'c')])).to.deep.equal(lost);
    expect(violated([[state('a'), state('b')]], [])).to.deep.equal(lost);
  });

  it('misses what is lost, older than acknowledged, or back after its deletion', () => {
    const lost = ['acknowledged writes are there in the end'];
    expect(violated([[state('a')]], [])).to.deep.equal(lost);
    expect(violated([[state('b')]], [found('0', 'a')])).to.deep.equal(lost);
    expect(violated([[undefined]], [found('0', 'a')])).to.deep.equal(lost);
  });

  it('notices what nobody wrote, and what is there twice', () => {
    const strange = ['what is there was written'];
    expect(violated([], [found('0', 'a')])).to.deep.equal(strange);
    expect(violated([[state('a')]], [found('0', 'a'), found('0', 'a')])).to.deep.equal(strange);
  });

  it('counts what is there for sure, and what may be', () => {
    const book = new Book();
    const written = [[state('a')], [undefined], [undefined, state('b')], [state('c'), undefined]];
    for (const [index, each] of written.entries()) book.open(`${index}`, 'client').possible = each;
    book.open('another', 'other').possible = [state('d')];
    expect(book.countsOf('client')).to.deep.equal({ least: 1, most: 3 });
  });
});

describe('The checks of a soak', () => {
  it('have not passed as long as something was not looked at', () => {
    const checks = new Checks();
    expect(checks.havePassed()).to.equal(false);
    for (const { name } of checks.all()) checks.expect(name, true, () => '');
    expect(checks.havePassed()).to.equal(true);
    checks.expect('totals are what a walk finds', false, () => '7, not 8');
    expect(checks.havePassed()).to.equal(false);
  });
});
