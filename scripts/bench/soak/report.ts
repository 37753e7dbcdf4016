import { tableOf } from '../lib/table.js';
import { checksTable } from './checks.js';
import type { SoakRun } from './soak.js';

/** What was done, what had to hold, and the verdict. */
export function soakReport(run: SoakRun): string {
  const rows = [
    ['requests', run.requests],
    ['of them without an answer', run.broken],
    ['writes acknowledged', run.acknowledged],
    ['processes killed', run.kills],
    ['appointments in the end', run.found],
    ['events of creations', run.events],
    ['of them again', run.repeated],
  ].map((row) => row.map(String));
  return [
    tableOf([`in ${run.seconds.toFixed(0)} s`, 'number'], rows),
    '',
    checksTable(run.checks),
    run.checks.havePassed() ? 'Nothing was lost' : 'FAILED',
  ].join('\n');
}
