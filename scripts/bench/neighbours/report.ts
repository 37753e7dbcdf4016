import { tableOf } from '../lib/table.js';
import type { NeighbourRow } from './neighbours.js';

/** Bounds that each attacker must keep. */
export interface Bounds {
  /** Maximum ratio of the p99 during the attack to the quiet one. */
  readonly factor: number;
  /** Maximum resident megabytes. */
  readonly memory: number;
}

/** Below this p99, in milliseconds, the machine's scheduler decides; a lower quiet value counts as this one. */
const MIN_QUIET_P99 = 10;

/** Returns the bounds that an attacker passed; empty when it hurt nobody. */
export function brokenBounds(
  { quiet, attacked, memory, created, delivered }: NeighbourRow,
  bounds: Bounds,
): string[] {
  const limit = bounds.factor * Math.max(quiet.p99, MIN_QUIET_P99);
  const failures = quiet.failures.length + attacked.failures.length;
  return [
    ...(attacked.p99 > limit ? [`p99 above ${limit.toFixed(0)} ms`] : []),
    ...(failures > 0
      ? [`${failures} failed: ${[...quiet.failures, ...attacked.failures][0]?.slice(0, 100)}`]
      : []),
    ...((memory ?? 0) > bounds.memory ? [`memory above ${bounds.memory} MB`] : []),
    ...(delivered < created ? [`${created - delivered} events missing`] : []),
  ];
}

/** Table with a row for each attacker, then the bounds that were passed. */
export function neighboursTable(rows: readonly NeighbourRow[], bounds: Bounds): string {
  const cells = rows.map((row) => [
    row.attacker,
    ms(row.quiet.p99),
    ms(row.attacked.p99),
    `${(row.attacked.p99 / row.quiet.p99).toFixed(1)}×`,
    `${row.attacked.failures.length} of ${row.attacked.requests}`,
    row.memory === undefined ? '' : `${row.memory} MB`,
    `${row.delivered} of ${row.created}`,
    brokenBounds(row, bounds).length === 0 ? 'kept' : 'BROKEN',
  ]);
  const head = ['attacker', 'quiet p99', 'p99', 'ratio', 'failed', 'memory', 'events', 'bounds'];
  const broken = rows.flatMap((row) =>
    brokenBounds(row, bounds).map((text) => `BROKEN ${row.attacker}: ${text}`),
  );
  return [tableOf(head, cells), ...broken].join('\n');
}

const ms = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : 'none');
