import { countsOf } from '../results/counts.js';
import { type Check, type Counts, hasFailed, type Run } from '../results/model.js';

export type Verdict = 'passed' | 'failed';

export const checksOf = ({ groups }: Run): Check[] => groups.flatMap(({ checks }) => checks);

/** Returns `passed` if a check passed and none failed. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const { passed, failed } = countsOf(checks);
  return passed > 0 && failed === 0 ? 'passed' : 'failed';
}

export const verdictOfAll = (runs: readonly Run[]): Verdict =>
  runs.length > 0 && runs.every((run) => verdictOf(checksOf(run)) === 'passed') ? 'passed' : 'failed';

/** Counts the assertions that passed and failed. */
export function assertionCounts(checks: readonly Check[]): Counts {
  const all = checks.flatMap(({ assertions }) => assertions);
  const failed = all.filter(({ passed }) => !passed).length;
  return { passed: all.length - failed, failed, skipped: 0 };
}

export type State = 'failed' | 'passed' | 'skipped';

export function stateOf(check: Check): State {
  if (hasFailed(check)) return 'failed';
  return check.skipped === undefined ? 'passed' : 'skipped';
}

const ORDER: readonly State[] = ['failed', 'passed', 'skipped'];

/** Sorts failed checks first, then passed, then skipped ones; otherwise in the order of execution. */
export const failuresFirst = (checks: readonly Check[]): Check[] =>
  checks.toSorted((one, other) => ORDER.indexOf(stateOf(one)) - ORDER.indexOf(stateOf(other)));

/** `full on SQLite` */
export const nameOfRun = ({ level, database }: Run) => (database ? `${level} on ${database}` : level);
