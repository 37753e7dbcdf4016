import { type Check, type Counts, hasFailed } from './model.js';

/** How many checks passed, failed, were left out. */
export function countsOf(checks: readonly Check[]): Counts {
  const skipped = checks.filter((check) => check.skipped !== undefined).length;
  const failed = checks.filter(hasFailed).length;
  return { passed: checks.length - skipped - failed, failed, skipped };
}

export const formatCounts = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed, ${skipped} left out`;
