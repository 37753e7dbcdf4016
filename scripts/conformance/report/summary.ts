import { countsOf } from '../results/counts.js';
import { hasFailed, type Run } from '../results/model.js';
import { bar, legend } from './bar.js';
import { mark } from './check.js';
import { type Markup, markup } from './markup.js';
import { badge, page } from './page.js';
import { formatDuration, formatInstant, pluralize } from './text.js';
import { checksOf, verdictOf, verdictOfAll } from './verdict.js';

/** A run, the file of its report, and its anchor there. */
export interface ReportedRun {
  readonly run: Run;
  /** `TMF646-v4.0.0-HTMLReport.html` */
  readonly file: string;
  /** `run-1` */
  readonly anchor: string;
}

/** Returns the summary page: one row for each API, level and database. */
export function summaryPage(reported: readonly ReportedRun[]): string {
  const runs = reported.map(({ run }) => run);
  const all = runs.flatMap(checksOf);
  const verdict = verdictOfAll(runs);
  const startedAt = runs.map(({ startedAt }) => startedAt).toSorted()[0] ?? '';
  const duration = runs.reduce((sum, { duration }) => sum + duration, 0);
  return page(
    `Conformance of ${pluralize(new Set(runs.map(({ api }) => api)).size, 'API')}: ${verdict}`,
    markup`<header class="top ${verdict}">
<p class="kind">Conformance report</p>
<h1>${[...new Set(runs.map(({ api }) => api))].join(', ')}</h1>
<p>${badge(verdict)} <span class="note">${formatInstant(startedAt)}, ${pluralize(runs.length, 'run')} in ${formatDuration(duration)}</span></p>
</header>
<main>
<section class="run">
${bar(countsOf(all))}
<p class="tally">${pluralize(all.length, 'check')}: ${legend(countsOf(all))}</p>
${table(reported)}
<p class="note">Machine-readable: <a href="results.json">results.json</a>, <a href="junit.xml">junit.xml</a></p>
</section>
${failures(reported)}
</main>`,
  );
}

function table(reported: readonly ReportedRun[]): Markup {
  return markup`<table class="runs">
<thead><tr><th>API</th><th>Level</th><th>Database</th><th>Verdict</th><th>Checks</th><th class="number">Duration</th><th>Report</th></tr></thead>
<tbody>
${reported.map(row)}</tbody>
</table>`;
}

function row({ run, file, anchor }: ReportedRun): Markup {
  const checks = checksOf(run);
  return markup`<tr><td><b>${run.api}</b> ${run.title} <span class="version">v${run.version}</span></td><td>${run.level}</td><td>${run.database ?? '–'}</td><td>${badge(verdictOf(checks))}</td><td class="picture">${bar(countsOf(checks))}${legend(countsOf(checks))}</td><td class="number">${formatDuration(run.duration)}</td><td><a href="${file}#${anchor}" aria-label="Report of ${run.api}, ${run.level}">report</a></td></tr>\n`;
}

function failures(reported: readonly ReportedRun[]): Markup | undefined {
  const items = reported.flatMap(({ run, file, anchor }) =>
    run.groups.flatMap((group, groupAt) =>
      group.checks.flatMap((check, checkAt) =>
        hasFailed(check)
          ? markup`<li>${mark('failed')} <span class="text">${run.api} ${run.level} ${run.database}, ${group.name}: <a href="${file}#${anchor}-${groupAt + 1}-${checkAt + 1}">${check.name}</a></span> <span class="source">${check.assertions.find(({ passed }) => !passed)?.text}</span></li>\n`
          : [],
      ),
    ),
  );
  if (items.length === 0) return undefined;
  return markup`<section class="run"><h2>Failed checks</h2><ul class="assertions">${items}</ul></section>`;
}
