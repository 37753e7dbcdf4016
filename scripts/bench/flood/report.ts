import { tableOf } from '../lib/table.js';
import type { Flood } from './flood.js';

/** Bounds that a flood must keep. */
export interface FloodBounds {
  /** Maximum ratio of the p99 of accepted requests to that at half load. */
  readonly factor: number;
  /** Maximum resident megabytes. */
  readonly memory: number;
}

/** Below this p99, in milliseconds, the machine's scheduler decides; a lower value at half load counts as this one. */
const MIN_HALF_P99 = 10;

/** Returns the bounds that were passed. */
export function brokenFloodBounds({ half, flood, memory }: Flood, bounds: FloodBounds): string[] {
  const limit = bounds.factor * Math.max(half.p99, MIN_HALF_P99);
  const failures = [...half.failures, ...flood.failures];
  return [
    ...(flood.p99 > limit ? [`p99 above ${limit.toFixed(0)} ms`] : []),
    ...(failures.length > 0 ? [`${failures.length} failed: ${failures[0]?.slice(0, 100)}`] : []),
    ...((memory ?? 0) > bounds.memory ? [`memory above ${bounds.memory} MB`] : []),
  ];
}

/** Table with a row for each server, then the bounds that were passed. */
export function floodTable(floods: readonly Flood[], bounds: FloodBounds): string {
  const cells = floods.map((each) => [
    `${each.maxRequests}`,
    perSecond(each.capacity),
    milliseconds(each.half.p99),
    perSecond(each.flood.offered),
    perSecond(each.flood.accepted),
    milliseconds(each.flood.p99),
    `${each.flood.refused}`,
    each.memory === undefined ? '' : `${each.memory} MB`,
    brokenFloodBounds(each, bounds).length === 0 ? 'kept' : 'BROKEN',
  ]);
  const head = [
    'MAX_REQUESTS',
    'capacity',
    'p99 at half',
    'sent',
    'accepted',
    'p99',
    '503',
    'memory',
    'bounds',
  ];
  const broken = floods.flatMap((each) =>
    brokenFloodBounds(each, bounds).map((text) => `BROKEN ${each.maxRequests}: ${text}`),
  );
  return [tableOf(head, cells), ...broken].join('\n');
}

const perSecond = (rate: number) => `${rate.toFixed(0)}/s`;
const milliseconds = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)} ms` : 'none');
