import { tableOf } from '../lib/table.js';
import type { ApiCosts } from './measure.js';

/** How much the most APIs may cost, as a multiple of what the fewest cost. */
const LIMITS = [
  { name: 'first start', limit: 2, cost: ({ firstStart }: ApiCosts) => firstStart },
  { name: 'second start', limit: 2, cost: ({ secondStart }: ApiCosts) => secondStart },
  { name: 'idle memory', limit: 1.5, cost: ({ idleMemory }: ApiCosts) => idleMemory },
] as const;

const COLUMNS: readonly (readonly [string, (costs: ApiCosts) => string])[] = [
  ['APIs', ({ apis }) => `${apis}`],
  ['generation', ({ generation }) => `${generation.toFixed(0)} s`],
  ['compilation', ({ compilation }) => `${compilation.toFixed(1)} s`],
  ['first start', ({ firstStart }) => `${firstStart.toFixed(1)} s`],
  ['second start', ({ secondStart }) => `${secondStart.toFixed(1)} s`],
  ['idle', ({ idleMemory }) => megabytes(idleMemory)],
  ['first request', ({ firstRequest }) => `${firstRequest.toFixed(2)} s`],
  ['all used', ({ usedMemory }) => megabytes(usedMemory)],
];

const megabytes = (value: number) => (Number.isNaN(value) ? '–' : `${value.toFixed(0)} MB`);

/** A row for each number of APIs; then a line for each limit. */
export function apisTable(rows: readonly ApiCosts[]): string {
  const table = tableOf(
    COLUMNS.map(([name]) => name),
    rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  );
  return [table, ...verdicts(rows).map(({ line }) => line)].join('\n');
}

export const growsTooMuch = (rows: readonly ApiCosts[]) => verdicts(rows).some(({ failed }) => failed);

function verdicts(rows: readonly ApiCosts[]): { line: string; failed: boolean }[] {
  const [least, most] = [rows[0], rows.at(-1)];
  if (!least || !most || least === most) return [];
  return LIMITS.map(({ name, limit, cost }) => {
    const ratio = cost(most) / cost(least);
    const failed = ratio > limit;
    const verdict = `${name} with ${most.apis} APIs: ${ratio.toFixed(2)} times that with ${least.apis}`;
    return { line: `${failed ? 'FAILED: ' : ''}${verdict}; the limit is ${limit}`, failed };
  });
}
