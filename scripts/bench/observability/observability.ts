import { SpanCollector } from '../../lib/span-collector.js';
import { Client } from '../lib/client.js';
import { cpuMillisecondsOfThreads } from '../lib/cpu-time.js';
import { type MeasuredServer, startMeasuredServer } from '../lib/measured-server.js';
import { OPERATIONS, type OperationName } from '../lib/operations.js';
import { median, rateOfCount } from '../lib/rounds.js';
import { freePort } from '../lib/server-process.js';

export interface ObservabilityOptions {
  readonly size: number;
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  readonly core: number | undefined;
  readonly rounds: number;
  /** Requests to each server in each round. */
  readonly requests: number;
  /** A built checkout from before metrics and traces; undefined: not compared. */
  readonly before: string | undefined;
  progress(text: string): void;
}

/** The cost of one operation for one server. */
export interface ServerCost {
  /** Processor time of the server for one request, the median of all rounds. */
  readonly milliseconds: number;
  /** Requests for the same processor time, relative to the first server. */
  readonly ratio: number;
}

export interface ObservabilityCost {
  readonly operation: OperationName;
  /** By the name of the server. */
  readonly servers: Readonly<Record<string, ServerCost>>;
}

/** The least ratio that metrics may have. */
export const BOUND = 0.95;
export const METRICS = 'metrics';

const MEASURED: readonly OperationName[] = ['get by id', 'list 20 by relatedParty.id', 'patch', 'create'];
const CONCURRENCY = 8;

/** Measures each operation on all servers in turn, by processor time, so that other load on the machine counts little. */
export async function measureObservability(options: ObservabilityOptions): Promise<ObservabilityCost[]> {
  const collector = await SpanCollector.start();
  const servers = new Map<string, MeasuredServer>();
  try {
    for (const [name, start] of Object.entries(await variantsOf(options, collector)))
      servers.set(name, await startMeasuredServer({ ...options, ...start, progress: () => {} }));
    const costs: ObservabilityCost[] = [];
    for (const operation of MEASURED) {
      costs.push(await costOf(operation, servers, options));
      collector.spans.length = 0;
    }
    return costs;
  } finally {
    for (const server of servers.values()) await server.stop();
    collector.close();
  }
}

interface Start {
  readonly settings?: Readonly<Record<string, string>>;
  readonly checkout?: string;
}

/** The first one is what the others are compared with. */
async function variantsOf(
  { before }: ObservabilityOptions,
  collector: SpanCollector,
): Promise<Record<string, Start>> {
  const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  return {
    off: {},
    'off again': {},
    ...(before !== undefined && { before: { checkout: before } }),
    [METRICS]: { settings: { METRICS_PORT: `${await freePort()}` } },
    'traces, a tenth': { settings: { ...traces, OTEL_TRACES_SAMPLER_ARG: '0.1' } },
    'traces, all': { settings: traces },
  };
}

/** Rounds before the first one that counts: code is compiled and statements are prepared. */
const WARM_UP = 10;

async function costOf(
  operation: OperationName,
  servers: ReadonlyMap<string, MeasuredServer>,
  { rounds, requests, progress }: ObservabilityOptions,
): Promise<ObservabilityCost> {
  const measures = [...servers].map(([name, server]) => measureOf(operation, name, server));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    // Each server follows each other one equally often.
    const turn = round % 2 === 0 ? measures : measures.toReversed();
    for (const { run, all } of turn) {
      const milliseconds = await run(requests);
      if (round >= 0) all.push(milliseconds);
    }
  }
  for (const { close } of measures) await close();
  const [base = 0, ...others] = measures.map(({ all }) => median(all));
  progress(`${operation}: ${[base, ...others].map((each) => each.toFixed(3)).join(', ')} ms`);
  const costs = [base, ...others].map((milliseconds, index) => [
    measures[index]?.name,
    { milliseconds, ratio: base / milliseconds },
  ]);
  return { operation, servers: Object.fromEntries(costs) };
}

/** Measures the processor time of a server for each of some requests, in milliseconds. */
function measureOf(operation: OperationName, name: string, { url, pid, dialect, size }: MeasuredServer) {
  const client = new Client(url, CONCURRENCY);
  let number = 0;
  const send = () => {
    number += 1;
    return client.send(OPERATIONS[operation](dialect, number, size));
  };
  const run = async (requests: number) => {
    const before = cpuMillisecondsOfThreads(pid);
    await rateOfCount(requests, CONCURRENCY, send);
    return (cpuMillisecondsOfThreads(pid) - before) / requests;
  };
  return { name, run, all: [] as number[], close: () => client.close() };
}
