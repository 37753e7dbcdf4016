import { interleaved, rateWithin } from '../lib/rounds.js';
import { Client, linkNext } from './client.js';
import type { Comparing } from './compare.js';
import { type Contestant, startContestant } from './contestants.js';
import { creation, customersOf, DAYS, FIRST_DAY, OWN_PATH } from './documents.js';
import { OPERATIONS, type Request } from './operations.js';

/** What one operation costs at one size. */
export interface Cost {
  readonly operation: string;
  readonly size: number;
  /** Of one request, with no other at the same time. */
  readonly milliseconds: number;
  /** By round. */
  readonly rounds: readonly number[];
  /** Resident megabytes of the server afterwards. */
  readonly memory: number | undefined;
}

/** Makes what is done again and again to a server. */
export type Preparation = (contestant: Contestant, client: Client) => Promise<() => Promise<unknown>>;

const get = (query: string): Request => ({ method: 'GET', path: `${OWN_PATH}?${query}&limit=20` });

/** The same request with another number each time. */
export const numbered =
  (requestOf: (number: number, contestant: Contestant) => Request): Preparation =>
  async (contestant, client) => {
    let number = contestant.size;
    return () => client.send(requestOf(number++, contestant));
  };

const asked = (query: (number: number, size: number) => string): Preparation =>
  numbered((number, { size }) => get(query(number, size)));

const SORTED = 'sort=-validFor.startDateTime';
const DAY = 86_400_000;
const dayOf = (number: number) => new Date(FIRST_DAY + (number % DAYS) * DAY).toISOString().slice(0, 10);

/** From the middle of the order on, page after page; at the end, from the middle again. */
const followed: Preparation = async ({ size }, client) => {
  const nextOf = async (path: string) => linkNext(await client.send({ method: 'GET', path }));
  const first = await nextOf(get(`${SORTED}&offset=${Math.floor(size / 2)}`).path);
  if (first === undefined) throw new Error('There is no next page in the middle of the order');
  let path = first;
  return async () => {
    path = (await nextOf(path)) ?? first;
  };
};

/** The list has to be counted again each time. */
const patchThenList: Preparation = async ({ dialect, size }, client) => {
  let number = 0;
  return async () => {
    await client.send(OPERATIONS.patch(dialect, number++, size));
    await client.send(get('status=confirmed'));
  };
};

/** What is measured, by its name. */
export const WORK: Readonly<Record<string, Preparation>> = {
  'get by id': numbered((number, { dialect, size }) => OPERATIONS['get by id'](dialect, number, size)),
  'list by one scalar (40%)': asked(() => 'status=confirmed'),
  'patch, then that list': patchThenList,
  'list by two scalars (6%)': asked(() => 'status=confirmed&category=repair'),
  'list by a nested array path (40)': asked((n, size) => `relatedParty.id=customer-${n % customersOf(size)}`),
  'list by date range (a day, 0.1%)': asked(
    (n) => `validFor.startDateTime.gte=${dayOf(n)}&validFor.startDateTime.lt=${dayOf((n % (DAYS - 1)) + 1)}`,
  ),
  'list by date range (half)': asked(() => `validFor.startDateTime.gte=${dayOf(DAYS / 2)}`),
  'first page, sorted': asked(() => SORTED),
  'Link next, from the middle on': followed,
  'offset at the end': asked((_, size) => `${SORTED}&offset=${size - 20}`),
  create: numbered((number, { dialect, size }) => ({
    ...{ method: 'POST', path: dialect.path, contentType: 'application/json' },
    body: JSON.stringify(creation(number, size)),
  })),
};

/** Starts a server of ours for each size, and measures all of them in turns, operation by operation. */
export async function growth(sizes: readonly number[], comparing: Comparing): Promise<Cost[]> {
  const servers: Contestant[] = [];
  try {
    for (const size of sizes) {
      const server = await startContestant('us', { ...comparing, size });
      if (server) servers.push(server);
    }
    const costs: Cost[] = [];
    for (const [operation, prepare] of Object.entries(WORK))
      costs.push(...(await costsOf(operation, prepare, servers, comparing)));
    return costs;
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function costsOf(
  operation: string,
  prepare: Preparation,
  servers: readonly Contestant[],
  { rounds, milliseconds, progress }: Comparing,
): Promise<Cost[]> {
  const clients = servers.map(({ url }) => new Client(url, 1));
  try {
    for (const { warm } of servers) await warm?.();
    const works = await Promise.all(servers.map((server, at) => prepare(server, clients[at] as Client)));
    const variants = works.map((work, at) => ({
      name: `${servers[at]?.size}`,
      measure: (times: number) => rateWithin(times, 1, work),
    }));
    const tell = (text: string) => progress(`${operation}, ${text}`);
    const measured = await interleaved(variants, { rounds, times: milliseconds, progress: tell });
    return measured.map((each, at) => ({
      ...{ operation, size: servers[at]?.size ?? 0, milliseconds: 1_000 / each.median },
      rounds: each.rounds.map((rate) => 1_000 / rate),
      memory: servers[at]?.memory(),
    }));
  } finally {
    for (const client of clients) await client.close();
  }
}
