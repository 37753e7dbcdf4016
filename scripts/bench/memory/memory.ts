import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../lib/client.js';
import {
  type MeasuredServer,
  type MeasuredServerOptions,
  startMeasuredServer,
} from '../lib/measured-server.js';
import { rateOfCount } from '../lib/rounds.js';
import { prepareMixedLoad } from './mix.js';
import { type Sample, type Trend, trendOf } from './trend.js';

const CONNECTIONS = 8;
const SAMPLES = 40;
/** Time without requests before the last sample. */
const REST_MS = 10_000;

export interface MemoryOptions extends Omit<MeasuredServerOptions, 'profileFolder'> {
  readonly requests: number;
}

type RatedSample = Sample & { readonly perSecond: number };

/** Resident memory of a server during a mixed load. */
export interface MemoryRun {
  readonly size: number;
  readonly samples: readonly RatedSample[];
  readonly trend: Trend;
  /** Resident megabytes after a pause without requests. */
  readonly atRest: number;
}

/** Fills a server, sends it `requests` requests, and samples its resident memory 40 times. */
export async function measureMemory(options: MemoryOptions): Promise<MemoryRun> {
  const server = await startMeasuredServer(options);
  const client = new Client(server.url, CONNECTIONS);
  try {
    const samples = await takeSamples(server, client, options);
    await pause(REST_MS);
    return { size: options.size, samples, trend: trendOf(samples), atRest: residentMegabytes(server) };
  } finally {
    await client.close();
    await server.stop();
  }
}

async function takeSamples(server: MeasuredServer, client: Client, { requests, progress }: MemoryOptions) {
  const loads: (() => Promise<unknown>)[] = [];
  for (let index = 0; index < CONNECTIONS; index++) loads.push(await prepareMixedLoad(server, client));
  const samples: RatedSample[] = [];
  for (let index = 1, done = 0; index <= SAMPLES; index++) {
    const target = Math.round((requests * index) / SAMPLES);
    const perSecond = await sendRequests(loads, target - done);
    done = target;
    samples.push({ requests: done, megabytes: residentMegabytes(server), perSecond });
    progress(`${done} of ${requests} requests, ${perSecond.toFixed(0)}/s: ${residentMegabytes(server)} MB`);
  }
  return samples;
}

/** Uses each load for one request at a time; returns requests per second. */
function sendRequests(loads: readonly (() => Promise<unknown>)[], count: number): Promise<number> {
  const free = [...loads];
  return rateOfCount(count, loads.length, async () => {
    const load = free.pop() as () => Promise<unknown>;
    await load();
    free.push(load);
  });
}

function residentMegabytes(server: MeasuredServer): number {
  const megabytes = server.memory();
  if (megabytes === undefined) throw new Error('This system does not report the memory of a process');
  return megabytes;
}
