import { createRequire } from 'node:module';
import type { Runner } from 'mocha';

const mocha = createRequire(import.meta.url)('mocha') as typeof import('mocha');

/** Mocha's own report, then one line with the counts, for CI systems that read it. */
export default class CountingReporter extends mocha.reporters.Spec {
  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      console.log(`${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
    });
  }
}
