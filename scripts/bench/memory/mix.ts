import type { Client } from '../compare/client.js';
import type { Contestant } from '../compare/contestants.js';
import { numbered, type Preparation, WORK } from '../compare/growth.js';
import { OPERATIONS } from '../compare/operations.js';

/** One request creates an appointment, the next one deletes it: there are as many as before. */
const comeAndGo: Preparation = async ({ dialect, size }, client) => {
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

const OWN: Readonly<Record<string, Preparation>> = {
  patch: numbered((number, { dialect, size }) => OPERATIONS.patch(dialect, number, size)),
  'create and delete': comeAndGo,
};

/** How many of forty requests are of each kind; the dearest ones are the rarest, as with users. */
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

/** Prepares the mixed load of one connection; each call is the next request of it. */
export async function mixedLoad(contestant: Contestant, client: Client): Promise<() => Promise<unknown>> {
  const cycle: (() => Promise<unknown>)[] = [];
  for (const [name, share] of Object.entries(SHARES)) {
    const prepare = OWN[name] ?? WORK[name];
    if (!prepare) throw new Error(`There is no ${name} to be mixed in`);
    const work = await prepare(contestant, client);
    for (let index = 0; index < share; index++) cycle.push(work);
  }
  let number = 0;
  // 7 and 40 have no common factor: each is done in its share, and not in a row.
  return () => (cycle[(number++ * 7) % cycle.length] as () => Promise<unknown>)();
}
