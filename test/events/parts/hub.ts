import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { send, sendJson } from '../../support/http.js';

const HUB = '/tmf-api/appointment/v4/hub';

/** Subscribes to the events of appointments; answers the id. */
export async function subscribe(server: string, callback: string): Promise<string> {
  const answer = await sendJson('POST', server + HUB, { callback });
  expect(answer.status, answer.text).to.equal(201);
  return answer.body.id;
}

export async function unsubscribe(server: string, id: string): Promise<void> {
  expect((await send(`${server}${HUB}/${id}`, { method: 'DELETE' })).status).to.equal(204);
}

/** How many deliveries of a subscription are in this state. */
export async function deliveries(server: string, id: string, state: string): Promise<number> {
  const answer = await send(`${server}${HUB}/${id}/delivery?state=${state}&limit=1&fields=id`);
  expect(answer.status, answer.text).to.be.oneOf([200, 206]);
  return Number(answer.headers.get('x-total-count'));
}

/** Looks that nothing has changed in until that counts as standing still; half a second each. */
const STILL = 60;

/** Resolves when `left` answers 0; rejects when it answers the same for a long time. */
export async function untilNone(left: () => Promise<number>): Promise<void> {
  let before = Number.NaN;
  for (let looks = 0; looks < STILL; looks++) {
    const now = await left();
    if (now === 0) return;
    if (now !== before) looks = 0;
    before = now;
    await pause(500);
  }
  throw new Error(`There are still ${before} left, as there were long ago`);
}
