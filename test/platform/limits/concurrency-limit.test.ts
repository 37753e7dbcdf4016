import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { ConcurrencyLimit, INTERVAL_MS } from '../../../src/platform/limits/concurrency-limit.js';
import { block } from '../../support/event-loop.js';

describe('The limit of requests at a time', () => {
  it('is the highest while the process has time to spare, and half of it while it is busy', () => {
    let isBusy = false;
    const limit = new ConcurrencyLimit(5, 0, () => isBusy);
    expect([limit.admits(4, 0), limit.admits(5, 0)]).to.deep.equal([true, false]);
    isBusy = true;
    expect(limit.admits(4, INTERVAL_MS - 1), 'before the end of the interval').to.equal(true);
    expect([limit.admits(2, INTERVAL_MS), limit.admits(3, INTERVAL_MS)]).to.deep.equal([true, false]);
    isBusy = false;
    expect(limit.admits(4, 2 * INTERVAL_MS)).to.equal(true);
  });

  it('admits one request at least', () => {
    const limit = new ConcurrencyLimit(1, 0, () => true);
    expect([limit.admits(0, INTERVAL_MS), limit.admits(1, INTERVAL_MS)]).to.deep.equal([true, false]);
  });

  it('sees by itself whether the process is busy', async () => {
    const limit = new ConcurrencyLimit(100, performance.now());
    block(INTERVAL_MS);
    limit.admits(0, performance.now());
    expect(limit.value, 'after a loop').to.equal(50);
    await pause(3 * INTERVAL_MS);
    limit.admits(0, performance.now());
    expect(limit.value, 'after a pause').to.equal(100);
  });
});
