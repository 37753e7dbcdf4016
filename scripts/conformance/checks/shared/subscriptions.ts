import { isNode } from '../../../lib/openapi.js';
import type { Probe } from '../../harness/probe.js';

/** Posts a subscription, with `@type` if the contract demands it. */
export function postSubscription(probe: Probe, body: unknown) {
  const { contract } = probe.session;
  const { required = [] } = contract.resolve(contract.operationAt('POST', '/hub')?.bodySchema);
  const isTyped = isNode(body) && required.includes('@type');
  return probe.send({ method: 'POST', path: '/hub', body: isTyped ? { '@type': 'Hub', ...body } : body });
}

/** Creates a subscription and returns its id; it is deleted after the check. */
export async function subscribe(probe: Probe, callback: string, query?: string): Promise<string> {
  const body = { callback, ...(query !== undefined && { query }) };
  const answer = await postSubscription(probe, body);
  probe.status(answer, 201, 'POST of the subscription');
  probe.created.push(`/hub/${answer.object.id}`);
  return String(answer.object.id);
}

/** Deletes a subscription. */
export async function unsubscribe(probe: Probe, id: string): Promise<void> {
  probe.status(await probe.send({ method: 'DELETE', path: `/hub/${id}` }), 204, 'DELETE of the subscription');
}
