import type { Exchange, Message } from '../results/model.js';
import { type Markup, markup } from './markup.js';
import { formatDuration, formatNumber, pretty, truncate } from './text.js';

/** Maximum characters of a body in the page, more for failed checks. The JSON report has all. */
const MAX_CHARACTERS = { failed: 20_000, passed: 2_000 };
/** Maximum characters of a body to indent. */
const MAX_PRETTY_CHARACTERS = 500_000;

/** A request and its response, side by side on wide screens. */
export function exchangeMarkup(exchange: Exchange, failed: boolean): Markup {
  const { method, url, request, answer, error, duration } = exchange;
  const maxLength = failed ? MAX_CHARACTERS.failed : MAX_CHARACTERS.passed;
  const outcome = answer ? status(answer.status) : markup`<span class="failed">no response</span>`;
  return markup`<details class="exchange"${failed ? OPEN : undefined}>
<summary><b class="method">${method}</b> <code class="url">${url}</code> ${outcome} <span class="time">${formatDuration(duration)}</span></summary>
<div class="messages">
<section class="message"><h5>Request</h5>${messageMarkup(request, maxLength)}</section>
<section class="message"><h5>Response</h5>${answer ? messageMarkup(answer, maxLength) : markup`<p class="failed">${error ?? 'No response.'}</p>`}</section>
</div>
</details>
`;
}

const OPEN = markup` open`;

const status = (code: number) => markup`<b class="status s${Math.floor(code / 100)}">${code}</b>`;

function messageMarkup({ headers, body }: Message, maxLength: number): Markup {
  const lines = Object.entries(headers).map(
    ([name, value]) => markup`<span class="field">${name}:</span> ${value}\n`,
  );
  const head = lines.length > 0 ? markup`<pre class="headers">${lines}</pre>` : undefined;
  return markup`${head}${body === undefined || body === '' ? markup`<p class="note">no body</p>` : bodyMarkup(body, maxLength)}`;
}

function bodyMarkup(body: string, maxLength: number): Markup {
  const { text, remaining } = truncate(body.length > MAX_PRETTY_CHARACTERS ? body : pretty(body), maxLength);
  const note =
    remaining > 0
      ? markup`<p class="note">… and ${formatNumber(remaining)} more characters in the JSON report</p>`
      : undefined;
  return markup`<pre class="body">${text}</pre>${note}`;
}
