import { expect } from 'chai';
import { failed, passed, STEPS, type Surveyed } from '../../scripts/survey/model.js';
import { surveyTable } from '../../scripts/survey/table.js';
import { fromRoot } from '../../src/root.js';
import { runScript } from '../support/scratch.js';

function surveyed(file: string, ...outcomes: ReturnType<typeof passed>[]): Surveyed {
  const steps = outcomes.map((outcome, index) => [STEPS[index] ?? 'full', outcome] as const);
  return { file, steps: new Map(steps), rules: [] };
}

describe('npm run specs:survey', () => {
  const untilCrud = [...Array.from({ length: 5 }, () => passed()), passed('12 requests')];
  const ferry = { ...surveyed('ferry.json', ...untilCrud, passed('300 checks')), rules: ['base-path'] };
  const orchard = surveyed('orchard.yaml', ...untilCrud, failed('1 of 90 checks failed: GET /tree'));
  const broken = surveyed('broken.json', failed('it has no version'));

  it('prints a row for each file, counts of each step, and the reasons of failures', () => {
    const lines = surveyTable([ferry, orchard, broken], true).split('\n');
    expect(lines.filter((line) => line !== '')).to.deep.equal([
      '| file | imported | generated | server | client | started | CRUD | full | rules |',
      '|---|---|---|---|---|---|---|---|---|',
      '| ferry.json | yes | yes | yes | yes | yes | 12 requests | 300 checks | base-path |',
      '| orchard.yaml | yes | yes | yes | yes | yes | 12 requests | **no** | none |',
      '| broken.json | **no** | – | – | – | – | – | – | – |',
      '| **3 files** | 2 | 2 | 2 | 2 | 2 | 2 | 1 | |',
      '1 of 3 files passed every step.',
      'orchard.yaml, full: 1 of 90 checks failed: GET /tree',
      'broken.json, imported: it has no version',
    ]);
  });

  it('does not count the full run when it is left out', () => {
    const table = surveyTable([surveyed('ferry.json', ...untilCrud), broken], false);
    expect(table).to.include('| 12 requests | – | none |');
    expect(table).to.include('1 of 2 files passed every step but the full run, which was left out.');
  });

  it('refuses a call without a folder, and a folder without specifications', async () => {
    const without = await runScript('survey/main');
    expect(without.code).to.equal(2);
    expect(without.stderr).to.match(/^Usage: npm run specs:survey/);
    const empty = await runScript('survey/main', fromRoot('deploy', 'grafana'));
    expect(empty.code, empty.stderr).to.equal(2);
    expect(empty.stderr).to.include('No specification found in');
  });
});
