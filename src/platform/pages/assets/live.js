const mostShown = 20;
/** A filter leaves little of the last events: more of them are looked at. */
const mostLookedAt = 200;
const retryInMilliseconds = 5000;

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

/** Goes on where it was, if it was; the address has the filter as it was written, but for what would end a query. */
function address() {
  const parts = query === '' ? [`last=${mostShown}`] : [query, `last=${mostLookedAt}`];
  if (lastEventId) parts.push(`lastEventId=${lastEventId}`);
  return `${panel.dataset.events}?${parts.join('&')}`;
}

function connect() {
  disconnect();
  if (isPaused || document.hidden) return;
  const opened = new EventSource(address());
  source = opened;
  opened.onopen = () => {
    say('live', 'Live');
    complain('');
  };
  opened.onmessage = ({ data, lastEventId: id }) => {
    lastEventId = id;
    show(JSON.parse(data));
  };
  opened.onerror = () => {
    if (opened !== source) return;
    say('lost', 'Reconnecting');
    // The browser tries again by itself, unless the server has answered with an error: what it was, only fetch tells.
    if (opened.readyState === EventSource.CLOSED) findProblem();
  };
}

function disconnect() {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

async function findProblem() {
  const asked = source;
  const abort = new AbortController();
  const response = await fetch(address(), { signal: abort.signal }).catch(() => undefined);
  const isError = response !== undefined && !response.ok;
  const error = isError ? await response.json().catch(() => undefined) : undefined;
  abort.abort();
  if (asked !== source) return;
  if (error) complain([error.reason, error.message].filter(Boolean).join('. '));
  if (response?.status === 400) {
    say('lost', 'Not connected');
    none.hidden = true;
  } else {
    timer = setTimeout(connect, retryInMilliseconds);
  }
}

function say(name, text) {
  state.dataset.state = name;
  if (state.textContent !== text) state.textContent = text;
}

function complain(text) {
  problem.hidden = text === '';
  problem.textContent = text;
  input.setAttribute('aria-invalid', String(text !== ''));
}

function show(notification) {
  list.prepend(itemOf(notification));
  while (list.children.length > mostShown) list.lastElementChild.remove();
  list.hidden = false;
  none.hidden = true;
}

function clear() {
  list.replaceChildren();
  list.hidden = true;
  none.hidden = false;
  none.textContent = query === '' ? 'Nothing has happened yet.' : 'None of the last events is like that.';
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

/** A link only to what is here, and still is. */
function resourceOf(name, { id, href }, isGone) {
  const text = [name, id].filter(Boolean).join(' ');
  if (isGone || !isOurs(href)) return element('span', text);
  const link = element('a', text);
  link.href = href;
  return link;
}

const isOurs = (href) => URL.canParse(href) && new URL(href).origin === location.origin;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function applyFilter() {
  const wanted = input.value.trim().replace(/^\?/, '').replaceAll('#', '%23');
  if (wanted === query && source?.readyState !== EventSource.CLOSED) return;
  query = wanted;
  lastEventId = undefined;
  clear();
  complain('');
  connect();
}

function togglePause() {
  isPaused = !isPaused;
  pause.setAttribute('aria-pressed', String(isPaused));
  pause.textContent = isPaused ? 'Go on' : 'Pause';
  if (isPaused) say('paused', 'Paused');
  connect();
}

part('filter').addEventListener('submit', (submission) => {
  submission.preventDefault();
  applyFilter();
});
pause.addEventListener('click', togglePause);
// A page that nobody sees takes no stream from others; it goes on where it was.
document.addEventListener('visibilitychange', connect);
panel.hidden = false;
say('lost', 'Connecting');
connect();
