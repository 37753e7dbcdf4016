import type { JsonObject, JsonValue } from '../../values/json.js';
import { idsIn, objectsIn } from '../read-values.js';
import { isIn, timePeriodIn } from '../time-period.js';
import { defaultValue } from './allowance.js';
import type { OfferingCatalog } from './offering-catalog.js';
import type { RecommendationRequest } from './recommendation-request.js';
import type { ItemFilter } from './scoring.js';

/** Offerings that the party holds, and those in its cart or order. */
export interface OwnedItems {
  readonly held: ReadonlySet<string>;
  readonly inCart: ReadonlySet<string>;
}

/** The categories that a recommendation is limited to. */
export interface CategoryScope {
  /** Ids of the categories and their subcategories. */
  readonly categories: ReadonlySet<string>;
  /** Ids of offerings that the categories refer to. */
  readonly offerings: ReadonlySet<string>;
}

/** Returns the requested categories with their subcategories; undefined when the request has none. */
export async function categoryScope(
  catalog: OfferingCatalog,
  { categories }: RecommendationRequest,
): Promise<CategoryScope | undefined> {
  if (categories.length === 0) return undefined;
  const below = await catalog.categoriesBelow(categories);
  return {
    categories: new Set([...categories, ...below.map(({ id }) => id)]),
    offerings: new Set(
      below.flatMap(({ document }) =>
        objectsIn(document.productOffering).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
      ),
    ),
  };
}

/** Returns a filter for offerings that exist, are on sale, fit the request, and are not held yet. */
export function eligibilityFilter(
  catalog: OfferingCatalog,
  request: RecommendationRequest,
  { held, inCart }: OwnedItems,
  scope: CategoryScope | undefined,
): ItemFilter {
  return async (ids) => {
    const found = await catalog.offerings(ids);
    const passed = [...found].filter(
      ([id, offering]) =>
        !inCart.has(id) &&
        (!held.has(id) || isRepeatable(offering)) &&
        isOnSale(offering, request.at) &&
        (!scope ||
          scope.offerings.has(id) ||
          idsIn(offering.category).some((each) => scope.categories.has(each))) &&
        matchesAny(offering.channel, request.channels) &&
        matchesAny(offering.place, request.places) &&
        isCompatible(offering, new Set([...held, ...inCart])),
    );
    return new Set(passed.map(([id]) => id));
  };
}

function isOnSale({ isSellable, lifecycleStatus, validFor }: JsonObject, at: Date): boolean {
  const isActive = typeof lifecycleStatus !== 'string' || lifecycleStatus.trim().toLowerCase() === 'active';
  return isSellable !== false && isActive && isIn(timePeriodIn(validFor), at.getTime());
}

/** Whether the references include a requested id; without references or requested ids, everything matches. */
function matchesAny(named: JsonValue | undefined, requested: readonly string[]): boolean {
  const ids = idsIn(named);
  return ids.length === 0 || requested.length === 0 || ids.some((id) => requested.includes(id));
}

/** Whether it can be held more than once: its characteristic `repeatable` is true. */
function isRepeatable({ prodSpecCharValueUse }: JsonObject): boolean {
  const named = objectsIn(prodSpecCharValueUse).find(
    ({ name }) => typeof name === 'string' && name.toLowerCase() === 'repeatable',
  );
  return String(defaultValue(named?.productSpecCharacteristicValue)?.value).toLowerCase() === 'true';
}

/** Whether one of the required offerings is present, and none of the excluded ones. */
function isCompatible({ productOfferingRelationship }: JsonObject, present: ReadonlySet<string>): boolean {
  const relations = objectsIn(productOfferingRelationship);
  const related = (type: RegExp) =>
    idsIn(relations.filter(({ relationshipType }) => type.test(String(relationshipType))));
  const [required, excluded] = [
    related(/^(requires|dependsOn)$/i),
    related(/^(excludes|exclusion|incompatible)$/i),
  ];
  return (
    (required.length === 0 || required.some((id) => present.has(id))) &&
    !excluded.some((id) => present.has(id))
  );
}
