import { countsOf } from '../results/counts.js';
import type { Run } from '../results/model.js';
import { legend } from './bar.js';
import { type Markup, markup } from './markup.js';
import { badge, page } from './page.js';
import { runSection } from './run-section.js';
import { formatDuration } from './text.js';
import { checksOf, nameOfRun, verdictOf, verdictOfAll } from './verdict.js';

/** Returns the report of one version of an API, with all its runs, as an HTML page. */
export function apiReport(runs: readonly Run[]): string {
  const { api = '', title = '', version = '' } = runs[0] ?? {};
  const verdict = verdictOfAll(runs);
  return page(
    `${api} ${title} ${version}: conformance ${verdict}`,
    markup`<header class="top ${verdict}">
<p class="kind"><a href="index.html">Conformance report</a></p>
<h1>${api} ${title} <span class="version">v${version}</span></h1>
<p>${badge(verdict)}</p>
</header>
<main>
${runs.length > 1 ? overview(runs) : undefined}
${runs.map((run, at) => runSection(run, `run-${at + 1}`))}
</main>`,
  );
}

function overview(runs: readonly Run[]): Markup {
  const rows = runs.map((run, at) => {
    const checks = checksOf(run);
    return markup`<tr><td><a href="#run-${at + 1}">${nameOfRun(run)}</a></td><td>${badge(verdictOf(checks))}</td><td>${legend(countsOf(checks))}</td><td class="number">${formatDuration(run.duration)}</td></tr>\n`;
  });
  return markup`<table class="runs">
<thead><tr><th>Run</th><th>Verdict</th><th>Checks</th><th class="number">Duration</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}
