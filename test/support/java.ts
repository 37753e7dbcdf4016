import { spawnSync } from 'node:child_process';
import { describeUnless } from './missing.js';

const missing = spawnSync('java', ['-version']).status === 0 ? undefined : 'Java';

/** Declares tests that generate code; without Java, they are reported as skipped. */
export function describeJava(title: string, declare: (this: Mocha.Suite) => void): void {
  describeUnless(missing, title, declare);
}
