import { type Assertion, type Check, hasFailed } from '../results/model.js';
import { exchangeMarkup } from './exchange.js';
import { type Markup, markup } from './markup.js';
import { formatDuration, pluralize } from './text.js';
import { type State, stateOf } from './verdict.js';

const MARKS: Readonly<Record<State, { readonly sign: string; readonly word: string }>> = {
  failed: { sign: '✕', word: 'failed' },
  passed: { sign: '✓', word: 'passed' },
  skipped: { sign: '–', word: 'skipped' },
};

export const mark = (state: State) =>
  markup`<span class="mark ${state}" role="img" aria-label="${MARKS[state].word}">${MARKS[state].sign}</span>`;

/** Row in the table of a group: open if the check failed, otherwise folded. */
export function checkRow(check: Check, id: string): Markup {
  const state = stateOf(check);
  if (check.skipped !== undefined)
    return markup`<tr class="skipped" id="${id}"><td>${mark(state)}</td><td colspan="4"><p class="name">${check.name}</p><p class="note">${check.skipped}</p></td></tr>\n`;
  return markup`<tr class="${state}" id="${id}"><td colspan="5"><details class="check"${state === 'failed' ? markup` open` : undefined}>
<summary>${mark(state)}<span class="name">${check.name}</span><span class="number">${passedOf(check.assertions)}</span><span class="number">${check.exchanges.length}</span><span class="number">${formatDuration(durationOf(check))}</span></summary>
${checkBody(check)}
</details></td></tr>
`;
}

export const durationOf = ({ exchanges }: Check) =>
  exchanges.reduce((sum, { duration }) => sum + duration, 0);

const passedOf = (assertions: readonly Assertion[]) =>
  `${assertions.filter(({ passed }) => passed).length} of ${assertions.length}`;

function checkBody(check: Check): Markup {
  const failed = hasFailed(check);
  const assertions = check.assertions.toSorted((one, other) => Number(one.passed) - Number(other.passed));
  const exchanges =
    check.exchanges.length > 0
      ? markup`<h4>${pluralize(check.exchanges.length, 'request')}</h4>${check.exchanges.map((exchange) => exchangeMarkup(exchange, failed))}`
      : undefined;
  return markup`<div class="content"><ul class="assertions">${assertions.map(assertionItem)}</ul>${exchanges}</div>`;
}

function assertionItem({ text, passed, detail, source }: Assertion): Markup {
  const from = source ? markup` <span class="source">${source}</span>` : undefined;
  const instead = !passed && detail ? markup`<pre class="detail">${detail}</pre>` : undefined;
  return markup`<li>${mark(passed ? 'passed' : 'failed')} <span class="text">${text}</span>${from}${instead}</li>\n`;
}
