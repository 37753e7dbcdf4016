import { isDeepStrictEqual } from 'node:util';
import { TmfError } from '../../src/errors.js';
import type { ResourceService } from '../../src/services/resource/resource-service.js';
import type { Call } from '../../src/services/types.js';
import { JsonText } from '../../src/values/json-text.js';
import { send } from '../support/http.js';
import type { ResourceContract } from './contract.js';
import type { JsonMap } from './documents.js';
import { type Expected, evaluate } from './evaluate.js';
import type { ListQuery } from './query.js';
import { writeQuery } from './write-query.js';

/** What came back for a query, whoever was asked. */
export interface Answered {
  readonly status: number;
  readonly total: number;
  readonly link: string;
  readonly body: unknown;
}

export type Ask = (query: string) => Promise<Answered>;

/** A collection with documents in it. */
export interface Asked {
  readonly contract: ResourceContract;
  readonly origin: string;
  /** The path of the collection. */
  readonly address: string;
  /** As a client sees them. */
  readonly resources: readonly JsonMap[];
  readonly ask: Ask;
}

/** Asks the service itself. */
export const inProcess =
  (service: ResourceService, origin: string): Ask =>
  async (query) => {
    const call: Call = { path: {}, query, body: undefined, origin, header: () => undefined };
    try {
      const { status, headers, body: answered } = await service.list(call);
      const body = answered instanceof JsonText ? answered.toJSON() : answered;
      return { status, total: Number(headers?.['X-Total-Count']), link: headers?.Link ?? '', body };
    } catch (error) {
      if (!(error instanceof TmfError)) throw error;
      return { status: error.status, total: Number.NaN, link: '', body: error.message };
    }
  };

export const overHttp =
  (collection: string): Ask =>
  async (query) => {
    const { status, headers, body } = await send(`${collection}?${query}`);
    const total = Number(headers.get('x-total-count') ?? Number.NaN);
    return { status, total, link: headers.get('link') ?? '', body };
  };

/** Rejects with everything that is needed to see why when the answer is not what the rules say. */
export async function check(query: ListQuery, asked: Asked): Promise<void> {
  const { contract, resources } = asked;
  const typeOf = (path: readonly string[]) => contract.typeOf(path);
  const text = writeQuery(query, { typeOf, href: (index, style) => address(asked, index, style) });
  const idOf = (index: number) => resources[index]?.id as string | undefined;
  const expected = evaluate(query, {
    typeOf,
    isDetached: (path) => contract.isDetached(path),
    all: resources,
    idOf,
  });
  let actual: Answered | Expected | Error;
  try {
    const answered = await asked.ask(text);
    const bodies = query.page.kind === 'walk' ? await rest(answered, asked.ask) : answered.body;
    actual = summary(answered, bodies);
    if (!isDeepStrictEqual(actual, expected)) throw new Error('They differ');
  } catch (error) {
    actual ??= error as Error;
    const documents = resources.map((resource) => JSON.stringify(resource)).join('\n  ');
    throw new Error(
      [
        `${asked.address}?${text}`,
        `that is ${decodedQuery(text)}`,
        `of the ${resources.length} documents\n  ${documents}`,
        `should be ${JSON.stringify(expected)}`,
        `but is    ${actual instanceof Error ? actual.stack : JSON.stringify(actual)}`,
      ].join('\n'),
    );
  }
}

function summary({ status, total }: Answered, bodies: unknown): Expected {
  if (status === 400) return { status };
  const items = bodies as JsonMap[];
  const ids = Array.isArray(items) ? items.map(({ id }) => String(id)) : [];
  return { status: status as 200, total, ids, bodies: items };
}

const NEXT = /<[^>]*\?([^>]*)>; rel="next"/;
/** More than any walk here has. */
const MOST_PAGES = 50;

/** The items of this page and of all that follow it. */
async function rest(first: Answered, ask: Ask): Promise<unknown> {
  if (first.status >= 400) return first.body;
  const items = [...(first.body as JsonMap[])];
  let page = first;
  for (let count = 1; NEXT.test(page.link); count += 1) {
    if (count > MOST_PAGES) throw new Error('The pages have no end');
    page = await ask(NEXT.exec(page.link)?.[1] ?? '');
    if (page.total !== first.total || page.status !== 206 || (page.body as JsonMap[]).length === 0)
      throw new Error(`Page ${count + 1}: ${JSON.stringify(page)}`);
    items.push(...(page.body as JsonMap[]));
  }
  return items;
}

/** Absolute or relative; of another collection or of nothing where there is no such document. */
function address({ resources, origin, address: own }: Asked, index: number, style: number): string {
  const id = resources[index]?.id;
  const first = encodeURIComponent(String(resources[0]?.id));
  const strange = [`${own}/nobody`, `${origin}/tmf-api/other/v4/thing/${first}`, first, 'nonsense'];
  if (typeof id !== 'string') return strange[style % strange.length] ?? '';
  const path = `${own}/${encodeURIComponent(id)}`;
  return style % 2 === 0 ? path : origin + path;
}

function decodedQuery(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
