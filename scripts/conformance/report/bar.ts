import type { Counts } from '../results/model.js';
import { type Markup, markup } from './markup.js';
import { formatNumber } from './text.js';

const WIDTH = 600;
/** Minimum width of a part, so that it is visible. */
const MIN_PART_WIDTH = 4;

/** Bar chart of the counts: failed, passed and skipped, in proportion. */
export function bar({ passed, failed, skipped }: Counts): Markup {
  const parts = [
    { kind: 'failed', count: failed },
    { kind: 'passed', count: passed },
    { kind: 'skipped', count: skipped },
  ].filter(({ count }) => count > 0);
  const total = passed + failed + skipped;
  const spare = WIDTH - parts.length * MIN_PART_WIDTH;
  let position = 0;
  const pieces = parts.map(({ kind, count }) => {
    const width = MIN_PART_WIDTH + (spare * count) / total;
    position += width;
    return markup`<rect class="${kind}" x="${(position - width).toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
  });
  const text = `${formatNumber(passed)} passed, ${formatNumber(failed)} failed, ${formatNumber(skipped)} skipped`;
  return markup`<svg class="bar" role="img" aria-label="${text}" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none">${pieces}</svg>`;
}

/** The counts as text, in the colours of the bar chart. */
export function legend({ passed, failed, skipped }: Counts): Markup {
  const entry = (kind: string, count: number, word: string) =>
    markup`<span class="count ${count > 0 ? kind : 'none'}"><b>${formatNumber(count)}</b> ${word}</span>`;
  return markup`<span class="counts">${[
    entry('failed', failed, 'failed'),
    entry('passed', passed, 'passed'),
    entry('skipped', skipped, 'skipped'),
  ]}</span>`;
}
