import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { send, sendJson } from '../../support/http.js';

const HUB = '/tmf-api/appointment/v4/hub';

/** Subscribes to the events of appointments; returns the subscription's id. */
export async function subscribe(server: string, callback: string): Promise<string> {
  const answer = await sendJson('POST', server + HUB, { callback });
  expect(answer.status, answer.text).to.equal(201);
  return answer.body.id;
}

export async function unsubscribe(server: string, id: string): Promise<void> {
  expect((await send(`${server}${HUB}/${id}`, { method: 'DELETE' })).status).to.equal(204);
}

/** Returns the number of deliveries of a subscription in this state. */
export async function deliveries(server: string, id: string, state: string): Promise<number> {
  const answer = await send(`${server}${HUB}/${id}/delivery?state=${state}&limit=1&fields=id`);
  expect(answer.status, answer.text).to.be.oneOf([200, 206]);
  return Number(answer.headers.get('x-total-count'));
}

/** Polls, half a second each, without any progress after which waiting fails. */
const MAX_IDLE_POLLS = 60;

/** Resolves when `left` returns 0; rejects when it makes no progress for a long time. */
export async function untilNone(left: () => Promise<number>): Promise<void> {
  let before = Number.NaN;
  for (let polls = 0; polls < MAX_IDLE_POLLS; polls++) {
    const now = await left();
    if (now === 0) return;
    if (now !== before) polls = 0;
    before = now;
    await pause(500);
  }
  throw new Error(`No progress: ${before} are still left`);
}
