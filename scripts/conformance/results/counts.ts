import { type Check, type Counts, hasFailed } from './model.js';

/** Counts the checks that passed, failed or were skipped. */
export function countsOf(checks: readonly Check[]): Counts {
  const skipped = checks.filter((check) => check.skipped !== undefined).length;
  const failed = checks.filter(hasFailed).length;
  return { passed: checks.length - skipped - failed, failed, skipped };
}

export const formatCounts = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
