import { formatSize, formatSpread } from '../lib/format.js';
import { tableOf } from '../lib/table.js';
import type { Result } from './compare.js';
import { isReference } from './contestants.js';

const formatNumber = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Table of requests per second of all contestants, with the ratios to the reference. */
export function comparisonTable(results: readonly Result[]): string {
  const reference = results.find(({ contestant }) => isReference(contestant))?.contestant ?? '';
  return tableBy(results, `requests/s, ratio to ${reference} (min to max)`, formatResult);
}

/** Table of the processor time that each server takes for a request. */
export const processorTable = (results: readonly Result[]): string =>
  tableBy(results, 'server, µs of processor time per request', (result) =>
    result?.cpuPerRequest === undefined ? '–' : result.cpuPerRequest.toFixed(0),
  );

function tableBy(
  results: readonly Result[],
  title: string,
  format: (result: Result | undefined) => string,
): string {
  const contestants = [...new Set(results.map(({ contestant }) => contestant))];
  const rows = new Map<string, string[]>();
  for (const { size, operation } of results) {
    const label = `${formatSize(size)} ${operation}`;
    const resultFor = (name: string) =>
      results.find((each) => each.size === size && each.operation === operation && each.contestant === name);
    rows.set(label, [label, ...contestants.map((name) => format(resultFor(name)))]);
  }
  return tableOf([title, ...contestants], [...rows.values()]);
}

function formatResult(result: Result | undefined): string {
  if (!result) return '–';
  const rate = formatNumber(result.median);
  if (!result.ratio || isReference(result.contestant))
    return `${rate} ${formatSpread(result.rounds, result.median)}`;
  const { median, min, max } = result.ratio;
  return `${rate}  ${formatNumber(median)} (${formatNumber(min)} to ${formatNumber(max)})`;
}

/** One line: the highest share of a core that sending requests took. */
export function formatClientLoad(results: readonly Result[]): string {
  const [highest] = [...results].sort((one, other) => other.clientBusy - one.clientBusy);
  if (!highest) return '';
  const { clientBusy, contestant, size, operation } = highest;
  const share = `${(clientBusy * 100).toFixed(0)}% of a core`;
  return `Sending took at most ${share}: ${contestant}, ${formatSize(size)} ${operation}`;
}
