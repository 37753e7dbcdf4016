import { setTimeout as pause } from 'node:timers/promises';
import { CATEGORIES, OWN_PATH } from '../lib/appointments.js';
import { nextPath, type Response } from '../lib/client.js';
import type { CheckName, Checks } from './checks.js';
import type { CreatedListener } from './created-listener.js';
import type { Found, Journal } from './journal.js';
import type { KillableServer } from './killable-server.js';

const PAGE_SIZE = 200;
/** Time without a new event after which missing events count as lost. */
const EVENT_TIMEOUT_MS = 60_000;
const POLL_INTERVAL_MS = 200;

/** After the load: compares every server with the journal, and waits for the events. */
export async function verify(
  journal: Journal,
  servers: readonly KillableServer[],
  listener: CreatedListener,
  checks: Checks,
): Promise<{ found: number }> {
  let found: readonly Found[] = [];
  for (const server of servers) {
    found = await readAll(server);
    journal.verify(found, checks);
    await verifyCounts(server, journal, found, checks);
  }
  await verifyEvents(journal, found, listener, checks);
  return { found: found.length };
}

async function get(server: KillableServer, path: string): Promise<Response> {
  const response = await server.request({ method: 'GET', path });
  if (response.status >= 300) throw new Error(`GET ${path} returned ${response.status}: ${response.text}`);
  return response;
}

interface Item extends Omit<Found, 'party'> {
  readonly relatedParty: readonly [{ readonly id: string }];
}

/** Reads all appointments, page by page. */
async function readAll(server: KillableServer): Promise<Found[]> {
  const found: Found[] = [];
  const fields = 'id,externalId,category,description,relatedParty';
  let path: string | undefined = `${OWN_PATH}?limit=${PAGE_SIZE}&fields=${fields}`;
  while (path !== undefined) {
    const response: Response = await get(server, path);
    for (const { relatedParty, ...item } of JSON.parse(response.text) as Item[])
      found.push({ ...item, party: relatedParty[0].id });
    path = nextPath(response);
  }
  return found;
}

async function verifyCounts(
  server: KillableServer,
  journal: Journal,
  found: readonly Found[],
  checks: Checks,
): Promise<void> {
  const verifyCount = async (name: CheckName, filter: string, expected: number) => {
    const { headers } = await get(server, `${OWN_PATH}?${filter}limit=1&fields=id`);
    const total = headers['x-total-count'];
    checks.expect(
      name,
      total === `${expected}`,
      () => `${server.name} counts ${total} of ${filter || 'all'}, ${expected} were read`,
    );
  };
  await verifyCount('totals equal the number of appointments read', '', found.length);
  const filtered = 'filtered counts equal the number of matches';
  for (const category of CATEGORIES) {
    const matching = found.filter((each) => each.category === category);
    await verifyCount(filtered, `category=${category}&`, matching.length);
  }
  for (const party of journal.parties()) {
    const matching = found.filter((each) => each.party === party);
    await verifyCount(filtered, `relatedParty.id=${party}&`, matching.length);
  }
}

/** Expects an event for each acknowledged creation, and for each appointment that exists. */
async function verifyEvents(
  journal: Journal,
  found: readonly Found[],
  { received }: CreatedListener,
  checks: Checks,
): Promise<void> {
  const acknowledged = journal.entries().flatMap(({ id }) => (id === undefined ? [] : [id]));
  const created = new Set([...acknowledged, ...found.map(({ id }) => id)]);
  const isComplete = () => [...created].every((id) => received.has(id));
  let [count, changedAt] = [received.size, performance.now()];
  while (!isComplete() && performance.now() - changedAt <= EVENT_TIMEOUT_MS) {
    await pause(POLL_INTERVAL_MS);
    if (received.size !== count) [count, changedAt] = [received.size, performance.now()];
  }
  for (const id of created)
    checks.expect(
      'creations were delivered to the listener',
      received.has(id),
      () => `there was no event for ${id}`,
    );
}
