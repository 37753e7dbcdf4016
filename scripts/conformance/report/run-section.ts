import { countsOf } from '../results/counts.js';
import { type Group, hasFailed, type Run } from '../results/model.js';
import { bar, legend } from './bar.js';
import { checkRow } from './check.js';
import { type Markup, markup } from './markup.js';
import { badge } from './page.js';
import { formatDuration, formatInstant, pluralize } from './text.js';
import { assertionCounts, checksOf, failuresFirst, nameOfRun, verdictOf } from './verdict.js';

const LEVELS: Readonly<Record<Run['level'], string>> = {
  certification: 'certification: the checks of the official kits',
  full: 'full: all requirements of the contract and of TMF630',
  kit: 'kit: the collection of a kit, unchanged',
};

/** Section of one run: its facts, its counts, its groups, failed ones first. */
export function runSection(run: Run, id: string): Markup {
  const checks = checksOf(run);
  const groups = run.groups.map((group, at) => ({ group, id: `${id}-${at + 1}` }));
  const sorted = groups.toSorted(
    (one, other) => Number(anyFailed(other.group)) - Number(anyFailed(one.group)),
  );
  return markup`<section class="run" id="${id}">
<h2>${badge(verdictOf(checks))} ${nameOfRun(run)}</h2>
${facts(run)}
${bar(countsOf(checks))}
<p class="tally">${pluralize(checks.length, 'check')}: ${legend(countsOf(checks))}</p>
<p class="tally">${pluralize(checks.flatMap(({ assertions }) => assertions).length, 'assertion')}: ${assertionCounts(checks).failed} failed</p>
${groups.length > 1 ? contents(sorted) : undefined}
${sorted.map(({ group, id: groupId }) => groupSection(group, groupId))}
</section>
`;
}

const anyFailed = ({ checks }: Group) => checks.some(hasFailed);

function facts(run: Run): Markup {
  const rows = [
    ['Server', run.server],
    ['Database', run.database],
    ['Level', LEVELS[run.level]],
    ['Started', formatInstant(run.startedAt)],
    ['Duration', formatDuration(run.duration)],
  ].filter(([, value]) => value !== undefined);
  return markup`<dl class="facts">${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function contents(groups: readonly { readonly group: Group; readonly id: string }[]): Markup {
  const entries = groups.map(({ group, id }) => {
    const { failed } = countsOf(group.checks);
    const count =
      failed > 0
        ? markup`<span class="failed">${failed} failed</span>`
        : markup`<span class="note">${group.checks.length}</span>`;
    return markup`<li><a href="#${id}">${group.name}</a> ${count}</li>`;
  });
  return markup`<nav aria-label="Groups"><ul class="contents">${entries}</ul></nav>`;
}

function groupSection({ name, checks }: Group, id: string): Markup {
  const ids = new Map(checks.map((check, at) => [check, `${id}-${at + 1}`]));
  return markup`<section class="group" id="${id}">
<h3>${name} ${legend(countsOf(checks))}</h3>
<table class="checks">
<thead><tr><th><span class="unseen">Result</span></th><th>Check</th><th class="number">Assertions</th><th class="number">Requests</th><th class="number">Time</th></tr></thead>
<tbody>
${failuresFirst(checks).map((check) => checkRow(check, ids.get(check) ?? id))}</tbody>
</table>
</section>
`;
}
