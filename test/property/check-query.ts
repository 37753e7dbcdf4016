import { isDeepStrictEqual } from 'node:util';
import { TmfError } from '../../src/errors.js';
import type { ResourceService } from '../../src/services/resource/resource-service.js';
import type { Call } from '../../src/services/types.js';
import { JsonText } from '../../src/values/json.js';
import { send } from '../support/http.js';
import type { ResourceContract } from './contract.js';
import type { JsonMap } from './documents.js';
import { type Expected, evaluate } from './evaluate.js';
import type { ListQuery } from './query.js';
import { writeQuery } from './write-query.js';

/** Response to a list query, from the service or over HTTP. */
export interface ListResponse {
  readonly status: number;
  readonly total: number;
  readonly link: string;
  readonly body: unknown;
}

export type SendQuery = (query: string) => Promise<ListResponse>;

/** Collection under test, with its documents. */
export interface CollectionUnderTest {
  readonly contract: ResourceContract;
  readonly origin: string;
  /** Path of the collection. */
  readonly path: string;
  /** Representations to clients. */
  readonly resources: readonly JsonMap[];
  readonly send: SendQuery;
}

/** Sends a query to the service directly. */
export const inProcess =
  (service: ResourceService, origin: string): SendQuery =>
  async (query) => {
    const call: Call = { path: {}, query, body: undefined, origin, header: () => undefined };
    try {
      const { status, headers, body: responseBody } = await service.list(call);
      const body = responseBody instanceof JsonText ? responseBody.toJSON() : responseBody;
      return { status, total: Number(headers?.['X-Total-Count']), link: headers?.Link ?? '', body };
    } catch (error) {
      if (!(error instanceof TmfError)) throw error;
      return { status: error.status, total: Number.NaN, link: '', body: error.message };
    }
  };

export const overHttp =
  (collection: string): SendQuery =>
  async (query) => {
    const { status, headers, body } = await send(`${collection}?${query}`);
    const total = Number(headers.get('x-total-count') ?? Number.NaN);
    return { status, total, link: headers.get('link') ?? '', body };
  };

/** The paths of objects, and paths below scalars, are refused: nothing compares with them. */
const REFUSED_PATH = /"([^"]+)" is (?:an object and has no single value|not an attribute path)/;

/** Whether a query is refused for what the evaluation knows nothing of, and has that. */
function isRefused({ status, body }: ListResponse, text: string, contract: ResourceContract): boolean {
  if (status !== 400) return false;
  const reason = typeof body === 'string' ? body : JSON.stringify(body).replaceAll('\\"', '"');
  const path = REFUSED_PATH.exec(reason)?.[1]?.split('.');
  if (path) return contract.typeOf(path) === undefined;
  if (/is an integer beyond/.test(reason)) return /\d{16,}/.test(text);
  return /expected an operand with one value/.test(reason) && text.includes('length(');
}

/** Compares the response to a query with the expected one. Rejects with the query, the documents and both results. */
export async function checkQuery(query: ListQuery, collection: CollectionUnderTest): Promise<void> {
  const { contract, resources } = collection;
  const typeOf = (path: readonly string[]) => contract.typeOf(path);
  const text = writeQuery(query, { typeOf, href: (index, style) => hrefOf(collection, index, style) });
  const idOf = (index: number) => resources[index]?.id as string | undefined;
  const expected = evaluate(query, {
    typeOf,
    isExternalized: (path) => contract.isExternalized(path),
    all: resources,
    idOf,
  });
  let actual: ListResponse | Expected | Error;
  try {
    const response = await collection.send(text);
    if (isRefused(response, text, contract)) return;
    const bodies = query.page.kind === 'walk' ? await followPages(response, collection.send) : response.body;
    actual = toOutcome(response, bodies);
    if (!isDeepStrictEqual(actual, expected)) throw new Error('The results differ');
  } catch (error) {
    actual ??= error as Error;
    const documents = resources.map((resource) => JSON.stringify(resource)).join('\n  ');
    throw new Error(
      [
        `${collection.path}?${text}`,
        `decoded: ${decodedQuery(text)}`,
        `on ${resources.length} documents\n  ${documents}`,
        `expected ${JSON.stringify(expected)}`,
        `actual   ${actual instanceof Error ? actual.stack : JSON.stringify(actual)}`,
      ].join('\n'),
    );
  }
}

function toOutcome({ status, total }: ListResponse, bodies: unknown): Expected {
  if (status === 400) return { status };
  const items = bodies as JsonMap[];
  const ids = Array.isArray(items) ? items.map(({ id }) => String(id)) : [];
  return { status: status as 200, total, ids, bodies: items };
}

const NEXT_LINK = /<[^>]*\?([^>]*)>; rel="next"/;
/** More pages than any list of these tests has. */
const MAX_PAGES = 50;

/** Returns the items of this page and of all pages after it. */
async function followPages(first: ListResponse, sendQuery: SendQuery): Promise<unknown> {
  if (first.status >= 400) return first.body;
  const items = [...(first.body as JsonMap[])];
  let page = first;
  for (let count = 1; NEXT_LINK.test(page.link); count += 1) {
    if (count > MAX_PAGES) throw new Error('There are too many pages');
    page = await sendQuery(NEXT_LINK.exec(page.link)?.[1] ?? '');
    if (page.total !== first.total || page.status !== 206 || (page.body as JsonMap[]).length === 0)
      throw new Error(`Page ${count + 1}: ${JSON.stringify(page)}`);
    items.push(...(page.body as JsonMap[]));
  }
  return items;
}

/** Returns an absolute or relative href; one that refers to no document if the index has none. */
function hrefOf(
  { resources, origin, path: collectionPath }: CollectionUnderTest,
  index: number,
  style: number,
): string {
  const id = resources[index]?.id;
  const first = encodeURIComponent(String(resources[0]?.id));
  const unknownHrefs = [
    `${collectionPath}/nobody`,
    `${origin}/tmf-api/other/v4/thing/${first}`,
    first,
    'nonsense',
  ];
  if (typeof id !== 'string') return unknownHrefs[style % unknownHrefs.length] ?? '';
  const path = `${collectionPath}/${encodeURIComponent(id)}`;
  return style % 2 === 0 ? path : origin + path;
}

function decodedQuery(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
