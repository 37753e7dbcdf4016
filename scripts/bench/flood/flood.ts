import { setTimeout as pause } from 'node:timers/promises';
import { type MeasuredServer, startMeasuredServer } from '../lib/measured-server.js';
import { MemoryPeak } from '../lib/memory-peak.js';
import { OPERATIONS } from '../lib/operations.js';
import { rateOfDuration } from '../lib/rounds.js';
import { percentile } from '../neighbours/ordinary-traffic.js';
import { RawClient } from './raw-client.js';

export interface FloodOptions {
  /** `MAX_REQUESTS` of the server. */
  readonly maxRequests: number;
  /** Length of the flood. The half load before it takes a third of that, at least two seconds. */
  readonly seconds: number;
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  readonly core: number | undefined;
  progress(text: string): void;
}

/** Measurements by clients of requests that were sent at a steady rate. */
export interface Load {
  /** Requests per second that were sent. */
  readonly offered: number;
  /** Requests per second with a 200 or 206. */
  readonly accepted: number;
  /** Milliseconds of those. */
  readonly p99: number;
  /** Requests with a 503. */
  readonly refused: number;
  /** Other statuses, and requests without a response. */
  readonly failures: readonly string[];
}

export interface Flood {
  readonly maxRequests: number;
  /** Requests per second of clients that wait for each response. */
  readonly capacity: number;
  readonly half: Load;
  readonly flood: Load;
  /** Maximum resident megabytes of the server; undefined on systems that do not report them. */
  readonly memory: number | undefined;
}

/** A page is partial content. */
const ACCEPTED: ReadonlySet<number> = new Set([200, 206]);

const SIZE = 10_000;
/** Few enough to be all accepted. */
const CAPACITY_CLIENTS = 8;
const CAPACITY_MS = 3_000;
const MIN_HALF_MS = 2_000;
/** How many times the capacity is sent. */
const FACTOR = 4;
/** Interval between bursts: at 5,000 requests per second, 25 at a time. */
const BURST_INTERVAL_MS = 5;

/** Sends half of what a server can handle, then four times as much, whether or not it has answered. */
export async function measureFlood(options: FloodOptions): Promise<Flood> {
  const { maxRequests, seconds, database, core, progress } = options;
  const settings = {
    MAX_REQUESTS: `${maxRequests}`,
    LOG_LEVEL: 'error',
  };
  const server = await startMeasuredServer({ size: SIZE, database, core, settings, progress: () => {} });
  const requests = new ListRequests(server);
  try {
    const clients = Math.min(CAPACITY_CLIENTS, maxRequests);
    // The first requests compile validators and statements.
    await rateOfDuration(CAPACITY_MS, clients, () => requests.status());
    const capacity = await rateOfDuration(CAPACITY_MS, clients, () => requests.status());
    progress(`MAX_REQUESTS=${maxRequests}: capacity ${capacity.toFixed(0)}/s`);
    const half = await requests.send(capacity / 2, Math.max((seconds * 1_000) / 3, MIN_HALF_MS));
    const memory = new MemoryPeak(server);
    const flood = await requests.send(capacity * FACTOR, seconds * 1_000);
    return { maxRequests, capacity, half, flood, memory: memory.stop() };
  } finally {
    requests.close();
    await server.stop();
  }
}

/** Lists of the appointments of one customer after the other. */
class ListRequests {
  private readonly client: RawClient;
  private number = 0;

  constructor(private readonly server: MeasuredServer) {
    this.client = new RawClient(server.url);
  }

  status(): Promise<number> {
    const { dialect, size } = this.server;
    const { path } = OPERATIONS['list 20 by relatedParty.id'](dialect, this.number++, size);
    return this.client.get(path);
  }

  /** Sends requests at this rate per second for this time, and waits for all responses. */
  async send(rate: number, milliseconds: number): Promise<Load> {
    const times: number[] = [];
    const failures: string[] = [];
    let [sent, refused] = [0, 0];
    const running: Promise<void>[] = [];
    const one = async () => {
      const startedAt = performance.now();
      const status = await this.status();
      if (ACCEPTED.has(status)) times.push(performance.now() - startedAt);
      else if (status === 503) refused += 1;
      else failures.push(`status ${status}`);
    };
    const startedAt = performance.now();
    for (let elapsed = 0; elapsed < milliseconds; elapsed = performance.now() - startedAt) {
      for (; sent < (rate * elapsed) / 1_000; sent++)
        running.push(one().catch((error: Error) => void failures.push(error.message)));
      await pause(BURST_INTERVAL_MS);
    }
    await Promise.all(running);
    const seconds = milliseconds / 1_000;
    const p99 = percentile(times, 0.99);
    return { offered: sent / seconds, accepted: times.length / seconds, p99, refused, failures };
  }

  close(): void {
    this.client.close();
  }
}
