const REFRESH_INTERVAL_MS = 5000;
const liveness = document.getElementById('liveness');
const numbers = new Intl.NumberFormat('en');
let countedAt = new Date();
let timer;

async function refreshCounts() {
  try {
    const headers = (await window.authorizationHeaders?.()) ?? {};
    const response = await fetch(liveness.dataset.counts, { headers });
    if (response.status === 401 || response.status === 403) {
      setStatus('Counts are for clients with an access token.');
      return;
    }
    if (!response.ok) throw new Error(response.statusText);
    showCounts(await response.json());
    countedAt = new Date();
    setStatus(`Counts refresh every ${REFRESH_INTERVAL_MS / 1000} seconds.`);
  } catch {
    setStatus(`The server does not respond. These counts are from ${countedAt.toLocaleTimeString()}.`);
  }
}

function showCounts(counts) {
  for (const element of document.querySelectorAll('[data-count]')) {
    const value = String(counts[element.dataset.count] ?? '');
    if (element.value === value) continue;
    element.value = value;
    element.textContent = value === '' ? '–' : numbers.format(value);
    element.classList.remove('changed');
    requestAnimationFrame(() => element.classList.add('changed'));
  }
}

/** Sets the status line only when it changes, since screen readers read every change aloud. */
function setStatus(text) {
  if (liveness.textContent !== text) liveness.textContent = text;
}

async function refreshProbe(link) {
  const state = link.querySelector('[data-state]');
  const response = await fetch(link.dataset.probe).catch(() => undefined);
  state.dataset.state = response?.ok ? 'good' : 'bad';
  state.textContent = response ? (response.ok ? 'ok' : `no (${response.status})`) : 'no response';
}

async function refresh() {
  await Promise.all([refreshCounts(), ...[...document.querySelectorAll('[data-probe]')].map(refreshProbe)]);
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(refresh, REFRESH_INTERVAL_MS);
}

document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : refresh()));
refresh();

function startFilter(filter) {
  const input = filter.querySelector('input');
  const output = filter.querySelector('output');
  const cards = [...document.querySelectorAll('.card')].map((card) => ({
    card,
    text: card.textContent.toLowerCase(),
  }));
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { card, text } of cards) {
      card.hidden = !words.every((word) => text.includes(word));
      if (!card.hidden) shown += 1;
    }
    output.textContent = shown === cards.length ? '' : `${shown} of ${cards.length} APIs`;
  };
  input.addEventListener('input', apply);
  filter.hidden = false;
  apply();
}

const filter = document.getElementById('filter');
if (filter) startFilter(filter);
