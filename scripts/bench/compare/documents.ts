import { metadata } from '../../../generated/appointment/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { JsonObject } from '../../../src/values/json.js';

const resource = resourcesOf(metadata).find(({ name }) => name === 'appointment');
if (!resource) throw new Error('The contract has no appointments');
export const SCHEMA = schemaOf(resource);
/** Where we and the contract have the collection. */
export const OWN_PATH = `${metadata.basePaths[0]}${resource.path}`;
/** Where the others have it. */
export const PEER_PATH = resource.path;
export const CONTRACT = `generated/${metadata.folder}/openapi.json`;

/** Every customer has so many, however many there are in all. */
export const PER_CUSTOMER = 40;
export const FIRST_DAY = Date.UTC(2024, 0, 1);
export const DAYS = 1_000;
const DAY = 86_400_000;
const STATUSES = ['confirmed', 'confirmed', 'completed', 'completed', 'cancelled'] as const;
export const CATEGORIES = [
  'installation',
  'repair',
  'survey',
  'delivery',
  'training',
  'removal',
  'upgrade',
] as const;

export const idOf = (index: number) => `appointment-${String(index).padStart(9, '0')}`;
/** The customers of so many appointments. */
export const customersOf = (size: number) => Math.ceil(size / PER_CUSTOMER);

const reference = (id: string, type: string, role: string) => ({
  id,
  href: `https://example.com/${type}/${id}`,
  role,
  '@referredType': type,
});

/** What a client sends to make appointment number so many of so many: 1 KB. Two of five are confirmed. */
export function creation(index: number, size: number): JsonObject {
  const begin = FIRST_DAY + Math.floor(((index * 7_919) % size) * ((DAYS * DAY) / size));
  const at = (minutes: number) => new Date(begin + minutes * 60_000).toISOString();
  return {
    category: CATEGORIES[index % CATEGORIES.length] as string,
    description: `What is to be done at appointment ${index}, in a sentence of the usual length`,
    externalId: `order-${index}`,
    status: STATUSES[index % STATUSES.length] as string,
    validFor: { startDateTime: at(0), endDateTime: at(60) },
    note: [
      { id: '1', author: 'An agent', date: at(-60), text: 'What the customer has said, and what to bring' },
      { id: '2', author: 'A planner', date: at(-30), text: 'How to get there, and where to leave the car' },
    ],
    relatedParty: [
      reference(`customer-${index % customersOf(size)}`, 'Individual', 'customer'),
      reference(`worker-${index % 50}`, 'Individual', 'technician'),
    ],
    relatedPlace: reference(`place-${index % 1_000}`, 'GeographicAddress', 'site'),
  };
}

/** What is stored of it: with what the server has added, without id and href. */
export function stored(index: number, size: number): JsonObject {
  const time = new Date(createdAt(index)).toISOString();
  return { ...creation(index, size), creationDate: time, lastUpdate: time };
}

/** Milliseconds since the epoch. */
export const createdAt = (index: number) => FIRST_DAY + index;
