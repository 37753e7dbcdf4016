const MAX_SHOWN = 20;
/** With a filter, few of the last events match: more of them are searched. */
const MAX_SEARCHED = 200;
const RETRY_DELAY_MS = 5000;

const panel = document.getElementById('live');
const part = (name) => document.getElementById(`live-${name}`);
const [list, none, state, problem, input, pause] = [
  ...['events', 'none', 'state', 'problem', 'query', 'pause'].map(part),
];

let source;
let timer;
let query = '';
let lastEventId;
let isPaused = false;

/** The URL of the stream: the filter as the user wrote it, and the last event that was received. */
function streamUrl() {
  const parts = query === '' ? [`last=${MAX_SHOWN}`] : [query, `last=${MAX_SEARCHED}`];
  if (lastEventId) parts.push(`lastEventId=${lastEventId}`);
  return `${panel.dataset.events}?${parts.join('&')}`;
}

function connect() {
  disconnect();
  if (isPaused || document.hidden) return;
  const opened = new EventSource(streamUrl());
  source = opened;
  opened.onopen = () => {
    setState('live', 'Live');
    showProblem('');
  };
  opened.onmessage = ({ data, lastEventId: id }) => {
    lastEventId = id;
    show(JSON.parse(data));
  };
  opened.onerror = () => {
    if (opened !== source) return;
    setState('lost', 'Reconnecting');
    // The browser reconnects by itself, unless the response was an error. Only fetch can read that error.
    if (opened.readyState === EventSource.CLOSED) findProblem();
  };
}

function disconnect() {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

async function findProblem() {
  const failedSource = source;
  const abort = new AbortController();
  const response = await fetch(streamUrl(), { signal: abort.signal }).catch(() => undefined);
  const isError = response !== undefined && !response.ok;
  const error = isError ? await response.json().catch(() => undefined) : undefined;
  abort.abort();
  if (failedSource !== source) return;
  if (error) showProblem([error.reason, error.message].filter(Boolean).join('. '));
  if (response?.status === 400) {
    setState('lost', 'Not connected');
    none.hidden = true;
  } else {
    timer = setTimeout(connect, RETRY_DELAY_MS);
  }
}

function setState(name, text) {
  state.dataset.state = name;
  if (state.textContent !== text) state.textContent = text;
}

function showProblem(text) {
  problem.hidden = text === '';
  problem.textContent = text;
  input.setAttribute('aria-invalid', String(text !== ''));
}

function show(notification) {
  list.prepend(itemOf(notification));
  while (list.children.length > MAX_SHOWN) list.lastElementChild.remove();
  list.hidden = false;
  none.hidden = true;
}

function clear() {
  list.replaceChildren();
  list.hidden = true;
  none.hidden = false;
  none.textContent = query === '' ? 'No events yet.' : 'None of the last events matches the filter.';
}

function itemOf({ eventType, eventTime, fieldPath, event, payload }) {
  const item = document.createElement('li');
  const [name, resource] = Object.entries(event ?? payload ?? {})[0] ?? ['', {}];
  const isGone = /(Delete|Remove)Event$/.test(eventType);
  item.append(timeOf(eventTime), element('strong', eventType), resourceOf(name, resource ?? {}, isGone));
  if (fieldPath) item.append(element('small', `changed: ${fieldPath.split(',').join(', ')}`));
  return item;
}

function timeOf(eventTime) {
  const time = element('time', new Date(eventTime).toLocaleTimeString([], { hourCycle: 'h23' }));
  time.dateTime = eventTime;
  return time;
}

/** The name and id of a resource: a link, unless the resource is deleted or on another server. */
function resourceOf(name, { id, href }, isGone) {
  const text = [name, id].filter(Boolean).join(' ');
  if (isGone || !isOurs(href)) return element('span', text);
  const link = element('a', text);
  link.href = href;
  return link;
}

const isOurs = (href) => URL.canParse(href) && new URL(href).origin === location.origin;

function element(name, text) {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function applyFilter() {
  const filter = input.value.trim().replace(/^\?/, '').replaceAll('#', '%23');
  if (filter === query && source?.readyState !== EventSource.CLOSED) return;
  query = filter;
  lastEventId = undefined;
  clear();
  showProblem('');
  connect();
}

function togglePause() {
  isPaused = !isPaused;
  pause.setAttribute('aria-pressed', String(isPaused));
  pause.textContent = isPaused ? 'Continue' : 'Pause';
  if (isPaused) setState('paused', 'Paused');
  connect();
}

part('filter').addEventListener('submit', (submission) => {
  submission.preventDefault();
  applyFilter();
});
pause.addEventListener('click', togglePause);
// A hidden page closes its stream, since the number of streams is limited; it continues when it is visible again.
document.addEventListener('visibilitychange', connect);
panel.hidden = false;
setState('lost', 'Connecting');
connect();
