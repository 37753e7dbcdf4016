import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../../fuzz/random.js';
import { OWN_PATH } from '../compare/documents.js';
import { createPlace } from '../lib/place.js';
import { Asking } from './asking.js';
import { Book } from './book.js';
import { Checks } from './checks.js';
import { type CreatedListener, startCreatedListener } from './created-listener.js';
import { judge } from './judge.js';
import { MortalServer } from './mortal-server.js';
import { Writer } from './writer.js';

/** Each with one request at a time. */
const WRITERS = 32;

export interface SoakPlan {
  /** `postgres://…`, where a schema is made for it. */
  readonly database: string;
  /** It ends after so many, though not before each process has been killed once. */
  readonly seconds: number;
  /** The same, whichever comes first. */
  readonly requests: number;
  /** Seconds from kill to kill. */
  readonly every: number;
  readonly progress: (text: string) => void;
}

/** What two processes went through. */
export interface SoakRun {
  readonly checks: Checks;
  readonly seconds: number;
  readonly requests: number;
  readonly acknowledged: number;
  readonly kills: number;
  /** Requests without an answer. */
  readonly broken: number;
  /** Appointments in the end. */
  readonly found: number;
  /** Events of creations, and how many of them came again. */
  readonly events: number;
  readonly repeated: number;
}

/** Two processes on one database answer a mixed load and are killed in turns; then everything is looked for. */
export async function soak(plan: SoakPlan): Promise<SoakRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-soak-'));
  const place = await createPlace(plan.database, 'soak');
  const listener = await startCreatedListener();
  const servers: MortalServer[] = [];
  try {
    // The first one makes the tables.
    for (const name of ['first', 'second']) servers.push(await MortalServer.start(name, place.url, folder));
    const run = await load(plan, servers, listener);
    if (run.checks.havePassed()) await rm(folder, { recursive: true });
    else plan.progress(`What the servers have logged is in ${folder}`);
    return run;
  } finally {
    for (const server of servers) await server.stop();
    listener.close();
    await place.drop();
  }
}

async function load(plan: SoakPlan, servers: MortalServer[], listener: CreatedListener): Promise<SoakRun> {
  const [checks, book] = [new Checks(), new Book()];
  const asking = new Asking(servers, checks);
  const writers = Array.from(
    { length: WRITERS },
    (_, index) => new Writer(`client-${index}`, new Random(1, index), asking, book, checks),
  );
  await subscribe(servers[0] as MortalServer, listener.url);
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1_000;
  const isOver = () =>
    (elapsed() >= plan.seconds || asking.sent >= plan.requests) && servers.every(({ kills }) => kills > 0);
  const work = async (writer: Writer) => {
    while (!isOver()) await writer.step();
  };
  const tell = (text: string) => plan.progress(`${elapsed().toFixed(0)} s, ${asking.sent} requests: ${text}`);
  await Promise.all([...writers.map(work), killInTurns(servers, plan.every, isOver, tell)]);
  const seconds = elapsed();
  tell('looking for everything that was written, and for the events');
  const { found } = await judge(book, servers, listener, checks);
  const events = [...listener.told.values()].reduce((sum, times) => sum + times, 0);
  return {
    ...{ checks, seconds, requests: asking.sent, broken: asking.broken, found },
    acknowledged: writers.reduce((sum, writer) => sum + writer.acknowledged, 0),
    kills: servers.reduce((sum, { kills }) => sum + kills, 0),
    ...{ events, repeated: events - listener.told.size },
  };
}

async function subscribe(server: MortalServer, callback: string): Promise<void> {
  const body = JSON.stringify({ callback, query: 'eventType=AppointmentCreateEvent' });
  const path = OWN_PATH.replace(/[^/]+$/, 'hub');
  const answer = await server.ask({ method: 'POST', path, contentType: 'application/json', body });
  if (answer.status !== 201) throw new Error(`${path} answers ${answer.status}: ${answer.text}`);
}

/** One after the other; the next one is not killed before this one answers again. */
async function killInTurns(
  servers: readonly MortalServer[],
  every: number,
  isOver: () => boolean,
  tell: (text: string) => void,
): Promise<void> {
  for (let kill = 1, next = performance.now(); ; kill++) {
    next = Math.max(next + every * 1_000, performance.now());
    while (!isOver() && performance.now() < next) await pause(50);
    if (isOver()) return;
    const server = servers[kill % servers.length] as MortalServer;
    tell(`kill ${kill}, of the ${server.name}`);
    await server.restart();
  }
}
