import { setTimeout as pause } from 'node:timers/promises';
import type { Attacker } from './attacker.js';
import { type Target, usageOf } from './target.js';

let number = 0;

/** Subscribes to the usage records of the server. */
const subscribe = (target: Target, callback: string, query?: string) =>
  target.post(target.hub, { callback, ...(query !== undefined && { query }) });

/** A callback that nobody serves. */
const unserved = () => `http://127.0.0.1:9/${number++}`;

async function subscribeManyTimes(target: Target, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await subscribe(target, unserved());
}

const COSTLY = 'filter=$..[?(@..[?(@..[?(@.zzz==1)])])]';

/** Path of a subscription whose deliveries fail. */
let failing = '';

async function subscribeFailing(target: Target): Promise<void> {
  const { id } = JSON.parse(await subscribe(target, unserved())) as { id: string };
  failing = `${target.hub}/${id}`;
  for (let index = 0; index < 500; index++) await target.post(target.usage, usageOf(1_000));
}

/** Opens an event stream, and reads nothing of it for 20 seconds. */
async function openStream(target: Target): Promise<void> {
  const socket = await target.open('GET /events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 0\r\n\r\n');
  socket.pause();
  await pause(20_000);
  socket.destroy();
}

/** Attackers that use events. */
export const SUBSCRIBERS: readonly Attacker[] = [
  { name: 'subscriptions', parallel: 20, attack: (target) => subscribe(target, unserved()) },
  {
    name: 'costly filters of subscriptions',
    parallel: 2,
    prepare: async (target) => {
      for (let index = 0; index < 20; index++) await subscribe(target, unserved(), COSTLY);
    },
    attack: (target) => target.post(target.usage, usageOf(500_000)),
  },
  {
    name: 'callbacks to the server itself',
    parallel: 1,
    prepare: async (target) => {
      for (const part of ['a', 'b']) await subscribe(target, `${target.url}${target.usage}?${part}`);
    },
    attack: (target) => target.post(target.usage, usageOf(1_000)),
  },
  {
    name: 'one event, many subscriptions',
    parallel: 2,
    prepare: (target) => subscribeManyTimes(target, 200),
    attack: (target) => target.post(target.usage, usageOf(900_000)),
  },
  {
    name: 'redeliveries',
    parallel: 10,
    prepare: subscribeFailing,
    attack: (target) => target.post(`${failing}/redeliver`, { from: '2026-01-01T00:00:00Z' }),
  },
  { name: 'event streams', parallel: 300, attack: openStream },
  {
    name: 'event streams without a reader',
    parallel: 20,
    prepare: async (target) => {
      for (let index = 0; index < 40; index++) await target.post(target.usage, usageOf(900_000));
    },
    attack: openStream,
  },
];
