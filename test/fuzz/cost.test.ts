import { expect } from 'chai';
import { COST_NAMES, exceeded, maxCosts } from '../../scripts/fuzz/cost/costs.js';
import { foundText } from '../../scripts/fuzz/cost/report.js';
import { searchCosts } from '../../scripts/fuzz/cost/search.js';
import { fromRoot } from '../../src/root.js';
import { cases } from '../support/cases.js';
import { forEachServerDatabase } from '../support/databases.js';

/** Length of the search, after the known cases. */
const SEARCH_MS = cases(15_000, 600_000);
/** Many times what it takes: on a busy machine the search is slow. */
const TIMEOUT_MS = cases(600_000, 3_600_000);

/** Fixed by default, so that runs are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

describe(`A search for costly requests, documents and subscriptions, TEST_SEED=${seed}`, function () {
  this.timeout(TIMEOUT_MS);

  const search = (databaseUrl: string, milliseconds: number, settings: Record<string, string> = {}) =>
    searchCosts({ root: fromRoot(), databaseUrl, seed, milliseconds, settings });

  forEachServerDatabase((database) => {
    it('finds none that takes more than its share of the event loop, processor, memory and network', async () => {
      const { cases: measured, failures } = await search(database.url(), SEARCH_MS);
      expect(
        failures.map((failure) => `${foundText(failure)} ${JSON.stringify(failure.case)}`),
      ).to.deep.equal([]);
      expect(measured).to.be.above(0);
    });
  });

  it('finds some without the limit on values', async () => {
    const { failures } = await search('sqlite::memory:', 0, { BODY_VALUES: '10000000' });
    expect(failures.flatMap((failure) => failure.exceeded)).to.include('blocked');
  });

  it('compares each cost with its own maximum', () => {
    const max = maxCosts(10);
    expect(exceeded(max, max)).to.deep.equal([]);
    for (const name of COST_NAMES)
      expect(exceeded({ ...max, [name]: max[name] + 1 }, max)).to.deep.equal([name]);
  });
});
