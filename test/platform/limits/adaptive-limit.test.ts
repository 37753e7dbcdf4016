import { expect } from 'chai';
import {
  AdaptiveLimit,
  type AdaptiveLimitOptions,
  INTERVAL_MS,
  LEAST,
} from '../../../src/platform/limits/adaptive-limit.js';

const OPTIONS: AdaptiveLimitOptions = { most: 100, target: 20 };

/** A limit on a clock of its own, for a process that is busy or not. */
class Observed {
  isBusy = true;
  private now = 0;
  private readonly limit: AdaptiveLimit;

  constructor(options = OPTIONS) {
    this.limit = new AdaptiveLimit(options, this.now, () => this.isBusy);
  }

  /** Observes requests of these durations beside `running` others for an interval; returns the limit after it. */
  interval(durations: readonly number[], running: number): number {
    this.limit.admits(running, this.now);
    for (const duration of durations) this.limit.observe(duration);
    this.now += INTERVAL_MS;
    this.limit.admits(0, this.now);
    return this.limit.value;
  }

  admits(running: number): boolean {
    return this.limit.admits(running, this.now);
  }
}

describe('The adaptive limit of requests', () => {
  it('admits up to the highest number of requests at a time, while nothing queues', () => {
    const observed = new Observed();
    expect(observed.admits(99)).to.equal(true);
    expect(observed.admits(100)).to.equal(false);
    expect(observed.interval([19, 500, 900], 100)).to.equal(100);
  });

  it('falls in proportion, to half at most, when even the fastest request took longer than the target', () => {
    expect(new Observed().interval([25, 500], 99)).to.equal(80);
    expect(new Observed().interval([400, 500], 99)).to.equal(50);
    expect(new Observed().interval([25, 30], 39), 'of what ran').to.equal(32);
  });

  it('does not fall below a few requests', () => {
    const observed = new Observed();
    for (let count = 0; count < 10; count++) observed.interval([900], 99);
    expect(observed.interval([900], 99)).to.equal(LEAST);
    expect(new Observed({ ...OPTIONS, most: 2 }).interval([900], 2)).to.equal(2);
  });

  it('does not fall when the process waits for something else, nothing has ended, or the target is 0', () => {
    const waiting = new Observed();
    waiting.isBusy = false;
    expect(waiting.interval([900], 99)).to.equal(100);
    expect(new Observed().interval([], 99)).to.equal(100);
    expect(new Observed({ ...OPTIONS, target: 0 }).interval([900], 99)).to.equal(100);
  });

  it('rises by one while requests are refused, and doubles up to the highest when none is', () => {
    const observed = new Observed();
    for (let count = 0; count < 10; count++) observed.interval([900], 99);
    expect(observed.interval([5], LEAST)).to.equal(LEAST + 1);
    expect(observed.interval([5], 3)).to.equal(2 * (LEAST + 1));
    for (let count = 0; count < 10; count++) observed.interval([5], 3);
    expect(observed.interval([5], 3)).to.equal(100);
  });

  it('sees by itself whether the process is busy', () => {
    const limitAfter = (wait: () => void) => {
      const limit = new AdaptiveLimit(OPTIONS, performance.now());
      limit.observe(1_000);
      wait();
      limit.admits(0, performance.now());
      return limit.value;
    };
    const busy = limitAfter(() => {
      for (const end = performance.now() + INTERVAL_MS; performance.now() < end; );
    });
    expect(busy).to.equal(LEAST);
  });
});
