import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from '../lib/client.js';
import { cpuSecondsOf } from '../lib/cpu-time.js';
import { OPERATION_NAMES, OPERATIONS, type OperationName } from '../lib/operations.js';
import { type Measurement, measureInTurn, type Ratio, rateOfDuration, ratioOf } from '../lib/rounds.js';
import { checkResponse } from './check.js';
import {
  BUILDS,
  type Contestant,
  type ContestantName,
  type ContestantOptions,
  isReference,
  PEERS,
  startContestant,
} from './contestants.js';

export interface ComparisonOptions extends Omit<ContestantOptions, 'size'> {
  /** Concurrent requests. */
  readonly connections: number;
  readonly rounds: number;
  /** Length of one measurement. */
  readonly durationMs: number;
}

/** Result of one contestant for one operation. */
export interface Result {
  readonly size: number;
  readonly operation: OperationName;
  readonly contestant: ContestantName;
  /** Requests per second, by round. */
  readonly rounds: readonly number[];
  readonly median: number;
  /** Resident megabytes of the server after the measurement. */
  readonly memory: number | undefined;
  /** Highest share of one core that sending took, from 0 to 1; near 1, the client was the bottleneck. */
  readonly clientBusy: number;
  /** Microseconds of processor time that the server took for each request; other load changes it less than the rate. */
  readonly cpuPerRequest: number | undefined;
  /** Rate divided by the reference's rate in the same round. */
  readonly ratio: Ratio | undefined;
}

/** Starts all contestants with `size` appointments and measures them in turn, operation by operation. */
export async function compare(size: number, options: ComparisonOptions): Promise<Result[]> {
  const contestants: Contestant[] = [];
  try {
    for (const name of options.against === undefined ? PEERS : BUILDS) {
      const contestant = await startContestant(name, { ...options, size });
      if (contestant) contestants.push(contestant);
      else options.progress(`${name}: does not support ${size} appointments`);
    }
    const results: Result[] = [];
    for (const name of OPERATION_NAMES) results.push(...(await compareOperation(name, contestants, options)));
    return results;
  } finally {
    for (const contestant of contestants) await contestant.stop();
  }
}

/** A contestant with its client during one operation. */
interface Lane {
  readonly contestant: Contestant;
  readonly client: Client;
  /** Highest share of a core that sending took so far. */
  clientBusy: number;
  /** Requests so far, without those of the warm-up. */
  requests: number;
  /** Seconds of processor time that the server took for them. */
  cpuSeconds: number;
}

async function compareOperation(
  operation: OperationName,
  all: readonly Contestant[],
  { connections, rounds, durationMs, progress }: ComparisonOptions,
): Promise<Result[]> {
  const lanes: Lane[] = all
    .filter(({ operations }) => operations.includes(operation))
    .map((contestant) => ({
      contestant,
      client: new Client(contestant.url, connections),
      clientBusy: 0,
      requests: 0,
      cpuSeconds: 0,
    }));
  try {
    for (const { contestant, client } of lanes) await checkResponse(contestant, client, operation);
    const variants = lanes.map((lane) => variantOf(lane, operation, connections));
    const measurements = await measureInTurn(variants, {
      rounds,
      amount: durationMs,
      progress: (text) => progress(`${lanes[0]?.contestant.size}, ${operation}, ${text}`),
    });
    const reference = measurements.find(({ name }) => isReference(name));
    return lanes.map((lane, index) =>
      resultOf(operation, lane, measurements[index] as Measurement, reference),
    );
  } finally {
    for (const { client } of lanes) await client.close();
  }
}

function variantOf(lane: Lane, operation: OperationName, connections: number) {
  const { name, dialect, size } = lane.contestant;
  let number = size;
  let isWarm = false;
  const sendNext = () => lane.client.send(OPERATIONS[operation](dialect, number++, size));
  const measure = async (milliseconds: number) => {
    await flushDisk();
    const [usageBefore, started, first] = [process.cpuUsage(), performance.now(), number];
    const cpuBefore = serverSeconds(lane.contestant);
    const rate = await rateOfDuration(milliseconds, connections, sendNext);
    const { user, system } = process.cpuUsage(usageBefore);
    const busy = (user + system) / 1_000 / (performance.now() - started);
    lane.clientBusy = Math.max(lane.clientBusy, busy);
    if (isWarm) {
      lane.requests += number - first;
      lane.cpuSeconds += serverSeconds(lane.contestant) - cpuBefore;
    }
    isWarm = true;
    return rate;
  };
  return { name, measure };
}

function resultOf(
  operation: OperationName,
  { contestant, clientBusy, requests, cpuSeconds }: Lane,
  { rounds, median }: Measurement,
  reference: Measurement | undefined,
): Result {
  return {
    size: contestant.size,
    operation,
    contestant: contestant.name,
    rounds,
    median,
    memory: contestant.memory(),
    clientBusy,
    cpuPerRequest: Number.isNaN(cpuSeconds) ? undefined : (cpuSeconds / requests) * 1e6,
    ratio: reference && ratioOf(rounds, reference.rounds),
  };
}

/** Returns NaN on systems that do not tell the processor time of another process. */
function serverSeconds({ pid }: Contestant): number {
  try {
    return cpuSecondsOf(pid);
  } catch {
    return Number.NaN;
  }
}

/** Waits for pending writes: those of json-server, which rewrites its whole file, would delay other commits. */
const flushDisk = () => promisify(execFile)('sync').catch(() => undefined);
