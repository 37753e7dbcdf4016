import {
  APPOINTMENT_DAYS,
  createBody,
  customerCount,
  DAY_MS,
  FIRST_DAY_MS,
  OWN_PATH,
} from './appointments.js';
import { type Client, nextPath } from './client.js';
import type { MeasuredServer } from './measured-server.js';
import { OPERATIONS, type Request } from './operations.js';

/** Prepares repeated work on a server; each call of the result does it once. */
export type Workload = (
  server: Pick<MeasuredServer, 'dialect' | 'size'>,
  client: Client,
) => Promise<() => Promise<unknown>>;

const get = (query: string): Request => ({ method: 'GET', path: `${OWN_PATH}?${query}&limit=20` });

/** Sends one request per call, with another number each time. */
export const numbered =
  (requestOf: (number: number, server: Pick<MeasuredServer, 'dialect' | 'size'>) => Request): Workload =>
  async (server, client) => {
    let number = server.size;
    return () => client.send(requestOf(number++, server));
  };

const listBy = (query: (number: number, size: number) => string): Workload =>
  numbered((number, { size }) => get(query(number, size)));

const SORTED = 'sort=-validFor.startDateTime';
const dayOf = (number: number) =>
  new Date(FIRST_DAY_MS + (number % APPOINTMENT_DAYS) * DAY_MS).toISOString().slice(0, 10);

/** Follows `Link: rel="next"` from the middle of the order; starts there again at the end. */
const walkPages: Workload = async ({ size }, client) => {
  const next = async (path: string) => nextPath(await client.send({ method: 'GET', path }));
  const first = await next(get(`${SORTED}&offset=${Math.floor(size / 2)}`).path);
  if (first === undefined) throw new Error('There is no next page in the middle of the order');
  let path = first;
  return async () => {
    path = (await next(path)) ?? first;
  };
};

/** Invalidates the cached count of the list each time. */
const patchThenList: Workload = async ({ dialect, size }, client) => {
  let number = 0;
  return async () => {
    await client.send(OPERATIONS.patch(dialect, number++, size));
    await client.send(get('status=confirmed'));
  };
};

/** Measured workloads by name. Creations come last because they change the size. */
export const WORKLOADS: Readonly<Record<string, Workload>> = {
  'get by id': numbered((number, { dialect, size }) => OPERATIONS['get by id'](dialect, number, size)),
  'list by one scalar (40%)': listBy(() => 'status=confirmed'),
  'patch, then that list': patchThenList,
  'list by two scalars (6%)': listBy(() => 'status=confirmed&category=repair'),
  'list by a nested array path (40)': listBy(
    (number, size) => `relatedParty.id=customer-${number % customerCount(size)}`,
  ),
  'list by date range (a day, 0.1%)': listBy((number) => {
    const end = dayOf((number % (APPOINTMENT_DAYS - 1)) + 1);
    return `validFor.startDateTime.gte=${dayOf(number)}&validFor.startDateTime.lt=${end}`;
  }),
  'list by date range (half)': listBy(() => `validFor.startDateTime.gte=${dayOf(APPOINTMENT_DAYS / 2)}`),
  'first page, sorted': listBy(() => SORTED),
  'Link next, from the middle on': walkPages,
  'offset at the end': listBy((_, size) => `${SORTED}&offset=${size - 20}`),
  create: numbered((number, { dialect, size }) => ({
    method: 'POST',
    path: dialect.path,
    contentType: 'application/json',
    body: JSON.stringify(createBody(number, size)),
  })),
};
