import { setTimeout as pause } from 'node:timers/promises';
import type { Attacker } from './attacker.js';
import { type Target, usageOf } from './target.js';

const KILOBYTE = 1_000;

/** Stores `count` usage records of `characters` each. */
const storing = (count: number, characters: number) => async (target: Target) => {
  const body = usageOf(characters);
  for (let index = 0; index < count; index++) await target.post(target.usage, body);
};

/** Stores offerings that refer to each other, so that each level of an expansion is larger. */
async function storeRelatedOfferings(target: Target): Promise<void> {
  let ids: string[] = [];
  for (let index = 0; index < 30; index++) {
    const productOfferingRelationship = ids.map((id) => ({ id, '@referredType': 'ProductOffering' }));
    const text = await target.post(target.offering, { name: `${index}`, productOfferingRelationship });
    ids = [...ids, (JSON.parse(text) as { id: string }).id];
  }
}

/** Asks for a page and never reads it. */
async function leaveUnread(target: Target): Promise<void> {
  const socket = await target.open(`GET ${target.usage}?limit=1000 HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  socket.pause();
  await pause(20_000);
  socket.destroy();
}

const SCAN = `filter=${encodeURIComponent("$..[?(@.value=='nothing')]")}`;

/** Attackers that read. */
export const READERS: readonly Attacker[] = [
  {
    name: 'large lists',
    parallel: 4,
    prepare: storing(60, 900 * KILOBYTE),
    attack: (target) => target.get(`${target.usage}?limit=1000`),
  },
  {
    name: 'large lists that nobody reads',
    parallel: 300,
    prepare: storing(20, 900 * KILOBYTE),
    attack: leaveUnread,
  },
  {
    name: 'JSONPath scans',
    parallel: 8,
    prepare: storing(100, 100 * KILOBYTE),
    attack: (target) => target.get(`${target.usage}?${SCAN}&limit=1000`),
  },
  {
    name: 'clients that have gone',
    parallel: 8,
    prepare: storing(100, 100 * KILOBYTE),
    attack: (target) => target.abandon(`${target.usage}?${SCAN}&limit=1000`, 50),
  },
  {
    name: 'regular expressions',
    parallel: 8,
    prepare: storing(100, 100 * KILOBYTE),
    attack: (target) =>
      target.get(`${target.usage}?usageCharacteristic.value.regex=${encodeURIComponent('(x+x+)+y')}`),
  },
  {
    name: 'sorts without an index',
    parallel: 8,
    prepare: storing(100, 100 * KILOBYTE),
    attack: (target) => target.get(`${target.usage}?sort=-usageCharacteristic.value&offset=50`),
  },
  {
    name: 'expansions',
    parallel: 8,
    prepare: storeRelatedOfferings,
    attack: (target) => target.get(`${target.offering}?depth=3&limit=1000`),
  },
];
