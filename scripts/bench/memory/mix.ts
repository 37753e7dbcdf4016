import type { Client } from '../lib/client.js';
import type { MeasuredServer } from '../lib/measured-server.js';
import { OPERATIONS } from '../lib/operations.js';
import { numbered, WORKLOADS, type Workload } from '../lib/workloads.js';

/** Creates an appointment and deletes it with the next request, so that the size stays the same. */
const createAndDelete: Workload = async ({ dialect, size }, client) => {
  let number = size;
  let created: string | undefined;
  return async () => {
    if (created === undefined) {
      const { text } = await client.send(OPERATIONS.create(dialect, number++, size));
      created = (JSON.parse(text) as { id: string }).id;
    } else {
      await client.send({ method: 'DELETE', path: `${dialect.path}/${created}` });
      created = undefined;
    }
  };
};

const OTHER_WORKLOADS: Readonly<Record<string, Workload>> = {
  patch: numbered((number, { dialect, size }) => OPERATIONS.patch(dialect, number, size)),
  'create and delete': createAndDelete,
};

/** Requests of each kind out of 40. As with real clients, expensive ones are rare. */
const SHARES: Readonly<Record<string, number>> = {
  'get by id': 12,
  'list by a nested array path (40)': 5,
  'list by one scalar (40%)': 2,
  'list by two scalars (6%)': 1,
  'list by date range (a day, 0.1%)': 2,
  'first page, sorted': 2,
  'Link next, from the middle on': 4,
  patch: 4,
  'create and delete': 8,
};

/** Prepares the mixed load of one connection; each call of the result sends the next request. */
export async function prepareMixedLoad(
  server: MeasuredServer,
  client: Client,
): Promise<() => Promise<unknown>> {
  const cycle: (() => Promise<unknown>)[] = [];
  for (const [name, share] of Object.entries(SHARES)) {
    const workload = OTHER_WORKLOADS[name] ?? WORKLOADS[name];
    if (!workload) throw new Error(`There is no workload ${name}`);
    const work = await workload(server, client);
    for (let index = 0; index < share; index++) cycle.push(work);
  }
  let number = 0;
  // Steps of 7 visit all 40 entries and keep equal ones apart.
  return () => (cycle[(number++ * 7) % cycle.length] as () => Promise<unknown>)();
}
