import type { StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import type { Comparison, Filter } from '../../values/query.js';
import { resourceNames } from '../charging/bucket.js';
import { objectsIn } from '../read-values.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';

/** Maximum products of the parties among which named ones are looked for. */
const MAX_HELD = 1_000;

const [FOLDER, RESOURCE] = ['product-inventory', 'product'];

/** References to the first `limit` products of these parties, in order of ids. */
export async function productsHeldBy(
  parties: readonly string[],
  limit: number,
  access: ResourceAccess,
): Promise<JsonObject[]> {
  const items = await found(parties, undefined, limit, access);
  return items.map(({ id, document }) => ({
    id,
    href: access.addressOf(FOLDER, RESOURCE, id),
    '@referredType': 'Product',
    ...(typeof document.name === 'string' && { name: document.name }),
  }));
}

/** Which of these ids are those of products of the parties. */
export async function heldProducts(
  parties: readonly string[],
  ids: readonly string[],
  access: ResourceAccess,
): Promise<string[]> {
  const items = await found(parties, oneOf('id', ids), MAX_HELD, access);
  return items.map(({ id }) => id);
}

/** The names of the resources that realize products of the parties, as far as they are found by these ids. */
export async function heldResources(
  parties: readonly string[],
  ids: readonly string[],
  access: ResourceAccess,
): Promise<string[]> {
  const items = await found(parties, oneOf('realizingResource.id', ids), MAX_HELD, access);
  return items.flatMap(({ document }) => objectsIn(document.realizingResource).flatMap(resourceNames));
}

/** The first products of the parties that satisfy the condition. */
async function found(
  parties: readonly string[],
  condition: Comparison | undefined,
  limit: number,
  access: ResourceAccess,
): Promise<readonly StoredResource[]> {
  if (parties.length === 0 || !access.has(FOLDER, RESOURCE)) return [];
  const held = oneOf('relatedParty.id', parties);
  const where: Filter = condition ? { kind: 'and', parts: [held, condition] } : held;
  return (await access.collection(FOLDER, RESOURCE).find({ where, sort: [], offset: 0, limit }, '')).items;
}
