import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type HttpAnswer, send, sendJson } from '../../support/http.js';

export const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

/** Repeats a request until it has this status; the time limit is that of the test. */
export async function until(status: number, request: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  for (;;) {
    const answer = await request();
    if (answer.status === status) return answer;
    await pause(100);
  }
}

export const create = (url: string, document: object = {}) =>
  sendJson('POST', url + APPOINTMENTS, { validFor: {}, ...document });

export const ready = (url: string) => send(`${url}/ready`);

/** A refusal that says when to try again. */
export function expectRefused(answer: HttpAnswer, status = 503): void {
  expect([answer.status, answer.body.status], answer.text).to.deep.equal([status, String(status)]);
  expect(answer.headers.get('retry-after')).to.match(/^[1-9]\d*$/);
  expect(answer.body.code).to.equal(status === 507 ? 'insufficientStorage' : 'unavailable');
}

export async function expectNotReady(url: string, reason: RegExp): Promise<void> {
  const answer = await ready(url);
  expect(answer.status, answer.text).to.equal(503);
  expect(answer.body.reason).to.match(reason);
  expect(answer.headers.get('retry-after')).to.match(/^[1-9]\d*$/);
}
