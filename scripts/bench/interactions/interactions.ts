import { metadata } from '../../../generated/party-interaction/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { StoredResource } from '../../../src/store/collection.js';
import type { JsonObject } from '../../../src/values/json.js';

const [resource] = resourcesOf(metadata);
if (!resource) throw new Error('The contract has no resource');
export const SCHEMA = schemaOf(resource);
export const PATH = `${metadata.basePaths[0]}${resource.path}`;

/** Every customer has so many, however many there are in all. */
const PER_CUSTOMER = 100;
const DAY = 86_400_000;
const FIRST = Date.UTC(2023, 8, 1);
const DAYS = 1_000;
const CHANNELS = ['web', 'web', 'web', 'web', 'shop', 'phone', 'phone', 'e-mail', 'app', 'app'];
const REASONS = ['Billing', 'Outage', 'Order', 'Upgrade', 'Address', 'Complaint', 'Roaming', 'Praise'];

/** The same number for the same two, evenly spread from 0 up to but not including the third. */
function spread(index: number, salt: number, below: number): number {
  let hash = Math.imul(index + 1, 2_654_435_761) ^ Math.imul(salt, 1_597_334_677);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  return ((hash ^ (hash >>> 13)) >>> 0) % below;
}

/** Interaction number so many of so many: in the order in which they came in, give or take a day, like their ids. */
export function interaction(index: number, size: number): Omit<StoredResource, 'version'> {
  const begin = FIRST + Math.floor((index / size) * DAYS * DAY) + spread(index, 1, DAY);
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
  const customers = Math.ceil(size / PER_CUSTOMER);
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

/** What is asked: what it is called, and the query with the number of a round in it. */
export const QUESTIONS: readonly (readonly [name: string, query: (round: number) => string])[] = [
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

/** What has a fixed share of all: the page costs the same, its X-Total-Count has to be counted. */
export const SHARES: typeof QUESTIONS = [
  ['a channel with 40%, newest first', () => `channel.id=web&${NEWEST}`],
  ['an agent with 2%, newest first', (n) => `relatedParty.id=agent-${n % 50}&${NEWEST}`],
  ['a reason with 12%, newest first', () => `reason=Billing&${NEWEST}`],
  ['a channel and a reason', () => `channel.id=web&reason=Billing&${NEWEST}`],
];
