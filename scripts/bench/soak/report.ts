import { tableOf } from '../lib/table.js';
import { checksTable } from './checks.js';
import type { SoakRun } from './soak.js';

/** Numbers of the run, the checks, and the verdict. */
export function soakReport(run: SoakRun): string {
  const rows = [
    ['requests', run.requests],
    ['without a response', run.unanswered],
    ['writes acknowledged', run.acknowledged],
    ['processes killed', run.kills],
    ['appointments at the end', run.found],
    ['creation events', run.events],
    ['of these, repeated', run.repeated],
  ].map((row) => row.map(String));
  return [
    tableOf([`in ${run.seconds.toFixed(0)} s`, 'number'], rows),
    '',
    checksTable(run.checks),
    run.checks.passed() ? 'Nothing was lost' : 'FAILED',
  ].join('\n');
}
