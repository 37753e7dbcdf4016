import { expect } from 'chai';
import type { CostCase } from '../../scripts/fuzz/cost/cost-case.js';
import { COST_NAMES, exceeded, maxCosts } from '../../scripts/fuzz/cost/costs.js';
import { knownCases } from '../../scripts/fuzz/cost/known-cases.js';
import { foundText } from '../../scripts/fuzz/cost/report.js';
import { type CostSearchOptions, searchCosts } from '../../scripts/fuzz/cost/search.js';
import { fromRoot } from '../../src/root.js';
import { cases } from '../support/cases.js';
import { forEachServerDatabase } from '../support/databases.js';

/** Length of the search, after the known cases. */
const SEARCH_MS = cases(4_000, 600_000);
/** Many times what it takes: on a busy machine the search is slow. */
const TIMEOUT_MS = cases(600_000, 3_600_000);

/** Fixed by default, so that runs are repeatable. */
const seed = Number(process.env.TEST_SEED ?? 1);

/** The case with four times as many bytes: by far enough to be found on any machine. */
const fourfold = (each: CostCase): CostCase => ({
  ...each,
  parts: each.parts.map(({ attribute, shape }) => ({
    attribute,
    shape: { ...shape, bytes: 4 * shape.bytes },
  })),
});

describe(`A search for costly requests, documents and subscriptions, TEST_SEED=${seed}`, function () {
  this.timeout(TIMEOUT_MS);

  const search = (options: Omit<CostSearchOptions, 'root' | 'seed'>) =>
    searchCosts({ root: fromRoot(), seed, ...options });

  forEachServerDatabase((database) => {
    it('finds none that takes more than its share of the event loop, processor, memory and network', async () => {
      const { cases: measured, failures } = await search({
        databaseUrl: database.url(),
        milliseconds: SEARCH_MS,
      });
      const found = failures.map((failure) => `${foundText(failure)} ${JSON.stringify(failure.case)}`);
      expect(found).to.deep.equal([]);
      expect(measured).to.be.above(0);
    });
  });

  it('finds the first known case where neither bytes nor values are limited', async () => {
    const { failures } = await search({
      databaseUrl: 'sqlite::memory:',
      milliseconds: 0,
      first: (collection) => knownCases(collection).slice(0, 1).map(fourfold),
      settings: { BODY_VALUES: '10000000', BODY_LIMIT: '10 MB' },
    });
    expect(failures.flatMap((failure) => failure.exceeded)).to.include('blocked');
  });

  it('compares each cost with its own maximum', () => {
    const max = maxCosts(10);
    expect(exceeded(max, max)).to.deep.equal([]);
    for (const name of COST_NAMES)
      expect(exceeded({ ...max, [name]: max[name] + 1 }, max)).to.deep.equal([name]);
  });
});
