import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CalledFunctions, type MeasuredServer, startMeasuredServer } from './measured-server.js';

/** The code of the server that one request passes through. */
export interface RequestWalk {
  readonly request: string;
  /** The functions that run for it, by file. */
  readonly files: FunctionsByFile;
  /** Files only of background work that it wakes, such as the delivery of its event. */
  readonly background: FunctionsByFile;
}

type FunctionsByFile = ReadonlyMap<string, readonly string[]>;

const WARM_UP_REQUESTS = 20;
const ROUNDS = 7;
/** Functions called in fewer rounds do not count, such as those of timers. */
const MIN_ROUNDS = 5;
/** Before each round: the work of the round before ends. Otherwise the two would share a transaction. */
const PAUSE_MS = 1_000;

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const HOUR_MS = 3_600_000;

/** Lists the files and functions of a checkout that a POST, a list and a PATCH of appointments pass through. */
export async function measureRequests(root: string): Promise<RequestWalk[]> {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const server = await startMeasuredServer(root, `sqlite:${join(folder, 'house.sqlite')}`);
  try {
    const url = server.url + APPOINTMENTS;
    const { href } = (await (await createAppointment(url)).json()) as { href: string };
    const walks = [
      { request: 'POST of an appointment', send: () => createAppointment(url) },
      { request: 'list with a filter', send: () => fetch(`${url}?status=initialized&limit=10`) },
      { request: 'PATCH of an appointment', send: () => patchAppointment(href) },
    ];
    const results: RequestWalk[] = [];
    for (const { request, send } of walks) results.push({ request, ...(await walkOf(server, send)) });
    return results;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walkOf(server: MeasuredServer, send: () => Promise<Response>) {
  for (let count = 0; count < WARM_UP_REQUESTS; count += 1) await succeed(send());
  const rounds: CalledFunctions[] = [];
  while (rounds.length < ROUNDS) {
    await pause(PAUSE_MS);
    await server.calledFunctions();
    await succeed(send());
    rounds.push(await server.calledFunctions());
  }
  const files = byFile(calledInMost(rounds.map(({ request }) => request)));
  const background = byFile(calledInMost(rounds.map((round) => round.background)));
  for (const file of files.keys()) background.delete(file);
  return { files, background };
}

function calledInMost(rounds: readonly ReadonlySet<string>[]): string[] {
  const names = new Set(rounds.flatMap((round) => [...round]));
  return [...names].filter((name) => rounds.filter((round) => round.has(name)).length >= MIN_ROUNDS);
}

function byFile(functions: readonly string[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const name of functions.toSorted()) {
    const [file = '', called = ''] = name.split(' ');
    files.set(file, [...(files.get(file) ?? []), called]);
  }
  return files;
}

async function succeed(sent: Promise<Response>): Promise<void> {
  const response = await sent;
  const text = await response.text();
  if (!response.ok) throw new Error(`The request was refused with ${response.status}: ${text}`);
}

let created = 0;

/** Each appointment has an hour of its own. */
function createAppointment(url: string): Promise<Response> {
  created += 1;
  const start = Math.ceil(Date.now() / HOUR_MS + 24 + created) * HOUR_MS;
  const [startDateTime, endDateTime] = [start, start + HOUR_MS].map((time) => new Date(time).toISOString());
  return sendJson('POST', url, 'application/json', {
    category: 'survey',
    validFor: { startDateTime, endDateTime },
  });
}

let patched = 0;

function patchAppointment(href: string): Promise<Response> {
  patched += 1;
  return sendJson('PATCH', href, 'application/merge-patch+json', { description: `change ${patched}` });
}

const sendJson = (method: string, url: string, type: string, body: object) =>
  fetch(url, { method, headers: { 'Content-Type': type }, body: JSON.stringify(body) });
