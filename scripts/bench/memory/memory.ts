import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../compare/client.js';
import { type Contestant, startContestant } from '../compare/contestants.js';
import { shortOf } from '../compare/report.js';
import { rateOf } from '../lib/rounds.js';
import { tableOf } from '../lib/table.js';
import { mixedLoad } from './mix.js';
import { type Sample, type Trend, trendOf } from './trend.js';

const CONNECTIONS = 8;
const SAMPLES = 40;
/** Milliseconds without a request before the last look. */
const REST = 10_000;

export interface MemoryPlan {
  readonly size: number;
  readonly requests: number;
  /** `sqlite` or `postgres://…` */
  readonly database: string;
  readonly core: number | undefined;
  readonly progress: (text: string) => void;
}

/** What a server took during a mixed load. */
export interface MemoryRun {
  readonly size: number;
  readonly samples: readonly (Sample & { readonly perSecond: number })[];
  readonly trend: Trend;
  /** Resident megabytes when nothing was asked any more. */
  readonly atRest: number;
}

/** Fills a server, asks so many requests of it, and looks at its resident memory forty times. */
export async function measureMemory(plan: MemoryPlan): Promise<MemoryRun> {
  const server = await startContestant('us', plan);
  if (!server) throw new Error(`There is no server for ${plan.size} appointments`);
  const client = new Client(server.url, CONNECTIONS);
  try {
    const samples = await sampled(server, client, plan);
    await pause(REST);
    return { size: plan.size, samples, trend: trendOf(samples), atRest: residentOf(server) };
  } finally {
    await client.close();
    await server.stop();
  }
}

async function sampled(server: Contestant, client: Client, { requests, progress }: MemoryPlan) {
  const loads: (() => Promise<unknown>)[] = [];
  for (let index = 0; index < CONNECTIONS; index++) loads.push(await mixedLoad(server, client));
  const samples: MemoryRun['samples'][number][] = [];
  for (let index = 1, done = 0; index <= SAMPLES; index++) {
    const until = Math.round((requests * index) / SAMPLES);
    const perSecond = await share(loads, until - done);
    done = until;
    samples.push({ requests: done, megabytes: residentOf(server), perSecond });
    progress(`${done} of ${requests} requests, ${perSecond.toFixed(0)}/s: ${residentOf(server)} MB`);
  }
  return samples;
}

/** Each load belongs to one connection at a time; answers how many requests there were per second. */
function share(loads: readonly (() => Promise<unknown>)[], requests: number): Promise<number> {
  const free = [...loads];
  return rateOf(requests, loads.length, async () => {
    const load = free.pop() as () => Promise<unknown>;
    await load();
    free.push(load);
  });
}

function residentOf(server: Contestant): number {
  const megabytes = server.memory();
  if (megabytes === undefined) throw new Error('This system does not tell how much memory a process has');
  return megabytes;
}

/** Every fourth sample, and what follows from all of them. */
export function memoryTable({ size, samples, trend, atRest }: MemoryRun): string {
  const rows = samples
    .filter((_, index) => index % 4 === 3)
    .map(({ requests, megabytes, perSecond }) => [`${requests}`, `${megabytes}`, perSecond.toFixed(0)]);
  const { slope, second, last, isFlat } = trend;
  return [
    tableOf([`requests, ${shortOf(size)} appointments`, 'resident MB', 'requests/s'], rows),
    `At rest afterwards: ${atRest} MB`,
    `After the first quarter: ${slope.toFixed(2)} MB for each 100,000 requests (least squares)`,
    `${isFlat ? 'Flat' : 'FAILED: not flat'}: ${last} MB in the last quarter, ${second} MB in the second (medians)`,
  ].join('\n');
}
