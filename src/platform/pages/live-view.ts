import { html, type Markup } from './html.js';

/** The panel that shows events as they happen. Hidden until its script has started. */
export const liveView = (
  events: string,
): Markup => html`<section class="live" id="live" aria-labelledby="live-title"
 data-events="${events}" hidden>
<header>
<h2 id="live-title">Events</h2>
<p class="state" id="live-state" role="status"></p>
<form id="live-filter">
<label for="live-query">Only</label>
<input id="live-query" placeholder="status=confirmed&amp;relatedParty.id=42" autocomplete="off" autocapitalize="none"
 spellcheck="false" aria-label="Only events that match" aria-describedby="live-problem">
<button type="submit">Apply</button>
<button type="button" id="live-pause" aria-pressed="false">Pause</button>
</form>
</header>
<p class="problem" id="live-problem" role="alert" hidden></p>
<p class="none" id="live-none">No events yet. Created, changed and deleted resources appear here.</p>
<ol id="live-events" aria-live="polite" aria-relevant="additions" tabindex="0" aria-labelledby="live-title" hidden></ol>
</section>
`;
