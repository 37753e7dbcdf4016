import { expect } from 'chai';
import type { JsonObject } from '../../../src/values/json.js';
import { type HttpAnswer, send, sendJson } from '../../support/http.js';

export const BASE = '/tmf-api/accountManagement/v4';
export const PERIOD = { startDateTime: '2026-01-01T00:00:00Z' };
const PARTY = { id: 'p-1', '@referredType': 'Individual', name: 'Mira Holt' };

export interface Account {
  readonly id: string;
  readonly href: string;
}

/** A reference to an account, as clients send it. */
export const to = ({ id, href }: Account) => ({ id, href });

/** `accountRelationship` with one entry. */
export const related = (relationshipType: string, account: object) => ({
  accountRelationship: [{ relationshipType, account: { ...account }, validFor: PERIOD }],
});

export const balance = (balanceType: string, value: number, unit = 'GBP', validFor: JsonObject = PERIOD) => ({
  balanceType,
  amount: { unit, value },
  validFor,
});

/** The mandatory attributes of every kind of account, and these attributes. */
const accountBody = (attributes: object) => ({ name: 'Some account', relatedParty: [PARTY], ...attributes });

export const post = (server: { url: string }, resource: string, attributes: object) =>
  sendJson('POST', `${server.url}${BASE}/${resource}`, accountBody(attributes));

export const patch = (account: Account, changes: object) => sendJson('PATCH', account.href, changes);

/** Creates a resource; fails when the server refuses it. */
export async function create(
  server: { url: string },
  resource: string,
  attributes: object = {},
): Promise<Account & JsonObject> {
  const answer = await post(server, resource, attributes);
  expect(answer.status, answer.text).to.equal(201);
  return answer.body;
}

/** Expects a response with this status and these texts. */
export function expectAnswer({ status, text }: HttpAnswer, expected: number, ...words: string[]): void {
  expect(status, text).to.equal(expected);
  for (const word of words) expect(text).to.include(word);
}

export const read = async (account: Account, query = '') => (await send(account.href + query)).body;
