import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type { Hook, Runner, Test } from 'mocha';
import { missingIn, ON_POSTGRESQL } from './missing.js';

const mocha = createRequire(import.meta.url)('mocha') as typeof import('mocha');

const SLOWEST_FILES = 25;

/**
 * Mocha's own report, the files that took longest, then how many tests ran on PostgreSQL, what was skipped for want of
 * what, and as the last line the counts, for CI systems that read it.
 */
export default class CountingReporter extends mocha.reporters.Spec {
  private onPostgres = 0;
  private readonly skipped = new Map<string, number>();
  /** Milliseconds by file. */
  private readonly durations = new Map<string, number>();

  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    for (const event of ['pass', 'fail'])
      runner.on(event, (test: Test) => {
        if (test.titlePath().includes(ON_POSTGRESQL)) this.onPostgres += 1;
      });
    for (const event of ['test end', 'hook end'])
      runner.on(event, ({ file, duration = 0 }: Test | Hook) => {
        if (file) this.durations.set(file, (this.durations.get(file) ?? 0) + duration);
      });
    runner.on('pending', (test) => {
      const missing = missingIn(test.titlePath()) ?? 'a reason that its title does not say';
      this.skipped.set(missing, (this.skipped.get(missing) ?? 0) + 1);
    });
    runner.once('end', () => this.summarize(runner.stats));
  }

  private summarize(stats: Mocha.Stats | undefined): void {
    const { passes, failures, pending } = stats ?? { passes: 0, failures: 1, pending: 0 };
    const slowest = [...this.durations].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST_FILES);
    console.log('Slowest files:');
    for (const [file, duration] of slowest)
      console.log(`${(duration / 1_000).toFixed(0).padStart(5)} s ${relative(process.cwd(), file)}`);
    console.log(`${this.onPostgres} of ${passes + failures} tests ran on PostgreSQL`);
    for (const [missing, count] of this.skipped) console.log(`${count} skipped for want of ${missing}`);
    console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
  }
}
