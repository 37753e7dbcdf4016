import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryPeak } from '../lib/memory-peak.js';
import { startOwnProcess } from '../lib/own-process.js';
import { createScratchDatabase } from '../lib/scratch-database.js';
import { freePort, type ServerProcess } from '../lib/server-process.js';
import { startCreatedListener } from '../soak/created-listener.js';
import { startAttack } from './attack-thread.js';
import { OrdinaryTraffic, type Phase } from './ordinary-traffic.js';

export interface NeighboursOptions {
  readonly attackers: readonly string[];
  /** Length of each attack, and of the quiet time before it: the p99 of a shorter time would be lower. */
  readonly seconds: number;
  /** Ordinary requests per second. */
  readonly rate: number;
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  progress(text: string): void;
}

/** The effect of one attacker on the others. */
export interface NeighbourRow {
  readonly attacker: string;
  readonly quiet: Phase;
  readonly attacked: Phase;
  /** Maximum resident megabytes of the server during the attack; undefined on systems that do not report them. */
  readonly memory: number | undefined;
  /** Created appointments, and those of them whose event has arrived. */
  readonly created: number;
  readonly delivered: number;
}

/** Events may go to the listener on this machine, and so to the server itself, which is one of the attacks. */
const SETTINGS = {
  HUB_ALLOW: '127.0.0.1',
  LOG_LEVEL: 'warn',
  HUB_RETRY_FIRST: '500 ms',
  // As users have it.
  MAX_REQUESTS: '64',
};

const WARM_UP_MS = 2_000;
/** Time that events may need after the attack. */
const DELIVERY_TIMEOUT_MS = 30_000;

/** Runs one attacker after the other, each beside ordinary requests to a server and a database of its own. */
export async function measureNeighbours(options: NeighboursOptions): Promise<NeighbourRow[]> {
  const rows: NeighbourRow[] = [];
  for (const attacker of options.attackers) {
    rows.push(await withServer(options, (server) => measureAttacker(server, attacker, options)));
    options.progress(`${rows.length} of ${options.attackers.length}: ${attacker}`);
  }
  return rows;
}

async function withServer<T>(
  { database }: NeighboursOptions,
  work: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  const scratch = await createScratchDatabase(database, 'neighbours');
  const folder = mkdtempSync(join(tmpdir(), 'neighbours-'));
  const [databaseUrl, log] = [scratch.url, join(folder, 'log')];
  try {
    const server = await startOwnProcess({
      databaseUrl,
      port: await freePort(),
      // Its threads, SQLite's among them, would wait for each other on one core.
      core: undefined,
      log,
      settings: SETTINGS,
    });
    // An attack may have taken away the server's ability to stop.
    return await work(server).finally(() => server.kill());
  } finally {
    rmSync(folder, { recursive: true });
    await scratch.drop();
  }
}

async function measureAttacker(
  server: ServerProcess,
  attacker: string,
  { seconds, rate }: NeighboursOptions,
): Promise<NeighbourRow> {
  const length = seconds * 1_000;
  const traffic = new OrdinaryTraffic(server.url, rate);
  const listener = await startCreatedListener();
  try {
    await traffic.subscribe(listener.url);
    // The first requests compile validators and statements.
    await traffic.run(WARM_UP_MS);
    const quiet = await traffic.run(length);
    const memory = new MemoryPeak(server);
    const attack = startAttack({ name: attacker, url: server.url });
    const attacked = await traffic.run(length);
    await attack.stop();
    const { created } = traffic;
    const delivered = await deliveredOf(created, listener.received);
    return { attacker, quiet, attacked, memory: memory.stop(), created: created.length, delivered };
  } finally {
    listener.close();
    await traffic.close();
  }
}

/** Waits until all are delivered, at most until the time limit; returns their number. */
async function deliveredOf(ids: readonly string[], received: ReadonlyMap<string, number>): Promise<number> {
  const deadline = Date.now() + DELIVERY_TIMEOUT_MS;
  const delivered = () => ids.filter((id) => received.has(id)).length;
  while (delivered() < ids.length && Date.now() < deadline) await pause(100);
  return delivered();
}
