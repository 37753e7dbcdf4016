import { expect } from 'chai';
import type { HttpAnswer } from '../../support/http.js';
import { ask } from '../../support/raw-http.js';
import type { TestServer } from '../../support/server.js';

type Json = Record<string, unknown>;

/** Creates them one after the other, so that the order by id is theirs. */
export async function createAll(collection: string, documents: readonly Json[]): Promise<Json[]> {
  const created: Json[] = [];
  for (const body of documents) {
    const answer = await ask(collection, { method: 'POST', body });
    expect(answer.status, answer.text).to.equal(201);
    created.push(answer.body);
  }
  return created;
}

/** The numbers (`no`) of the resources found, in their order; or a status, and what the answer says. */
export type QueryCase =
  | [query: string, found: readonly number[]]
  | [query: string, status: number, says: string];

/** One test for each. */
export function declareQueries(
  server: TestServer,
  path: string,
  cases: readonly QueryCase[],
  queryOf = (query: string) => query,
): void {
  for (const [query, expected, says] of cases) {
    it(`${query} → ${typeof expected === 'number' ? `${expected} ${says}` : expected.join(' ') || 'none'}`, async () => {
      const answer = await ask(`${server.url}${path}?${queryOf(query)}`);
      if (typeof expected !== 'number') return expect(numbersIn(answer)).to.deep.equal(expected);
      expect(answer.status, answer.text).to.equal(expected);
      expect(`${answer.body.reason} ${answer.body.message}`).to.include(says);
    });
  }
}

export function numbersIn(answer: HttpAnswer): number[] {
  expect(answer.status, answer.text).to.be.oneOf([200, 206]);
  return (answer.body as { no: number }[]).map(({ no }) => no);
}

/** The targets of a `Link` header by relation. */
export function linksOf({ headers }: HttpAnswer): Record<string, string> {
  const links = (headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g);
  return Object.fromEntries([...links].map(([, target, relation]) => [relation, target]));
}
