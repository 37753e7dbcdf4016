import { AsyncResource, createHook, executionAsyncId } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { type Profiler, Session } from 'node:inspector';

/**
 * Loaded into the server by `--import`: answers each message of the parent process with the functions called since the
 * message before, those in the asynchronous context of a request apart from those of the background work meanwhile.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

/** Called functions, as `<script> <function>@<offset>`. */
export interface CalledFunctions {
  readonly request: string[];
  readonly background: string[];
}

const called = { request: new Set<string>(), background: new Set<string>() };

/** The asynchronous resources that a request has created, and those that these have created. */
const ofRequests = new Set<number>();
/** The resources whose callbacks run now, the innermost one last. */
const running: number[] = [];
let isInRequest = false;

/** Assigns what was called until now to the side that it ran on. */
function switchTo(side: boolean): void {
  if (side === isInRequest) return;
  collect();
  isInRequest = side;
}

function collect(): void {
  const names = isInRequest ? called.request : called.background;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error;
    for (const script of coverage.result) for (const name of namesOf(script)) names.add(name);
  });
}

const namesOf = ({ url, functions }: Profiler.ScriptCoverage) =>
  url.startsWith('file:')
    ? functions
        .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
        .map(({ functionName, ranges }) => `${url} ${functionName}@${ranges[0]?.startOffset}`)
    : [];

createHook({
  init(id) {
    if (ofRequests.has(executionAsyncId())) ofRequests.add(id);
  },
  before(id) {
    running.push(id);
    switchTo(ofRequests.has(id));
  },
  after() {
    running.pop();
    const outer = running.at(-1);
    if (outer !== undefined) switchTo(ofRequests.has(outer));
  },
}).enable();

subscribe('http.server.request.start', () => {
  ofRequests.add(executionAsyncId());
  switchTo(true);
});

/** A loop that a request wakes works for all requests, at any time: its work is not the request's. */
const { Loop } = (await import(process.env.LOOP_MODULE ?? '')) as { Loop: { prototype: { wake(): void } } };
const background = new AsyncResource('background');
const { wake } = Loop.prototype;
Loop.prototype.wake = function (this: object) {
  background.runInAsyncScope(wake, this);
};

process.on('message', () => {
  collect();
  process.send?.({ called: { request: [...called.request], background: [...called.background] } });
  for (const names of Object.values(called)) names.clear();
});
