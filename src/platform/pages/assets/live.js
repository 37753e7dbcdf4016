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
/** Changes with each attempt to connect, since getting a token takes time. */
let latestAttempt;
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

/** Reads a stream like EventSource, which cannot send headers. It ends with the first error. */
class AuthorizedSource {
  readyState = EventSource.CONNECTING;
  abort = new AbortController();

  constructor(url, headers) {
    this.read(url, headers).catch(() => {});
  }

  async read(url, headers) {
    try {
      const response = await fetch(url, { headers, signal: this.abort.signal });
      if (!response.ok) throw new Error(response.statusText);
      this.readyState = EventSource.OPEN;
      this.onopen();
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) this.dispatch(block);
      }
    } finally {
      this.readyState = EventSource.CLOSED;
      if (!this.abort.signal.aborted) this.onerror();
    }
  }

  dispatch(block) {
    const field = (name) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1];
    this.lastEventId = field('id') ?? this.lastEventId;
    const data = field('data');
    if (data !== undefined) this.onmessage({ data, lastEventId: this.lastEventId });
  }

  close() {
    this.abort.abort();
  }
}

async function connect() {
  disconnect();
  if (isPaused || document.hidden) return;
  const attempt = Symbol('attempt');
  latestAttempt = attempt;
  const headers = await window.authorizationHeaders?.();
  if (attempt !== latestAttempt) return;
  const opened = headers ? new AuthorizedSource(streamUrl(), headers) : new EventSource(streamUrl());
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
  latestAttempt = undefined;
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

async function findProblem() {
  const failedSource = source;
  const abort = new AbortController();
  const headers = (await window.authorizationHeaders?.()) ?? {};
  const response = await fetch(streamUrl(), { headers, signal: abort.signal }).catch(() => undefined);
  const isError = response !== undefined && !response.ok;
  const error = isError ? await response.json().catch(() => undefined) : undefined;
  abort.abort();
  if (failedSource !== source) return;
  if (error) showProblem([error.reason, error.message].filter(Boolean).join('. '));
  if ([400, 401, 403].includes(response?.status)) {
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
