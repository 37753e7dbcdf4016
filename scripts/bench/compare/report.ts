import { tableOf } from '../lib/table.js';
import type { Result } from './compare.js';
import { CONTESTANTS } from './contestants.js';
import type { Cost } from './growth.js';

/** 10000 is 10k, 1000000 is 1M. */
export const shortOf = (size: number) =>
  size % 1_000_000 === 0 ? `${size / 1_000_000}M` : size % 1_000 === 0 ? `${size / 1_000}k` : `${size}`;

const digits = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Requests per second of everybody, and how many times the floor that is, from the worst round to the best. */
export function comparisonTable(results: readonly Result[]): string {
  const rows = new Map<string, string[]>();
  for (const { size, operation } of results)
    rows.set(`${size} ${operation}`, [
      `${shortOf(size)} ${operation}`,
      ...CONTESTANTS.map((name) =>
        cellOf(
          results.find(
            (each) => each.size === size && each.operation === operation && each.contestant === name,
          ),
        ),
      ),
    ]);
  return tableOf(['requests/s, times the floor (least to most)', ...CONTESTANTS], [...rows.values()]);
}

function cellOf(result: Result | undefined): string {
  if (!result) return '–';
  const rate = digits(result.median);
  if (!result.ratio || result.contestant === 'floor')
    return `${rate} ${spreadOf(result.rounds, result.median)}`;
  const { median, least, most } = result.ratio;
  return `${rate}  ${digits(median)} (${digits(least)} to ${digits(most)})`;
}

const spreadOf = (rounds: readonly number[], median: number) =>
  `±${(((Math.max(...rounds) - Math.min(...rounds)) / 2 / median) * 100).toFixed(0)}%`;

/** Milliseconds of every operation by size, and how many times the smallest size the others take. */
export function growthTable(costs: readonly Cost[]): string {
  const sizes = [...new Set(costs.map(({ size }) => size))];
  const [first = 0, ...larger] = sizes;
  const rows = [...new Set(costs.map(({ operation }) => operation))].map((operation) => {
    const at = (size: number) => costs.find((cost) => cost.operation === operation && cost.size === size);
    const base = at(first)?.milliseconds ?? Number.NaN;
    return [
      operation,
      ...sizes.map((size) => (at(size)?.milliseconds ?? Number.NaN).toFixed(2)),
      ...larger.map((size) => ((at(size)?.milliseconds ?? Number.NaN) / base).toFixed(2)),
      spreadOf(at(sizes.at(-1) ?? 0)?.rounds ?? [], at(sizes.at(-1) ?? 0)?.milliseconds ?? Number.NaN),
    ];
  });
  const ratios = larger.map((size) => `${shortOf(size)}:${shortOf(first)}`);
  return tableOf(['ms', ...sizes.map(shortOf), ...ratios, `spread, ${shortOf(sizes.at(-1) ?? 0)}`], rows);
}

/** Whether sending the requests took so much that it was what was measured. */
export function busiest(results: readonly Result[]): string {
  const [most] = [...results].sort((one, other) => other.clientBusy - one.clientBusy);
  if (!most) return '';
  const share = `${(most.clientBusy * 100).toFixed(0)}% of a core`;
  return `Sending took ${share} at most: ${most.contestant}, ${shortOf(most.size)} ${most.operation}`;
}

/** What the servers took after the last operation. */
export function memoryLine(
  of: readonly { size: number; contestant?: string; memory: number | undefined }[],
): string {
  const last = new Map(of.map((each) => [`${each.contestant ?? 'us'}, ${shortOf(each.size)}`, each.memory]));
  const known = [...last].filter(([, memory]) => memory !== undefined);
  return `Resident at the end: ${known.map(([who, memory]) => `${who}: ${memory} MB`).join('; ')}`;
}
