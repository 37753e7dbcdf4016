import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, linkNext } from '../compare/client.js';
import { CATEGORIES, OWN_PATH } from '../compare/documents.js';
import type { Book, Found } from './book.js';
import type { CheckName, Checks } from './checks.js';
import type { CreatedListener } from './created-listener.js';
import type { MortalServer } from './mortal-server.js';

const PAGE = 200;
/** Milliseconds without a new event until those that are missing count as lost. */
const PATIENCE = 60_000;

/** When nobody writes any more: compares what every server answers with the book, and waits for the events. */
export async function judge(
  book: Book,
  servers: readonly MortalServer[],
  listener: CreatedListener,
  checks: Checks,
): Promise<{ found: number }> {
  let found: readonly Found[] = [];
  for (const server of servers) {
    found = await walk(server);
    book.judge(found, checks);
    await judgeCounts(server, book, found, checks);
  }
  await judgeEvents(book, found, listener, checks);
  return { found: found.length };
}

async function get(server: MortalServer, path: string): Promise<Answer> {
  const answer = await server.ask({ method: 'GET', path });
  if (answer.status >= 300) throw new Error(`GET ${path} answers ${answer.status}: ${answer.text}`);
  return answer;
}

interface Item extends Omit<Found, 'party'> {
  readonly relatedParty: readonly [{ readonly id: string }];
}

/** Everything that is there, page by page. */
async function walk(server: MortalServer): Promise<Found[]> {
  const found: Found[] = [];
  const fields = 'id,externalId,category,description,relatedParty';
  let path: string | undefined = `${OWN_PATH}?limit=${PAGE}&fields=${fields}`;
  while (path !== undefined) {
    const answer: Answer = await get(server, path);
    for (const { relatedParty, ...item } of JSON.parse(answer.text) as Item[])
      found.push({ ...item, party: relatedParty[0].id });
    path = linkNext(answer);
  }
  return found;
}

async function judgeCounts(server: MortalServer, book: Book, found: readonly Found[], checks: Checks) {
  const count = async (name: CheckName, filter: string, expected: number) => {
    const { headers } = await get(server, `${OWN_PATH}?${filter}limit=1&fields=id`);
    const total = headers['x-total-count'];
    checks.expect(
      name,
      total === `${expected}`,
      () => `${server.name} has ${total} of ${filter || 'all'}, a walk finds ${expected}`,
    );
  };
  await count('totals are what a walk finds', '', found.length);
  const filters = [
    ...CATEGORIES.map((category) => ({ filter: `category=${category}&`, of: { category } })),
    ...book.parties().map((party) => ({ filter: `relatedParty.id=${party}&`, of: { party } })),
  ];
  for (const { filter, of } of filters) {
    const matching = found.filter((one) =>
      Object.entries(of).every(([name, value]) => one[name as keyof Found] === value),
    );
    await count('filtered counts are what a walk finds', filter, matching.length);
  }
}

/** Everything that was acknowledged, and everything that is there, has been told of. */
async function judgeEvents(book: Book, found: readonly Found[], { told }: CreatedListener, checks: Checks) {
  const acknowledged = book.entries().flatMap(({ id }) => (id === undefined ? [] : [id]));
  const created = new Set([...acknowledged, ...found.map(({ id }) => id)]);
  const isAllTold = () => [...created].every((id) => told.has(id));
  for (let [before, since] = [told.size, performance.now()]; !isAllTold(); ) {
    if (told.size !== before) [before, since] = [told.size, performance.now()];
    if (performance.now() - since > PATIENCE) break;
    await pause(200);
  }
  for (const id of created)
    checks.expect('creations were told to the listener', told.has(id), () => `nobody was told of ${id}`);
}
