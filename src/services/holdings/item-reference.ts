import type { JsonObject, JsonValue } from '../../values/json.js';
import { referenceId } from './holdings.js';

/** A reference to an offering, a product or a category. */
export interface ItemReference {
  readonly resource: 'productOffering' | 'product' | 'category';
  readonly id: string;
}

const RESOURCES = ['productOffering', 'product', 'category'] as const;

/** Maximum length of an id: ids of this server are not longer. */
const MAX_ID_LENGTH = 100;

/**
 * Returns the item that a reference, or an item of a cart or an order, refers to: by its `productOffering`, `product`
 * or `category`, by its `@referredType` and id, or by the end of its address. Undefined when it refers to another
 * resource.
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
