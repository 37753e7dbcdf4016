import { sendJson } from '../../support/http.js';

export const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';

export const SMALLEST = { channel: [{ id: 'web' }], direction: 'inbound', reason: 'Billing' };

/** Creates an interaction on the server at this address; returns it. */
export async function converse(url: string, changes: object = {}) {
  const { status, body } = await sendJson('POST', url + PATH, { ...SMALLEST, ...changes });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export const merge = (href: string, patch: object) =>
  sendJson('PATCH', href, patch, 'application/merge-patch+json');
