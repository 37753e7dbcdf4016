import type { JsonObject, JsonValue } from '../../values/json.js';
import { referenceId } from './holdings.js';

/** An offering, a product or a category that something refers to. */
export interface ItemReference {
  readonly resource: 'productOffering' | 'product' | 'category';
  readonly id: string;
}

const RESOURCES = ['productOffering', 'product', 'category'] as const;

/** Ids of this server are no longer. */
const MAX_ID_LENGTH = 100;

/**
 * What a reference, or an item of a cart or an order, is about: its `productOffering` or `product` says so, its
 * `@referredType` with an id, or the end of its address. Undefined when it is about something else.
 */
export function itemReferenceOf(reference: JsonObject): ItemReference | undefined {
  for (const resource of RESOURCES) {
    const id = referenceId(reference[resource]);
    if (id !== undefined) return itemReference(resource, id);
  }
  const { '@referredType': type, id, entityId, itemId } = reference;
  const named = RESOURCES.find((name) => name.toLowerCase() === textOf(type)?.toLowerCase());
  const known = [id, entityId, itemId].map(textOf).find((each) => each !== undefined);
  if (named && known !== undefined) return itemReference(named, known);
  return itemReferenceAt(textOf(reference.href) ?? textOf(reference.entityHref) ?? '');
}

function itemReferenceAt(href: string): ItemReference | undefined {
  const [id = '', resource = ''] = href.split('/').reverse();
  const named = RESOURCES.find((name) => name === resource);
  return named && id !== '' ? itemReference(named, id) : undefined;
}

const itemReference = (resource: ItemReference['resource'], id: string): ItemReference | undefined =>
  id.length <= MAX_ID_LENGTH ? { resource, id } : undefined;

const textOf = (value: JsonValue | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined;
