import type { JsonObject } from '../../src/rest/json.js';
import type { Condition, Query } from '../../src/rest/query.js';
import type { AttributeType, Collection, ResourceSchema, StoredResource } from '../../src/store/store.js';

const TYPES: Record<string, AttributeType> = {
  status: 'string',
  '@type': 'string',
  externalId: 'string',
  rank: 'number',
  active: 'boolean',
  creationDate: 'dateTime',
  'relatedParty.id': 'string',
  'relatedParty.name': 'string',
  'validFor.startDateTime': 'dateTime',
  'note.date': 'dateTime',
  'price.amount': 'number',
  'price.taxed': 'boolean',
};

const COLUMNS = ['status', '@type', 'externalId', 'rank', 'active', 'creationDate'];

/** A resource with something of every kind. */
export function thingSchema(table: string, changes: Partial<ResourceSchema> = {}): ResourceSchema {
  return {
    table,
    columns: COLUMNS.map((name) => ({ name, type: TYPES[name] ?? 'string' })),
    references: ['relatedParty.id', 'place.ref.id'],
    typeOf: (path) => TYPES[path.join('.')],
    ...changes,
  };
}

export function thing(id: string, document: JsonObject = {}, scope = ''): Omit<StoredResource, 'version'> {
  return { id, scope, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000, document };
}

export function where(path: string | readonly string[], ...values: string[]): Condition {
  return { path: typeof path === 'string' ? path.split('.') : path, operator: 'eq', values };
}

export function query(conditions: readonly Condition[] = [], page: Partial<Query> = {}): Query {
  return { where: conditions, offset: 0, limit: 100, ...page };
}

/** The ids that meet the conditions, joined by spaces; the total is checked along the way. */
export async function idsWhere(collection: Collection, ...conditions: Condition[]): Promise<string> {
  const { items, total } = await collection.find(query(conditions), '');
  const counted = await collection.find(query(conditions, { limit: 0 }), '');
  if (total !== items.length || counted.total !== total) throw new Error(`Total ${total}, ${counted.total}`);
  return items.map(({ id }) => id).join(' ');
}
