import { setTimeout as pause } from 'node:timers/promises';
import { rateOf, type Variant } from '../lib/rounds.js';
import { APPOINTMENT } from '../lib/sample.js';
import type { EventListeners } from './event-listeners.js';

const API = '/tmf-api/appointment/v4';

/** Creations at a server, with these numbers of subscriptions. */
export interface SubscriptionVariants {
  readonly variants: readonly Variant[];
  /** Events per second, from the first creation to the last delivery; by the variant's name, by round. */
  readonly delivered: ReadonlyMap<string, readonly number[]>;
}

export function subscriptionVariants(
  server: string,
  listeners: EventListeners,
  numbers: readonly number[],
  atOnce: number,
): SubscriptionVariants {
  const delivered = new Map<string, number[]>();
  const variants = numbers.map((number): Variant => {
    const name = `${number} subscription${number === 1 ? '' : 's'}`;
    delivered.set(name, []);
    const measure = async (times: number) => {
      const ids = await Promise.all(listeners.urls.slice(0, number).map((url) => subscribe(server, url)));
      const before = listeners.received();
      const started = performance.now();
      const rate = await rateOf(times, atOnce, () =>
        answered(server, 'POST', '/appointment', 201, APPOINTMENT),
      );
      while (listeners.received() < before + number * times) await pause(2);
      delivered.get(name)?.push((number * times) / ((performance.now() - started) / 1_000));
      for (const id of ids) await answered(server, 'DELETE', `/hub/${id}`, 204);
      return rate;
    };
    return { name, measure };
  });
  return { variants, delivered };
}

async function subscribe(server: string, callback: string): Promise<string> {
  return (JSON.parse(await answered(server, 'POST', '/hub', 201, { callback })) as { id: string }).id;
}

async function answered(server: string, method: string, path: string, status: number, body?: unknown) {
  const answer = await fetch(server + API + path, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}
