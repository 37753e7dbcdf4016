import { Client } from '../lib/client.js';
import { type MeasuredServer, startMeasuredServer } from '../lib/measured-server.js';
import { measureInTurn, rateOfDuration } from '../lib/rounds.js';
import { WORKLOADS, type Workload } from '../lib/workloads.js';

export interface GrowthOptions {
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  readonly core: number | undefined;
  readonly rounds: number;
  /** Length of one measurement. */
  readonly durationMs: number;
  readonly progress: (text: string) => void;
}

/** Cost of one operation at one size. */
export interface Cost {
  readonly operation: string;
  readonly size: number;
  /** Median time of one request, with no other at the same time. */
  readonly milliseconds: number;
  /** Milliseconds by round. */
  readonly rounds: readonly number[];
  /** Resident megabytes of the server after the measurement. */
  readonly memory: number | undefined;
}

/** Starts a server for each size and measures them in turn, operation by operation. */
export async function measureGrowth(sizes: readonly number[], options: GrowthOptions): Promise<Cost[]> {
  const servers: MeasuredServer[] = [];
  try {
    for (const size of sizes) servers.push(await startMeasuredServer({ ...options, size }));
    const costs: Cost[] = [];
    for (const [operation, workload] of Object.entries(WORKLOADS))
      costs.push(...(await measureOperation(operation, workload, servers, options)));
    return costs;
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function measureOperation(
  operation: string,
  workload: Workload,
  servers: readonly MeasuredServer[],
  { rounds, durationMs, progress }: GrowthOptions,
): Promise<Cost[]> {
  const clients = servers.map(({ url }) => new Client(url, 1));
  try {
    for (const server of servers) await server.prewarm();
    const works = await Promise.all(
      servers.map((server, index) => workload(server, clients[index] as Client)),
    );
    const variants = works.map((work, index) => ({
      name: `${servers[index]?.size}`,
      measure: (milliseconds: number) => rateOfDuration(milliseconds, 1, work),
    }));
    const measurements = await measureInTurn(variants, {
      rounds,
      amount: durationMs,
      progress: (text) => progress(`${operation}, ${text}`),
    });
    return measurements.map(({ median, rounds: rates }, index) => ({
      operation,
      size: servers[index]?.size ?? 0,
      milliseconds: 1_000 / median,
      rounds: rates.map((rate) => 1_000 / rate),
      memory: servers[index]?.memory(),
    }));
  } finally {
    for (const client of clients) await client.close();
  }
}
