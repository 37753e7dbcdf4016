import { expect } from 'chai';
import type { PolicyClient } from '../../support/policy.js';
import type { Oracle } from './oracle.js';
import { APPOINTMENTS } from './server-world.js';
import { type Doc, type ListQuery, queryText } from './world.js';

/** A list has what the client sees, under the query that was asked. */
export async function checkList(
  client: PolicyClient,
  oracle: Oracle,
  documents: readonly Doc[],
  query: ListQuery,
): Promise<void> {
  const path = `${APPOINTMENTS}?${queryText(query)}`;
  const answer = await client.ask('GET', path);
  const expected = oracle.list(query, documents);
  if (!expected) return void expect(answer.status, `${path} ${answer.text}`).to.equal(403);
  expect(answer.status, `${path} ${answer.text}`).to.be.oneOf([200, 206]);
  expect(answer.headers.get('x-total-count'), path).to.equal(String(expected.total));
  expect(answer.body, path).to.deep.equal(expected.page);
}

export async function checkRetrieve(client: PolicyClient, oracle: Oracle, stored: Doc): Promise<void> {
  const answer = await client.ask('GET', `${APPOINTMENTS}/${stored.id}`);
  if (!oracle.allows('retrieve')) return void expect(answer.status).to.equal(403);
  if (!oracle.sees('retrieve', stored)) return void expect(answer.status).to.equal(404);
  expect(answer.status, answer.text).to.equal(200);
  expect(answer.body).to.deep.equal(oracle.shown(stored));
}
