import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MeasuredServer, startMeasuredServer } from './measured-server.js';

/** How much of the server one request passes through. */
export interface RequestWalk {
  readonly request: string;
  readonly files: number;
  readonly functions: number;
}

const WARM_UP_REQUESTS = 20;
/** Only functions called in each round count: timers that fire during one of them do not. */
const ROUNDS = 5;

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const HOUR_MS = 3_600_000;

/** Counts the files and functions of a checkout that a POST, a list and a PATCH of appointments pass through. */
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
  let called: Set<string> | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    await server.calledFunctions();
    await succeed(send());
    const now = await server.calledFunctions();
    called = called ? new Set([...called].filter((name) => now.has(name))) : now;
  }
  const functions = [...(called ?? [])];
  const files = new Set(functions.map((name) => name.slice(0, name.indexOf('.js '))));
  return { files: files.size, functions: functions.length };
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
