import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../lib/client.js';
import { cpuSecondsOf, cpuSecondsOfTree, findPostmaster, machineSeconds } from '../lib/cpu-time.js';
import { fillWithAppointments } from '../lib/fill.js';
import { OWN_DIALECT } from '../lib/measured-server.js';
import { OPERATIONS } from '../lib/operations.js';
import { startOwnProcess } from '../lib/own-process.js';
import { type Ratio, rateOfCount, rateOfDuration, ratioOf } from '../lib/rounds.js';
import { createScratchDatabase } from '../lib/scratch-database.js';
import { freePort, type ServerProcess } from '../lib/server-process.js';

/** In total, so that one process gets as many concurrent requests as two. */
const CONNECTIONS = 16;
/** Creations per process before the measurement, until hot code is compiled. */
const WARM_UP_CREATIONS = 4_000;
export const PROCESS_COUNTS = [1, 2] as const;

export interface ProcessesOptions {
  /** `postgres://…`; a schema is created there. */
  readonly database: string;
  readonly size: number;
  readonly rounds: number;
  /** Length of one measurement. */
  readonly durationMs: number;
  readonly progress: (text: string) => void;
}

export const PARTS = ['servers', 'database', 'requests', 'others', 'idle'] as const;
type Part = (typeof PARTS)[number];
/** Cores, or seconds of processor time, by part. The database is NaN when it runs on another machine. */
export type Cores = Readonly<Record<Part, number>>;

/** Result of one round with `processes` server processes. */
export interface Round {
  readonly processes: number;
  /** Creations per second. */
  readonly rate: number;
  /** Average number of busy cores, by part. */
  readonly cores: Cores;
}

export interface ProcessesRun {
  readonly rounds: readonly Round[];
  /** Rate of two processes divided by that of one, by round. */
  readonly ratio: Ratio;
  /** Number of cores of the machine. */
  readonly cores: number;
}

/** Creates appointments with one server process and with two, in turn, on the same database. */
export async function compareProcesses(options: ProcessesOptions): Promise<ProcessesRun> {
  const scratch = await createScratchDatabase(options.database, 'processes');
  const folder = await mkdtemp(join(tmpdir(), 'bench-processes-'));
  try {
    await fillWithAppointments(scratch, options.size, options.progress);
    const postmaster = await findPostmaster(options.database);
    const target = { databaseUrl: scratch.url, folder };
    const rounds: Round[] = [];
    for (let round = 1; round <= options.rounds; round++)
      for (const processes of PROCESS_COUNTS) {
        const result = await measureRound(processes, target, postmaster, options);
        options.progress(`round ${round}: ${processes}: ${result.rate.toFixed(0)} creations/s`);
        rounds.push(result);
      }
    return { rounds, ratio: ratioOfTwo(rounds), cores: availableParallelism() };
  } finally {
    await rm(folder, { recursive: true });
    await scratch.drop();
  }
}

interface RunningServer {
  readonly server: ServerProcess;
  readonly client: Client;
}

/** Starts new processes for each round: idle ones would still deliver events. */
async function measureRound(
  processes: number,
  target: { readonly databaseUrl: string; readonly folder: string },
  postmaster: number | undefined,
  { size, durationMs }: ProcessesOptions,
): Promise<Round> {
  const running: RunningServer[] = [];
  try {
    for (let index = 0; index < processes; index++)
      running.push(await startOne({ ...target, log: join(target.folder, `${index}.log`) }, processes));
    let number = size;
    const create = () => {
      number += 1;
      const { client } = running[number % processes] as RunningServer;
      return client.send(OPERATIONS.create(OWN_DIALECT, number, size));
    };
    await rateOfCount(WARM_UP_CREATIONS * processes, CONNECTIONS, create);
    const [before, started] = [cpuSecondsByPart(running, postmaster), performance.now()];
    const rate = await rateOfDuration(durationMs, CONNECTIONS, create);
    const [after, seconds] = [cpuSecondsByPart(running, postmaster), (performance.now() - started) / 1_000];
    const cores = PARTS.map((part) => [part, (after[part] - before[part]) / seconds]);
    return { processes, rate, cores: Object.fromEntries(cores) as Cores };
  } finally {
    for (const { client, server } of running) {
      await client.close();
      await server.stop();
    }
  }
}

/** Starts one of `processes` servers, with its share of the connections. */
async function startOne(
  options: { databaseUrl: string; log: string },
  processes: number,
): Promise<RunningServer> {
  const { databaseUrl, log } = options;
  const server = await startOwnProcess({ databaseUrl, log, port: await freePort() });
  return { server, client: new Client(server.url, CONNECTIONS / processes) };
}

/** Processor time so far; `others` are all other processes of the machine. */
function cpuSecondsByPart(running: readonly RunningServer[], postmaster: number | undefined): Cores {
  const servers = running.reduce((sum, { server }) => sum + cpuSecondsOf(server.pid), 0);
  const database = postmaster === undefined ? Number.NaN : cpuSecondsOfTree(postmaster);
  const requests = cpuSecondsOf(process.pid);
  const { used, idle } = machineSeconds();
  return { servers, database, requests, others: used - servers - (database || 0) - requests, idle };
}

export const roundsOf = (rounds: readonly Round[], processes: number) =>
  rounds.filter((round) => round.processes === processes);

function ratioOfTwo(rounds: readonly Round[]): Ratio {
  const [one = [], two = []] = PROCESS_COUNTS.map((count) => roundsOf(rounds, count).map(({ rate }) => rate));
  return ratioOf(two, one);
}
