import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../../fuzz/random.js';
import { OWN_PATH } from '../lib/appointments.js';
import { createScratchDatabase } from '../lib/scratch-database.js';
import { Checks } from './checks.js';
import { type CreatedListener, startCreatedListener } from './created-listener.js';
import { Journal } from './journal.js';
import { KillableServer } from './killable-server.js';
import { RequestSender } from './requests.js';
import { verify } from './verify.js';
import { Writer } from './writer.js';

/** Number of writers; each has one request at a time. */
const WRITERS = 32;
const POLL_INTERVAL_MS = 50;

export interface SoakOptions {
  /** `postgres://…`; a schema is created there. */
  readonly database: string;
  /** Minimum length of the load; it does not end before each process was killed once. */
  readonly seconds: number;
  /** Ends the load earlier, after this number of requests. */
  readonly requests: number;
  /** Seconds between two kills. */
  readonly killIntervalSeconds: number;
  readonly progress: (text: string) => void;
}

/** Result of a soak. */
export interface SoakRun {
  readonly checks: Checks;
  readonly seconds: number;
  readonly requests: number;
  /** Number of writes that were acknowledged. */
  readonly acknowledged: number;
  readonly kills: number;
  /** Number of requests without a response. */
  readonly unanswered: number;
  /** Number of appointments at the end. */
  readonly found: number;
  /** Number of creation events, and of those that were repeated. */
  readonly events: number;
  readonly repeated: number;
}

/** Kills two processes on one database in turn under a mixed load; then verifies that nothing is lost. */
export async function soak(options: SoakOptions): Promise<SoakRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-soak-'));
  const scratch = await createScratchDatabase(options.database, 'soak');
  const listener = await startCreatedListener();
  const servers: KillableServer[] = [];
  try {
    // One after the other: the first one creates the tables.
    for (const name of ['first', 'second'])
      servers.push(await KillableServer.start(name, scratch.url, folder));
    const run = await runLoad(options, servers, listener);
    if (run.checks.passed()) await rm(folder, { recursive: true });
    else options.progress(`The logs of the servers are in ${folder}`);
    return run;
  } finally {
    for (const server of servers) await server.stop();
    listener.close();
    await scratch.drop();
  }
}

async function runLoad(
  options: SoakOptions,
  servers: KillableServer[],
  listener: CreatedListener,
): Promise<SoakRun> {
  const [checks, journal] = [new Checks(), new Journal()];
  const sender = new RequestSender(servers, checks);
  const writers = Array.from(
    { length: WRITERS },
    (_, index) => new Writer(`client-${index}`, new Random(1, index), sender, journal, checks),
  );
  await subscribe(servers[0] as KillableServer, listener.url);
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1_000;
  const isOver = () =>
    (elapsed() >= options.seconds || sender.sent >= options.requests) &&
    servers.every(({ kills }) => kills > 0);
  const work = async (writer: Writer) => {
    while (!isOver()) await writer.step();
  };
  const report = (text: string) =>
    options.progress(`${elapsed().toFixed(0)} s, ${sender.sent} requests: ${text}`);
  const kills = killInTurn(servers, options.killIntervalSeconds * 1_000, isOver, report);
  await Promise.all([...writers.map(work), kills]);
  const seconds = elapsed();
  report('verifying all writes and events');
  const { found } = await verify(journal, servers, listener, checks);
  const events = [...listener.received.values()].reduce((sum, count) => sum + count, 0);
  return {
    checks,
    seconds,
    requests: sender.sent,
    acknowledged: writers.reduce((sum, writer) => sum + writer.acknowledged, 0),
    kills: servers.reduce((sum, server) => sum + server.kills, 0),
    unanswered: sender.unanswered,
    found,
    events,
    repeated: events - listener.received.size,
  };
}

async function subscribe(server: KillableServer, callback: string): Promise<void> {
  const body = JSON.stringify({ callback, query: 'eventType=AppointmentCreateEvent' });
  const path = OWN_PATH.replace(/[^/]+$/, 'hub');
  const { status, text } = await server.request({
    method: 'POST',
    path,
    contentType: 'application/json',
    body,
  });
  if (status !== 201) throw new Error(`POST ${path} returned ${status}: ${text}`);
}

/** Kills one server after the other; waits until a server responds again before the next kill. */
async function killInTurn(
  servers: readonly KillableServer[],
  intervalMs: number,
  isOver: () => boolean,
  report: (text: string) => void,
): Promise<void> {
  for (let kill = 1, next = performance.now(); ; kill++) {
    next = Math.max(next + intervalMs, performance.now());
    while (!isOver() && performance.now() < next) await pause(POLL_INTERVAL_MS);
    if (isOver()) return;
    const server = servers[kill % servers.length] as KillableServer;
    report(`kill ${kill}: the ${server.name} server`);
    await server.restart();
  }
}
