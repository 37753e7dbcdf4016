import { countsOf, formatCounts } from './results/counts.js';
import { hasFailed, type Run } from './results/model.js';

/** Prints a line for each group, with the names of the failed checks. */
export function printGroup({ name, checks }: Run['groups'][number]): void {
  console.log(`  ${name.padEnd(48)} ${formatCounts(countsOf(checks))}`);
  for (const check of checks.filter(hasFailed)) {
    const { text, detail } = check.assertions.find(({ passed }) => !passed) ?? {};
    console.log(
      `    FAILED ${check.name}: ${text}${detail === undefined ? '' : ` – ${detail.slice(0, 300)}`}`,
    );
  }
}

const checksOf = ({ groups }: Run) => groups.flatMap(({ checks }) => checks);

/** Prints a line for each run. */
export function printTable(runs: readonly Run[]): void {
  console.log('\nAPI      level          on          passed  failed   skipped   seconds');
  for (const run of runs) {
    const { passed, failed, skipped } = countsOf(checksOf(run));
    const numbers = [String(passed).padStart(6), String(failed).padStart(7), String(skipped).padStart(9)];
    const seconds = (run.duration / 1000).toFixed(1).padStart(9);
    console.log(
      `${run.api.padEnd(8)} ${run.level.padEnd(14)} ${(run.database ?? 'given').padEnd(11)} ${numbers.join(' ')} ${seconds}`,
    );
  }
}

/** Returns whether every run has checks, and none failed. */
export const havePassed = (runs: readonly Run[]): boolean =>
  runs.length > 0 && runs.every((run) => checksOf(run).length > 0 && !checksOf(run).some(hasFailed));
