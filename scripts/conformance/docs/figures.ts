import type { resultsOf } from '../report/results.js';
import { formatDuration, formatInstant, formatNumber } from '../report/text.js';

/** Content of `results.json`. */
export type Results = ReturnType<typeof resultsOf>;

const BEGIN = '<!-- figures: npm run conformance:docs -->';
const END = '<!-- /figures -->';

/** Returns a Markdown table with a row for each run. */
export function figuresTable({ runs }: Results): string {
  const rows = runs.map(
    ({ api, title, version, level, database, checks, assertions, duration }) =>
      `| ${api} ${title} ${version} | ${level} | ${database ?? '–'} | ${formatNumber(checks.passed)} | ${formatNumber(checks.failed)} | ${formatNumber(checks.skipped)} | ${formatNumber(assertions.passed + assertions.failed)} | ${formatDuration(duration)} |`,
  );
  const startedAt = runs.map(({ startedAt }) => startedAt).toSorted()[0] ?? '';
  return [
    `The run of ${formatInstant(startedAt)}:`,
    '',
    '| API | level | database | passed | failed | skipped | assertions | duration |',
    '|---|---|---|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

/** Returns the page with its figures replaced. Throws if the markers are missing. */
export function withFigures(page: string, table: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The page has no ${BEGIN} … ${END}`);
  return `${page.slice(0, begin)}${BEGIN}\n${table}\n${page.slice(end)}`;
}
