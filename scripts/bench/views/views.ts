import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../lib/client.js';
import { cpuMillisecondsOfThreads } from '../lib/cpu-time.js';
import { startOwnProcess } from '../lib/own-process.js';
import { measureInTurn, median, type Ratio, rateOfCount, ratioOf } from '../lib/rounds.js';
import { createScratchDatabase } from '../lib/scratch-database.js';
import { freePort, type ServerProcess } from '../lib/server-process.js';
import { type Collection, partyOf, SUBJECTS, type Subject } from './subjects.js';

export interface ViewOptions {
  /** A built project that serves both versions. */
  readonly checkout: string;
  /** Documents of each resource. */
  readonly size: number;
  /** `sqlite` or `postgres://…`. */
  readonly database: string;
  readonly core: number | undefined;
  readonly rounds: number;
  /** Requests of a measurement. */
  readonly requests: number;
  progress(text: string): void;
}

/** Milliseconds of the server's processor for one request in each version, and the price of the view. */
export interface ViewCost {
  readonly resource: string;
  readonly operation: string;
  readonly stored: number;
  readonly view: number;
  /** Requests to the view for the same processor time, relative to those to what is stored. */
  readonly ratio: Ratio;
}

/** The least ratio that is accepted. */
export const BOUND = 0.8;

const CONCURRENCY = 8;
const PAGE = 20;
const BATCH = 100;

/** The path of request number `n`; consecutive numbers are spread over all documents. */
type Operation = (collection: Collection, number: number, ids: readonly string[]) => string;

const spread = (number: number, size: number) => (number * 7_919 + 13) % size;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'get by id': ({ path }, number, ids) => `${path}/${ids[spread(number, ids.length)]}`,
  'list 20 by party': ({ path, byParty }, number) => `${path}?${byParty}=${partyOf(number)}&limit=${PAGE}`,
  'list 20, any page': ({ path }, number, ids) =>
    `${path}?limit=${PAGE}&offset=${spread(number * PAGE, Math.max(1, ids.length - PAGE))}`,
};

/** Measures each operation on each resource in both versions in turn, in one server. */
export async function measureViews(options: ViewOptions): Promise<ViewCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-views-'));
  const { url: databaseUrl, drop } = await createScratchDatabase(options.database, 'views');
  try {
    const { core, checkout } = options;
    const log = join(folder, 'log');
    const server = await startOwnProcess({ databaseUrl, port: await freePort(), core, log, checkout });
    try {
      const costs: ViewCost[] = [];
      for (const subject of SUBJECTS) costs.push(...(await costsOf(subject, server, options)));
      return costs;
    } finally {
      await server.stop();
    }
  } finally {
    await drop();
    rmSync(folder, { recursive: true });
  }
}

async function costsOf(subject: Subject, server: ServerProcess, options: ViewOptions): Promise<ViewCost[]> {
  const client = new Client(server.url, CONCURRENCY);
  options.progress(`${subject.name}: creating ${options.size}`);
  try {
    const ids = await create(subject, options.size, client);
    const costs: ViewCost[] = [];
    for (const [operation, path] of Object.entries(OPERATIONS)) {
      const variant = (which: 'stored' | 'view') => {
        let number = 0;
        const send = () => client.send({ method: 'GET', path: path(subject[which], number++, ids) });
        const measure = (count: number) => requestsPerSecond(server, count, send);
        return { name: `${subject.name}, ${operation}, ${which}`, measure };
      };
      const plan = { rounds: options.rounds, amount: options.requests, progress: options.progress };
      const [stored, view] = await measureInTurn([variant('stored'), variant('view')], plan);
      costs.push(costOf(subject.name, operation, stored?.rounds ?? [], view?.rounds ?? []));
    }
    return costs;
  } finally {
    await client.close();
  }
}

/** Creates documents in the view; returns their ids. */
async function create({ view, document }: Subject, size: number, client: Client): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < size) {
    const count = Math.min(BATCH, size - ids.length);
    const operations = Array.from({ length: count }, (_, index) => ({
      op: 'add',
      path: '/',
      value: document(ids.length + index),
    }));
    const { text } = await client.send({
      method: 'PATCH',
      path: view.path,
      contentType: 'application/json-patch+json',
      body: JSON.stringify(operations),
    });
    ids.push(...(JSON.parse(text) as { id: string }[]).map(({ id }) => id));
  }
  return ids;
}

/** Requests for a second of the server's processor time. */
async function requestsPerSecond(
  { pid }: ServerProcess,
  count: number,
  send: () => Promise<unknown>,
): Promise<number> {
  const before = cpuMillisecondsOfThreads(pid);
  await rateOfCount(count, CONCURRENCY, send);
  return (count / (cpuMillisecondsOfThreads(pid) - before)) * 1_000;
}

const costOf = (
  resource: string,
  operation: string,
  stored: readonly number[],
  view: readonly number[],
): ViewCost => ({
  resource,
  operation,
  stored: 1_000 / median(stored),
  view: 1_000 / median(view),
  ratio: ratioOf(view, stored),
});
