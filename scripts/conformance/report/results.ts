import { countsOf } from '../results/counts.js';
import { type Check, hasFailed } from '../results/model.js';
import type { ReportedRun } from './summary.js';
import { assertionCounts, checksOf, verdictOf, verdictOfAll } from './verdict.js';

/** Returns the content of `results.json`: all runs without exchanges, which are in the JSON file of each API. */
export function resultsOf(reported: readonly ReportedRun[]) {
  return {
    verdict: verdictOfAll(reported.map(({ run }) => run)),
    runs: reported.map(({ run, file, anchor }) => {
      const { groups, ...about } = run;
      const checks = checksOf(run);
      return {
        ...about,
        verdict: verdictOf(checks),
        checks: countsOf(checks),
        assertions: assertionCounts(checks),
        report: `${file}#${anchor}`,
        failures: groups.flatMap((group) =>
          group.checks.filter(hasFailed).map((check) => failureOf(group.name, check)),
        ),
        leftOut: groups.flatMap((group) =>
          group.checks.flatMap(({ name, skipped }) =>
            skipped === undefined ? [] : { group: group.name, check: name, reason: skipped },
          ),
        ),
      };
    }),
  };
}

const failureOf = (group: string, { name, assertions }: Check) => ({
  group,
  check: name,
  assertions: assertions.filter(({ passed }) => !passed),
});
