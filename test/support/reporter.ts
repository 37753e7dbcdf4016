import { createRequire } from 'node:module';
import type { Runner, Test } from 'mocha';
import { missingIn, ON_POSTGRESQL } from './missing.js';

const mocha = createRequire(import.meta.url)('mocha') as typeof import('mocha');

/**
 * Mocha's own report, then how many tests ran on PostgreSQL, what was skipped for want of what, and as the last line the
 * counts, for CI systems that read it.
 */
export default class CountingReporter extends mocha.reporters.Spec {
  private onPostgres = 0;
  private readonly skipped = new Map<string, number>();

  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    for (const event of ['pass', 'fail'])
      runner.on(event, (test: Test) => {
        if (test.titlePath().includes(ON_POSTGRESQL)) this.onPostgres += 1;
      });
    runner.on('pending', (test) => {
      const missing = missingIn(test.titlePath()) ?? 'a reason that its title does not say';
      this.skipped.set(missing, (this.skipped.get(missing) ?? 0) + 1);
    });
    runner.once('end', () => this.summarize(runner.stats));
  }

  private summarize(stats: Mocha.Stats | undefined): void {
    const { passes, failures, pending } = stats ?? { passes: 0, failures: 1, pending: 0 };
    console.log(`${this.onPostgres} of ${passes + failures} tests ran on PostgreSQL`);
    for (const [missing, count] of this.skipped) console.log(`${count} skipped for want of ${missing}`);
    console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
  }
}
