import type { JsonObject } from '../../values/json.js';
import { isObject } from '../../values/json.js';
import { objectsIn } from '../read-values.js';
import { defaultValue } from './allowance.js';
import type { OfferingCatalog } from './offering-catalog.js';
import { type RankedItem, reasonJson } from './reasons.js';

/** Converts ranked items to the contract's form. Offerings that have been deleted meanwhile are left out. */
export async function recommendationItems(
  catalog: OfferingCatalog,
  ranked: readonly RankedItem[],
): Promise<JsonObject[]> {
  const explaining = ranked.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.explainedBy));
  const offerings = await catalog.offerings([...ranked.map(({ item }) => item), ...explaining]);
  const refer = (id: string) => reference(catalog, id, offerings.get(id));
  const present = ranked.filter(({ item }) => offerings.has(item));
  return present.map(({ item, reasons }, index) => ({
    '@type': 'RecommendationItem',
    id: String(index + 1),
    priority: index + 1,
    productOffering: refer(item),
    product: productOf(offerings.get(item) as JsonObject, refer(item)),
    reason: reasons.map((reason) => reasonJson(reason, refer)),
  }));
}

function reference(catalog: OfferingCatalog, id: string, offering: JsonObject | undefined): JsonObject {
  return {
    id,
    href: catalog.access.addressOf('product-catalog-management', 'productOffering', id),
    ...(typeof offering?.name === 'string' && { name: offering.name }),
    '@referredType': 'ProductOffering',
  };
}

/** The product that the customer would get: the offering with the default values of its characteristics. */
function productOf(offering: JsonObject, productOffering: JsonObject): JsonObject {
  const { name, isBundle, productSpecification } = offering;
  const characteristics = characteristicsOf(offering);
  return {
    '@type': 'Product',
    ...(typeof name === 'string' && { name }),
    ...(typeof isBundle === 'boolean' && { isBundle }),
    productOffering,
    ...(isObject(productSpecification) && { productSpecification: briefReference(productSpecification) }),
    ...(characteristics.length > 0 && { productCharacteristic: characteristics }),
  };
}

const briefReference = (reference: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(reference).filter(
      ([name, value]) => ['id', 'href', 'name', 'version'].includes(name) && typeof value === 'string',
    ),
  );

function characteristicsOf({ prodSpecCharValueUse }: JsonObject): JsonObject[] {
  return objectsIn(prodSpecCharValueUse).flatMap(({ name, valueType, productSpecCharacteristicValue }) => {
    const value = defaultValue(productSpecCharacteristicValue);
    if (typeof name !== 'string' || value?.value === undefined) return [];
    const unit = typeof value.unitOfMeasure === 'string' && { unitOfMeasure: value.unitOfMeasure };
    return [{ name, ...(typeof valueType === 'string' && { valueType }), value: value.value, ...unit }];
  });
}
