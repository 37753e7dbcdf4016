import { formatSize } from '../lib/format.js';
import { tableOf } from '../lib/table.js';
import type { MemoryRun } from './memory.js';

/** Every fourth sample, the trend, and the verdict. */
export function memoryTable({ size, samples, trend, atRest }: MemoryRun): string {
  const rows = samples
    .filter((_, index) => index % 4 === 3)
    .map(({ requests, megabytes, perSecond }) => [`${requests}`, `${megabytes}`, perSecond.toFixed(0)]);
  const { slope, second, last, isFlat } = trend;
  return [
    tableOf([`requests, ${formatSize(size)} appointments`, 'resident MB', 'requests/s'], rows),
    `At rest after the load: ${atRest} MB`,
    `After the first quarter: ${slope.toFixed(2)} MB per 100,000 requests (least squares)`,
    `${isFlat ? 'Flat' : 'FAILED: not flat'}: ${last} MB in the last quarter, ${second} MB in the second (medians)`,
  ].join('\n');
}
