import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type CheckName, Checks } from '../../scripts/bench/soak/checks.js';
import { type Entry, Journal, type State } from '../../scripts/bench/soak/journal.js';
import { forEachDatabase } from '../support/databases.js';
import { remove, runScript } from '../support/scratch.js';

describe('npm run bench -- soak', () => {
  forEachDatabase((database) => {
    // A SQLite file belongs to one server process.
    if (database.name === 'SQLite') return;
    let folder = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'soak-'));
    });
    after(() => remove(folder));

    it('finds all writes that two processes acknowledged while they were killed in turn', async function () {
      this.timeout(150_000);
      const output = join(folder, 'soak.json');
      const ending = await runScript(
        ...['bench/main', 'soak', '--database', database.url()],
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

describe('The journal of a soak', () => {
  const found = (externalId: string, description: string) => ({
    ...{ id: `id of ${externalId}`, externalId, party: 'client', ...state(description) },
  });

  /** Returns the names of the checks that are violated when `found` is compared with the possible states. */
  function violated(possible: Entry['possible'][], appointments: ReturnType<typeof found>[]): CheckName[] {
    const [book, checks] = [new Journal(), new Checks()];
    for (const [index, each] of possible.entries()) book.open(`${index}`, 'client').possible = each;
    book.verify(appointments, checks);
    return checks.all().flatMap(({ name, violations }) => violations.map(() => name));
  }

  it('agrees with acknowledged writes', () => {
    const written = [[state('a')], [undefined], [state('b')]];
    expect(violated(written, [found('0', 'a'), found('2', 'b')])).to.deep.equal([]);
  });

  it('allows both outcomes of a write without a response, and no other', () => {
    expect(violated([[state('a'), state('b')]], [found('0', 'a')])).to.deep.equal([]);
    expect(violated([[state('a'), state('b')]], [found('0', 'b')])).to.deep.equal([]);
    expect(violated([[undefined, state('a')]], [])).to.deep.equal([]);
    const lost = ['acknowledged writes exist at the end'];
    expect(violated([[state('a'), state('b')]], [found('0', 'c')])).to.deep.equal(lost);
    expect(violated([[state('a'), state('b')]], [])).to.deep.equal(lost);
  });

  it('reports what is lost, older than acknowledged, or back after its deletion', () => {
    const lost = ['acknowledged writes exist at the end'];
    expect(violated([[state('a')]], [])).to.deep.equal(lost);
    expect(violated([[state('b')]], [found('0', 'a')])).to.deep.equal(lost);
    expect(violated([[undefined]], [found('0', 'a')])).to.deep.equal(lost);
  });

  it('reports what no client wrote, and what exists twice', () => {
    const unexpected = ['every appointment was written by a client'];
    expect(violated([], [found('0', 'a')])).to.deep.equal(unexpected);
    expect(violated([[state('a')]], [found('0', 'a'), found('0', 'a')])).to.deep.equal(unexpected);
  });

  it('returns the minimum and the maximum number of appointments of a party', () => {
    const book = new Journal();
    const written = [[state('a')], [undefined], [undefined, state('b')], [state('c'), undefined]];
    for (const [index, each] of written.entries()) book.open(`${index}`, 'client').possible = each;
    book.open('another', 'other').possible = [state('d')];
    expect(book.countBounds('client')).to.deep.equal({ min: 1, max: 3 });
  });
});

describe('The checks of a soak', () => {
  it('do not pass while a condition has not been checked', () => {
    const checks = new Checks();
    expect(checks.passed()).to.equal(false);
    for (const { name } of checks.all()) checks.expect(name, true, () => '');
    expect(checks.passed()).to.equal(true);
    checks.expect('totals equal the number of appointments read', false, () => '7, not 8');
    expect(checks.passed()).to.equal(false);
  });
});
