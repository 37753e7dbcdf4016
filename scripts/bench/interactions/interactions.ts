import { metadata } from '../../../generated/party-interaction/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { StoredResource } from '../../../src/store/collection.js';
import type { JsonObject } from '../../../src/values/json.js';

const [resource] = resourcesOf(metadata);
if (!resource) throw new Error('The contract has no resource');
export const SCHEMA = schemaOf(resource);
export const PATH = `${metadata.basePaths[0]}${resource.path}`;

/** Interactions of each customer, at every size. */
const INTERACTIONS_PER_CUSTOMER = 100;
const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2023, 8, 1);
const DAYS = 1_000;
const CHANNELS = ['web', 'web', 'web', 'web', 'shop', 'phone', 'phone', 'e-mail', 'app', 'app'];
const REASONS = ['Billing', 'Outage', 'Order', 'Upgrade', 'Address', 'Complaint', 'Roaming', 'Praise'];

/** Hashes `index` and `salt` to a number from 0 to `below - 1`, evenly spread. */
function spread(index: number, salt: number, below: number): number {
  let hash = Math.imul(index + 1, 2_654_435_761) ^ Math.imul(salt, 1_597_334_677);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  return ((hash ^ (hash >>> 13)) >>> 0) % below;
}

/** Interaction `index` of `size`: ids and dates are in the same order, within a day. */
export function interaction(index: number, size: number): Omit<StoredResource, 'version'> {
  const begin = FIRST_DAY_MS + Math.floor((index / size) * DAYS * DAY_MS) + spread(index, 1, DAY_MS);
  const createdAt = begin + 60_000;
  const id = `interaction-${String(index).padStart(12, '0')}`;
  return { id, scope: '', createdAt, updatedAt: createdAt, document: document(index, size, begin) };
}

const reference = (id: string, type: string) => ({
  id,
  href: `https://example.com/${type}/${id}`,
  '@referredType': type,
});

function document(index: number, size: number, begin: number): JsonObject {
  const at = (minutes: number) => new Date(begin + minutes * 60_000).toISOString();
  const customers = Math.ceil(size / INTERACTIONS_PER_CUSTOMER);
  return {
    creationDate: at(1),
    direction: 'inbound',
    reason: REASONS[spread(index, 3, REASONS.length)] as string,
    status: 'completed',
    statusChangeDate: at(20),
    description: `What interaction ${index} was about, in a sentence of the usual length`,
    channel: [
      { ...reference(CHANNELS[spread(index, 4, CHANNELS.length)] as string, 'Channel'), role: 'contact' },
    ],
    interactionDate: { startDateTime: at(0), endDateTime: at(20) },
    interactionItem: [
      {
        id: '1',
        reason: 'asked',
        item: { ...reference(`order-${index % Math.ceil(size / 3)}`, 'ProductOrder'), role: 'subject' },
      },
    ],
    note: [{ id: '1', author: 'An agent', date: at(20), text: 'A note of what was said, and what was done' }],
    relatedParty: [
      { ...reference(`customer-${index % customers}`, 'Individual'), role: 'customer' },
      { ...reference(`agent-${spread(index, 5, 50)}`, 'Individual'), role: 'agent' },
    ],
  };
}

const NEWEST = 'sort=-interactionDate.startDateTime';

/** Measured list: its name, and its query string in a given round. */
export type List = readonly [name: string, query: (round: number) => string];

/** Lists with the same number of matches at every size. */
export const LISTS: readonly List[] = [
  ['a party, newest first', (n) => `relatedParty.id=customer-${n}&${NEWEST}`],
  ['the same by creationDate', (n) => `relatedParty.id=customer-${n}&sort=-creationDate`],
  ['a party and a channel', (n) => `channel.id=web&relatedParty.id=customer-${n}&${NEWEST}`],
  ['a party and a reason', (n) => `reason=Billing&relatedParty.id=customer-${n}&${NEWEST}`],
  [
    'a party in a period',
    (n) => `relatedParty.id=customer-${n}&interactionDate.startDateTime.gte=2025-06-01&${NEWEST}`,
  ],
  ['everything about an order', (n) => `interactionItem.item.id=order-${n}`],
];

/** Lists that match a fixed share of all interactions, which X-Total-Count has to count. */
export const SHARED_LISTS: readonly List[] = [
  ['a channel with 40%, newest first', () => `channel.id=web&${NEWEST}`],
  ['an agent with 2%, newest first', (n) => `relatedParty.id=agent-${n % 50}&${NEWEST}`],
  ['a reason with 12%, newest first', () => `reason=Billing&${NEWEST}`],
  ['a channel and a reason', () => `channel.id=web&reason=Billing&${NEWEST}`],
];
