import type { JsonObject } from '../../values/json.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';

const [FOLDER, RESOURCE] = ['product-inventory', 'product'];

/** References to the first `limit` products of these parties, in order of ids. */
export async function productsHeldBy(
  parties: readonly string[],
  limit: number,
  access: ResourceAccess,
): Promise<JsonObject[]> {
  if (parties.length === 0 || !access.has(FOLDER, RESOURCE)) return [];
  const query = { where: oneOf('relatedParty.id', parties), sort: [], offset: 0, limit };
  const { items } = await access.collection(FOLDER, RESOURCE).find(query, '');
  return items.map(({ id, document }) => ({
    id,
    href: access.addressOf(FOLDER, RESOURCE, id),
    '@referredType': 'Product',
    ...(typeof document.name === 'string' && { name: document.name }),
  }));
}
