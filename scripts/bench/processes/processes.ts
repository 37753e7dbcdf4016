import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../compare/client.js';
import { OWN_PATH } from '../compare/documents.js';
import { fill } from '../compare/fill.js';
import { OPERATIONS } from '../compare/operations.js';
import { startOurs } from '../compare/ours.js';
import { freePort, type ServerProcess } from '../compare/server-process.js';
import { createPlace } from '../lib/place.js';
import { median, rateOf, rateWithin } from '../lib/rounds.js';
import { cpuSecondsOf, cpuSecondsOfFamily, machineSeconds, postmasterOf } from './cpu-time.js';

/** Over all processes, so that one gets as many requests at a time as two. */
const CONNECTIONS = 16;
/** Creations that do not count, of each process: by then, what is worth compiling is compiled. */
const WARMING = 4_000;
const DIALECT = { path: OWN_PATH, limit: 'limit', patchType: 'application/merge-patch+json' };
export const COUNTS = [1, 2] as const;

export interface ProcessesPlan {
  /** `postgres://…`, where a schema is made for it. */
  readonly database: string;
  readonly size: number;
  readonly rounds: number;
  readonly milliseconds: number;
  readonly progress: (text: string) => void;
}

/** Cores, or seconds of them. What cannot be told of a database elsewhere is NaN. */
export type Cores = Readonly<Record<Part, number>>;
export const PARTS = ['servers', 'database', 'requests', 'others', 'idle'] as const;
type Part = (typeof PARTS)[number];

/** What so many processes did in one round. */
export interface Round {
  readonly processes: number;
  /** Creations in a second. */
  readonly rate: number;
  /** How many cores were busy with what. */
  readonly cores: Cores;
}

export interface ProcessesRun {
  readonly rounds: readonly Round[];
  /** Two processes in times of one, round by round. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
  /** All that there are, for everything. */
  readonly cores: number;
}

/** Creates appointments at one server process and at two, in turns, on the same database. */
export async function compareProcesses(plan: ProcessesPlan): Promise<ProcessesRun> {
  const place = await createPlace(plan.database, 'processes');
  const folder = await mkdtemp(join(tmpdir(), 'bench-processes-'));
  try {
    await fill(place, plan.size, plan.progress);
    const postmaster = await postmasterOf(plan.database);
    const start = { databaseUrl: place.url, folder };
    const rounds: Round[] = [];
    for (let round = 1; round <= plan.rounds; round++)
      for (const processes of COUNTS) {
        const measured = await measure(processes, start, postmaster, plan);
        plan.progress(`round ${round}: ${processes}: ${measured.rate.toFixed(0)} creations/s`);
        rounds.push(measured);
      }
    return { rounds, ratio: ratioOf(rounds), cores: availableParallelism() };
  } finally {
    await rm(folder, { recursive: true });
    await place.drop();
  }
}

/** Starts so many processes, warms them up, and measures: one that only waits would still deliver events. */
async function measure(
  processes: number,
  start: { readonly databaseUrl: string; readonly folder: string },
  postmaster: number | undefined,
  { size, milliseconds }: ProcessesPlan,
): Promise<Round> {
  const running: Running[] = [];
  try {
    for (let index = 0; index < processes; index++)
      running.push(await startOne({ ...start, log: join(start.folder, `${index}.log`) }, processes));
    let number = size;
    const create = () => {
      number += 1;
      return (running[number % processes] as Running).client.send(OPERATIONS.create(DIALECT, number, size));
    };
    await rateOf(WARMING * processes, CONNECTIONS, create);
    const used = () => secondsOf(running, postmaster);
    const [before, began] = [used(), performance.now()];
    const rate = await rateWithin(milliseconds, CONNECTIONS, create);
    const [after, seconds] = [used(), (performance.now() - began) / 1_000];
    const cores = PARTS.map((part) => [part, (after[part] - before[part]) / seconds]);
    return { processes, rate, cores: Object.fromEntries(cores) as Cores };
  } finally {
    for (const { client, server } of running) {
      await client.close();
      await server.stop();
    }
  }
}

interface Running {
  readonly server: ServerProcess;
  readonly client: Client;
}

/** One of so many processes, with its share of the connections. */
async function startOne(start: { databaseUrl: string; log: string }, processes: number): Promise<Running> {
  const server = await startOurs({ ...start, port: await freePort() });
  return { server, client: new Client(server.url, CONNECTIONS / processes) };
}

/** Processor time so far; others are whoever else works on this machine. */
function secondsOf(running: readonly Running[], postmaster: number | undefined): Cores {
  const servers = running.reduce((sum, { server }) => sum + cpuSecondsOf(server.pid), 0);
  const database = postmaster === undefined ? Number.NaN : cpuSecondsOfFamily(postmaster);
  const requests = cpuSecondsOf(process.pid);
  const { used, idle } = machineSeconds();
  return { servers, database, requests, others: used - servers - (database || 0) - requests, idle };
}

export const roundsOf = (rounds: readonly Round[], processes: number) =>
  rounds.filter((round) => round.processes === processes);

function ratioOf(rounds: readonly Round[]): ProcessesRun['ratio'] {
  const [one, two] = COUNTS.map((count) => roundsOf(rounds, count).map(({ rate }) => rate));
  const ratios = (two ?? []).map((rate, round) => rate / (one?.[round] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
