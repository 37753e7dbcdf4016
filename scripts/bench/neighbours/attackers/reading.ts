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
