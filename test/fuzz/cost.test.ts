import { expect } from 'chai';
import { foundText } from '../../scripts/fuzz/cost/report.js';
import { type CostReport, searchCosts } from '../../scripts/fuzz/cost/search.js';
import { fromRoot } from '../../src/root.js';
import { forEachDatabase } from '../support/databases.js';

const SEARCH_MS = 8_000;
const MAX_MINUTES = 5;

/** Fixed by default, so that the cases are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

const shown = ({ failures }: CostReport) =>
  failures
    .map((each) => `${each.exceeded.join(', ')}: ${foundText(each)}\n${JSON.stringify(each.case)}`)
    .join('\n');

describe(`The costs of requests, TEST_SEED=${seed}`, function () {
  this.timeout(MAX_MINUTES * 60_000);

  forEachDatabase((database) => {
    it('stay below the maximums: known costly cases, and what a short search makes of them', async () => {
      const report = await searchCosts({
        ...{ root: fromRoot(), databaseUrl: database.url(), seed, milliseconds: SEARCH_MS },
      });
      expect(report.failures, shown(report)).to.deep.equal([]);
      expect(report.cases).to.be.above(10);
      expect([...report.worst.values()].every((found) => found.length > 0)).to.equal(true);
    });
  });

  it('are found when a server has no limit of values', async () => {
    const report = await searchCosts({
      ...{ root: fromRoot(), databaseUrl: 'sqlite::memory:', seed, milliseconds: 0 },
      settings: { BODY_VALUES: '10000000' },
    });
    expect(report.failures.flatMap((each) => each.exceeded)).to.include('blocked');
  });
});
