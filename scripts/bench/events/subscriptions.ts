import { setTimeout as pause } from 'node:timers/promises';
import { rateOfCount, type Variant } from '../lib/rounds.js';
import type { EventListeners } from './event-listeners.js';
import { APPOINTMENT } from './sample.js';

const API = '/tmf-api/appointment/v4';
const POLL_INTERVAL_MS = 2;

/** Creations on a server with several numbers of subscriptions. */
export interface SubscriptionVariants {
  readonly variants: readonly Variant[];
  /** Events per second from the first creation to the last delivery, by variant name and round. */
  readonly delivered: ReadonlyMap<string, readonly number[]>;
}

export function subscriptionVariants(
  server: string,
  listeners: EventListeners,
  subscriptionCounts: readonly number[],
  concurrency: number,
): SubscriptionVariants {
  const delivered = new Map<string, number[]>();
  const variants = subscriptionCounts.map((subscriptions): Variant => {
    const name = `${subscriptions} subscription${subscriptions === 1 ? '' : 's'}`;
    delivered.set(name, []);
    const measure = async (creations: number) => {
      const callbacks = listeners.urls.slice(0, subscriptions);
      const ids = await Promise.all(callbacks.map((url) => subscribe(server, url)));
      const before = listeners.received();
      const events = subscriptions * creations;
      const started = performance.now();
      const create = () => sendExpecting(server, 'POST', '/appointment', 201, APPOINTMENT);
      const rate = await rateOfCount(creations, concurrency, create);
      while (listeners.received() < before + events) await pause(POLL_INTERVAL_MS);
      delivered.get(name)?.push(events / ((performance.now() - started) / 1_000));
      for (const id of ids) await sendExpecting(server, 'DELETE', `/hub/${id}`, 204);
      return rate;
    };
    return { name, measure };
  });
  return { variants, delivered };
}

async function subscribe(server: string, callback: string): Promise<string> {
  const text = await sendExpecting(server, 'POST', '/hub', 201, { callback });
  return (JSON.parse(text) as { id: string }).id;
}

/** Returns the body; rejects when the response has another status. */
async function sendExpecting(server: string, method: string, path: string, status: number, body?: unknown) {
  const response = await fetch(server + API + path, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  if (response.status !== status)
    throw new Error(`${method} ${path} returned ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
