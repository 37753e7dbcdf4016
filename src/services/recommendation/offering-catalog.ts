import type { StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { referenceId } from '../holdings/holdings.js';
import type { ItemReference } from '../holdings/item-reference.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';

const CATALOG = 'product-catalog-management';
const INVENTORY = 'product-inventory';

/** References that are followed to products, and offerings that are read for one reason. */
const MAX_RESULTS = 200;

/** Offerings, products and categories as far as one request needs them, each read once. */
export class OfferingCatalog {
  private readonly offeringsById = new Map<string, JsonObject | undefined>();

  constructor(readonly access: ResourceAccess) {}

  /** Those of these offerings that are there, by id. */
  async offerings(ids: readonly string[]): Promise<Map<string, JsonObject>> {
    const unknown = [...new Set(ids)].filter((id) => !this.offeringsById.has(id));
    for (const id of unknown) this.offeringsById.set(id, undefined);
    if (unknown.length > 0)
      this.cache(await this.find(CATALOG, 'productOffering', 'id', unknown, unknown.length));
    return new Map(
      ids.flatMap((id) => {
        const document = this.offeringsById.get(id);
        return document ? [[id, document] as const] : [];
      }),
    );
  }

  /** The ids of offerings with one of these at the path, `category.id`; the first ones. */
  async offeringsWith(path: string, values: readonly string[]): Promise<string[]> {
    if (values.length === 0) return [];
    const found = await this.find(CATALOG, 'productOffering', path, values, MAX_RESULTS);
    this.cache(found);
    return found.map(({ id }) => id);
  }

  /** The first offerings that say they are active. */
  async activeOfferings(): Promise<string[]> {
    const found = await this.find(
      CATALOG,
      'productOffering',
      'lifecycleStatus',
      ['Active', 'active'],
      MAX_RESULTS,
    );
    this.cache(found);
    return found.map(({ id }) => id);
  }

  /** The offerings of these products, by the product's id. */
  async offeringsOfProducts(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.find(
      INVENTORY,
      'product',
      'id',
      [...new Set(ids)].slice(0, MAX_RESULTS),
      MAX_RESULTS,
    );
    return new Map(
      found.flatMap(({ id, document }) => {
        const offering = referenceId(document.productOffering);
        return offering === undefined ? [] : [[id, offering] as const];
      }),
    );
  }

  /** The offerings among what is mentioned, and those of the products among it, in its order. */
  async offeringsOfItems(mentions: readonly ItemReference[]): Promise<string[]> {
    const products = mentions.filter(({ resource }) => resource === 'product').map(({ id }) => id);
    const of = await this.offeringsOfProducts(products);
    const ids = mentions.flatMap(({ resource, id }) =>
      resource === 'category' ? [] : ((resource === 'product' ? of.get(id) : id) ?? []),
    );
    return [...new Set(ids)];
  }

  /** Categories that are one of these, or below one; the first ones. */
  async categoriesBelow(ids: readonly string[]): Promise<StoredResource[]> {
    const known = new Map(
      (await this.find(CATALOG, 'category', 'id', ids, MAX_RESULTS)).map((each) => [each.id, each]),
    );
    let above: readonly string[] = ids;
    while (above.length > 0 && known.size < MAX_RESULTS) {
      const below = await this.find(CATALOG, 'category', 'parentId', above, MAX_RESULTS);
      const fresh = below.filter(({ id }) => !known.has(id));
      for (const category of fresh) known.set(category.id, category);
      above = fresh.map(({ id }) => id);
    }
    return [...known.values()];
  }

  private cache(found: readonly StoredResource[]): void {
    for (const { id, document } of found) this.offeringsById.set(id, document);
  }

  private async find(
    folder: string,
    resource: string,
    path: string,
    values: readonly string[],
    limit: number,
  ) {
    if (values.length === 0 || !this.access.has(folder, resource)) return [];
    const collection = this.access.collection(folder, resource);
    const { items } = await collection.find({ where: oneOf(path, values), sort: [], offset: 0, limit }, '');
    return items;
  }
}
