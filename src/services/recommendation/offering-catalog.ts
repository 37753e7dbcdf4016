import type { StoredResource } from '../../store/collection.js';
import type { JsonObject } from '../../values/json.js';
import { referenceId } from '../holdings/holdings.js';
import type { ItemReference } from '../holdings/item-reference.js';
import { oneOf } from '../resource/every-match.js';
import type { ResourceAccess } from '../types.js';

const CATALOG = 'product-catalog-management';
const INVENTORY = 'product-inventory';

/** Maximum products, offerings or categories that one lookup returns. */
const MAX_RESULTS = 200;

/** Reads offerings, products and categories for one request; each offering is read once. */
export class OfferingCatalog {
  private readonly offeringsById = new Map<string, JsonObject | undefined>();

  constructor(readonly access: ResourceAccess) {}

  /** Returns the offerings that exist, by id. */
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

  /** Ids of the first offerings with one of these values at a path, such as `category.id`. */
  async offeringsWith(path: string, values: readonly string[]): Promise<string[]> {
    if (values.length === 0) return [];
    const found = await this.find(CATALOG, 'productOffering', path, values, MAX_RESULTS);
    this.cache(found);
    return found.map(({ id }) => id);
  }

  /** Ids of the first offerings with the status active. */
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

  /** Ids of the offerings of these products, by product id. */
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

  /** Ids of the offerings among these items and of the offerings of the products among them, in the same order. */
  async offeringsOfItems(items: readonly ItemReference[]): Promise<string[]> {
    const products = items.filter(({ resource }) => resource === 'product').map(({ id }) => id);
    const offeringOf = await this.offeringsOfProducts(products);
    const ids = items.flatMap(({ resource, id }) =>
      resource === 'category' ? [] : ((resource === 'product' ? offeringOf.get(id) : id) ?? []),
    );
    return [...new Set(ids)];
  }

  /** Returns these categories and their subcategories, up to the limit of a lookup. */
  async categoriesBelow(ids: readonly string[]): Promise<StoredResource[]> {
    const known = new Map(
      (await this.find(CATALOG, 'category', 'id', ids, MAX_RESULTS)).map((each) => [each.id, each]),
    );
    let above: readonly string[] = ids;
    while (above.length > 0 && known.size < MAX_RESULTS) {
      const below = await this.find(CATALOG, 'category', 'parentId', above, MAX_RESULTS);
      const added = below.filter(({ id }) => !known.has(id));
      for (const category of added) known.set(category.id, category);
      above = added.map(({ id }) => id);
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
