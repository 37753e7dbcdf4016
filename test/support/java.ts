import { spawnSync } from 'node:child_process';

/** Whether code can be generated here. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** Declares tests that generate code; without Java the suite is pending and says so. */
export function describeJava(title: string, declare: (this: Mocha.Suite) => void): void {
  if (hasJava) describe(title, declare);
  else describe.skip(`${title} (there is no Java here)`, declare);
}
