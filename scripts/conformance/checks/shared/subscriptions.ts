import type { Probe } from '../../harness/probe.js';

/** Creates a subscription and returns its id; it is deleted after the check. */
export async function subscribe(probe: Probe, callback: string, query?: string): Promise<string> {
  const answer = await probe.send({
    method: 'POST',
    path: '/hub',
    body: { callback, ...(query !== undefined && { query }) },
  });
  probe.status(answer, 201, 'POST of the subscription');
  probe.created.push(`/hub/${answer.object.id}`);
  return String(answer.object.id);
}

/** Deletes a subscription. */
export async function unsubscribe(probe: Probe, id: string): Promise<void> {
  probe.status(await probe.send({ method: 'DELETE', path: `/hub/${id}` }), 204, 'DELETE of the subscription');
}
