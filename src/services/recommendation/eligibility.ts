import type { JsonObject, JsonValue } from '../../values/json.js';
import { idsIn, objectsIn } from '../read-values.js';
import { isIn, timePeriodIn } from '../time-period.js';
import { defaultValue } from './allowance.js';
import type { OfferingCatalog } from './offering-catalog.js';
import type { RecommendationRequest } from './recommendation-request.js';
import type { ItemFilter } from './scoring.js';

/** What the asking party has already. */
export interface OwnedItems {
  readonly held: ReadonlySet<string>;
  readonly inCart: ReadonlySet<string>;
}

/** The ids of the offerings in a category, and below it. */
export interface CategoryScope {
  readonly categories: ReadonlySet<string>;
  /** Offerings that the categories themselves name. */
  readonly offerings: ReadonlySet<string>;
}

/** Which offerings may be recommended: what is there, on sale, in place, and not there already. */
export function eligibilityFilter(
  catalog: OfferingCatalog,
  asked: RecommendationRequest,
  { held, inCart }: OwnedItems,
  scope: CategoryScope | undefined,
): ItemFilter {
  return async (ids) => {
    const found = await catalog.offerings(ids);
    const passed = [...found].filter(
      ([id, offering]) =>
        !inCart.has(id) &&
        (!held.has(id) || isRepeatable(offering)) &&
        isOnSale(offering, asked.at) &&
        (!scope ||
          scope.offerings.has(id) ||
          idsIn(offering.category).some((each) => scope.categories.has(each))) &&
        matchesAny(offering.channel, asked.channels) &&
        matchesAny(offering.place, asked.places) &&
        isCompatible(offering, new Set([...held, ...inCart])),
    );
    return new Set(passed.map(([id]) => id));
  };
}

function isOnSale({ isSellable, lifecycleStatus, validFor }: JsonObject, at: Date): boolean {
  const isActive = typeof lifecycleStatus !== 'string' || lifecycleStatus.trim().toLowerCase() === 'active';
  return isSellable !== false && isActive && isIn(timePeriodIn(validFor), at.getTime());
}

/** What names no channel, or place, fits every one. */
function matchesAny(named: JsonValue | undefined, asked: readonly string[]): boolean {
  const ids = idsIn(named);
  return ids.length === 0 || asked.length === 0 || ids.some((id) => asked.includes(id));
}

/** Can be held more than once: the characteristic `repeatable` of the offering has the value true. */
function isRepeatable({ prodSpecCharValueUse }: JsonObject): boolean {
  const named = objectsIn(prodSpecCharValueUse).find(
    ({ name }) => typeof name === 'string' && name.toLowerCase() === 'repeatable',
  );
  return String(defaultValue(named?.productSpecCharacteristicValue)?.value).toLowerCase() === 'true';
}

/** Has one of what it requires, and nothing of what it excludes. */
function isCompatible({ productOfferingRelationship }: JsonObject, present: ReadonlySet<string>): boolean {
  const relations = objectsIn(productOfferingRelationship);
  const of = (type: RegExp) =>
    idsIn(relations.filter(({ relationshipType }) => type.test(String(relationshipType))));
  const [required, excluded] = [of(/^(requires|dependsOn)$/i), of(/^(excludes|exclusion|incompatible)$/i)];
  return (
    (required.length === 0 || required.some((id) => present.has(id))) &&
    !excluded.some((id) => present.has(id))
  );
}
