import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type HttpAnswer, send, sendJson } from './http.js';

/** Lets servers call listeners on this machine. */
export const LOCAL = { HUB_ALLOW: '127.0.0.1' };

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
type Body = any;

/** The subscriptions of one API: `base` is its address. */
export class HubClient {
  constructor(readonly base: string) {}

  get url(): string {
    return `${this.base}/hub`;
  }

  post(body: unknown): Promise<HttpAnswer> {
    return sendJson('POST', this.url, body);
  }

  /** Subscribes, and answers the subscription. */
  async subscribe(callback: string, more: { query?: string; secret?: string } = {}): Promise<Body> {
    const answer = await this.post({ callback, ...more });
    expect(answer.status, answer.text).to.equal(201);
    return answer.body;
  }

  async unsubscribe(id: string): Promise<void> {
    expect((await send(`${this.url}/${id}`, { method: 'DELETE' })).status).to.equal(204);
  }

  async deliveries(id: string, query = 'limit=1000'): Promise<Body[]> {
    const answer = await send(`${this.url}/${id}/delivery?${query}`);
    expect(answer.status, answer.text).to.be.oneOf([200, 206]);
    return answer.body;
  }

  /** Asks for the deliveries until they are so: what a server writes after an answer, no answer tells. */
  async settled(
    id: string,
    isSettled: (deliveries: readonly Body[]) => boolean,
    query?: string,
  ): Promise<Body[]> {
    for (let looks = 0; looks < 400; looks++) {
      const deliveries = await this.deliveries(id, query);
      if (isSettled(deliveries)) return deliveries;
      await pause(25);
    }
    throw new Error(`Not settled: ${JSON.stringify(await this.deliveries(id, query))}`);
  }
}

/** Creates a resource and answers it. */
export async function create(collection: string, body: unknown): Promise<Body> {
  const answer = await sendJson('POST', collection, body);
  expect(answer.status, answer.text).to.equal(201);
  return answer.body;
}
