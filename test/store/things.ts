import { comparison } from '../../src/rest/filter/comparison.js';
import { parseOperand } from '../../src/rest/filter/literals.js';
import type { Collection, ResourceSchema, StoredResource } from '../../src/store/collection.js';
import type { AttributeType } from '../../src/values/attribute-type.js';
import type { JsonObject } from '../../src/values/json.js';
import type { Comparison, Filter, Query, SortKey } from '../../src/values/query.js';

const TYPES: Record<string, AttributeType> = {
  id: 'string',
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

/** The schema of a resource with attributes of every kind. */
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

/** Compares the attribute with literals, typed like the attributes of the things. */
export function compare(
  path: string | readonly string[],
  operator: Comparison['operator'],
  ...literals: string[]
): Comparison {
  const names = typeof path === 'string' ? path.split('.') : path;
  const type = TYPES[names.join('.')];
  return comparison(
    names,
    operator,
    literals.map((literal) => parseOperand(literal, names, type)),
  );
}

/** The attribute equals one of the literals. */
export const where = (path: string | readonly string[], ...literals: string[]) =>
  compare(path, 'equal', ...literals);
export const and = (...parts: Filter[]): Filter => ({ kind: 'and', parts });
export const or = (...parts: Filter[]): Filter => ({ kind: 'or', parts });
export const not = (part: Filter): Filter => ({ kind: 'not', part });

export function query(filter?: Filter, page: Partial<Query> = {}): Query {
  return { where: filter, sort: [], offset: 0, limit: 100, ...page };
}

/** `-a,b.c` */
export function sortBy(text: string): SortKey[] {
  return text.split(',').map((key) => ({
    path: key.replace(/^-/, '').split('.'),
    descending: key.startsWith('-'),
  }));
}

/** Returns the ids of the matches, joined by spaces; also checks the total. */
export async function idsWhere(collection: Collection, filter?: Filter): Promise<string> {
  const { items, total } = await collection.find(query(filter), '');
  const counted = await collection.find(query(filter, { limit: 0 }), '');
  if (total !== items.length || counted.total !== total) throw new Error(`Total ${total}, ${counted.total}`);
  return items.map(({ id }) => id).join(' ');
}

/** Returns the ids of the whole list, read by cursor in pages of this size. */
export async function walk(collection: Collection, request: Query, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after = request.after;
  do {
    const page = await collection.find({ ...request, limit, after }, '');
    ids.push(...page.items.map(({ id }) => id));
    if (ids.length > 10_000) throw new Error(`The walk goes on and on: ${ids.slice(0, 50)}`);
    after = page.next;
  } while (after);
  return ids;
}
