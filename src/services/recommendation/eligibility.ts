import type { JsonObject, JsonValue } from '../../values/json.js';
import { idsIn, objectsIn } from '../read-values.js';
import { isIn, timePeriodIn } from '../time-period.js';
import { theValue } from './allowance.js';
import type { RecommendationRequest } from './asked.js';
import type { OfferingCatalog } from './offering-catalog.js';
import type { Filter } from './scoring.js';

/** What the asking party has already. */
export interface Possession {
  readonly held: ReadonlySet<string>;
  readonly inCart: ReadonlySet<string>;
}

/** The ids of the offerings in a category, and below it. */
export interface InCategories {
  readonly categories: ReadonlySet<string>;
  /** Offerings that the categories themselves name. */
  readonly named: ReadonlySet<string>;
}

/** Which offerings may be recommended: what is there, on sale, in place, and not there already. */
export function eligible(
  shelf: OfferingCatalog,
  asked: RecommendationRequest,
  { held, inCart }: Possession,
  within: InCategories | undefined,
): Filter {
  return async (ids) => {
    const found = await shelf.offerings(ids);
    const fitting = [...found].filter(
      ([id, offering]) =>
        !inCart.has(id) &&
        (!held.has(id) || isRepeatable(offering)) &&
        isOnSale(offering, asked.at) &&
        (!within ||
          within.named.has(id) ||
          idsIn(offering.category).some((each) => within.categories.has(each))) &&
        fits(offering.channel, asked.channels) &&
        fits(offering.place, asked.places) &&
        goesWith(offering, new Set([...held, ...inCart])),
    );
    return new Set(fitting.map(([id]) => id));
  };
}

function isOnSale({ isSellable, lifecycleStatus, validFor }: JsonObject, at: Date): boolean {
  const isActive = typeof lifecycleStatus !== 'string' || lifecycleStatus.trim().toLowerCase() === 'active';
  return isSellable !== false && isActive && isIn(timePeriodIn(validFor), at.getTime());
}

/** What names no channel, or place, fits every one. */
function fits(named: JsonValue | undefined, asked: readonly string[]): boolean {
  const ids = idsIn(named);
  return ids.length === 0 || asked.length === 0 || ids.some((id) => asked.includes(id));
}

/** Can be held more than once: the characteristic `repeatable` of the offering has the value true. */
function isRepeatable({ prodSpecCharValueUse }: JsonObject): boolean {
  const named = objectsIn(prodSpecCharValueUse).find(
    ({ name }) => typeof name === 'string' && name.toLowerCase() === 'repeatable',
  );
  return String(theValue(named?.productSpecCharacteristicValue)?.value).toLowerCase() === 'true';
}

/** Has one of what it requires, and nothing of what it excludes. */
function goesWith({ productOfferingRelationship }: JsonObject, there: ReadonlySet<string>): boolean {
  const relations = objectsIn(productOfferingRelationship);
  const of = (type: RegExp) =>
    idsIn(relations.filter(({ relationshipType }) => type.test(String(relationshipType))));
  const [required, excluded] = [of(/^(requires|dependsOn)$/i), of(/^(excludes|exclusion|incompatible)$/i)];
  return (
    (required.length === 0 || required.some((id) => there.has(id))) && !excluded.some((id) => there.has(id))
  );
}
