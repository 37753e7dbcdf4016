import { formatSize, formatSpread } from '../lib/format.js';
import { tableOf } from '../lib/table.js';
import type { Cost } from './growth.js';

/** Table of milliseconds by operation and size, with the ratios to the smallest size. */
export function growthTable(costs: readonly Cost[]): string {
  const sizes = [...new Set(costs.map(({ size }) => size))];
  const [smallest = 0, ...larger] = sizes;
  const largest = sizes.at(-1) ?? 0;
  const rows = [...new Set(costs.map(({ operation }) => operation))].map((operation) => {
    const costAt = (size: number) => costs.find((cost) => cost.operation === operation && cost.size === size);
    const millisecondsAt = (size: number) => costAt(size)?.milliseconds ?? Number.NaN;
    return [
      operation,
      ...sizes.map((size) => millisecondsAt(size).toFixed(2)),
      ...larger.map((size) => (millisecondsAt(size) / millisecondsAt(smallest)).toFixed(2)),
      formatSpread(costAt(largest)?.rounds ?? [], millisecondsAt(largest)),
    ];
  });
  const ratios = larger.map((size) => `${formatSize(size)}:${formatSize(smallest)}`);
  return tableOf(['ms', ...sizes.map(formatSize), ...ratios, `spread, ${formatSize(largest)}`], rows);
}
