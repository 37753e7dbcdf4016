import type { JsonObject, JsonValue } from '../../values/json.js';
import { idOf } from './holdings.js';

/** An offering, a product or a category that something refers to. */
export interface ItemReference {
  readonly resource: 'productOffering' | 'product' | 'category';
  readonly id: string;
}

const RESOURCES = ['productOffering', 'product', 'category'] as const;

/** Ids of this server are no longer. */
const LONGEST_ID = 100;

/**
 * What a reference, or an item of a cart or an order, is about: its `productOffering` or `product` says so, its
 * `@referredType` with an id, or the end of its address. Undefined when it is about something else.
 */
export function itemReferenceOf(reference: JsonObject): ItemReference | undefined {
  for (const resource of RESOURCES) {
    const id = idOf(reference[resource]);
    if (id !== undefined) return mention(resource, id);
  }
  const { '@referredType': type, id, entityId, itemId } = reference;
  const named = RESOURCES.find((name) => name.toLowerCase() === textOf(type)?.toLowerCase());
  const known = [id, entityId, itemId].map(textOf).find((each) => each !== undefined);
  if (named && known !== undefined) return mention(named, known);
  return atAddress(textOf(reference.href) ?? textOf(reference.entityHref) ?? '');
}

function atAddress(href: string): ItemReference | undefined {
  const [id = '', resource = ''] = href.split('/').reverse();
  const named = RESOURCES.find((name) => name === resource);
  return named && id !== '' ? mention(named, id) : undefined;
}

const mention = (resource: ItemReference['resource'], id: string): ItemReference | undefined =>
  id.length <= LONGEST_ID ? { resource, id } : undefined;

const textOf = (value: JsonValue | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined;
