import type { JsonObject } from '../../values/json.js';
import { referenceId } from '../holdings/holdings.js';
import { idsIn, objectsIn } from '../read-values.js';
import { allowancesOf, isLarger } from './allowance.js';
import type { OfferingCatalog } from './offering-catalog.js';

/** Relationships that lead from an offering to one that is more of the same. */
const UPGRADE_RELATIONSHIP = /^(upgrade|upgradeTo|upgradesTo|upSell|replacement|replacedBy|migration)$/i;

/** Offerings that are more than these, by id, each with the first that it is more than. */
export async function upgradesOf(
  catalog: OfferingCatalog,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const offerings = await catalog.offerings(ids);
  const upgrades = new Map<string, string>();
  for (const [id, offering] of offerings) {
    for (const more of await upgradesOfOffering(catalog, offering))
      if (!upgrades.has(more) && more !== id) upgrades.set(more, id);
  }
  return upgrades;
}

/** Those that it says are more, and those of its specification or categories with a larger allowance. */
async function upgradesOfOffering(catalog: OfferingCatalog, offering: JsonObject): Promise<string[]> {
  const relations = objectsIn(offering.productOfferingRelationship);
  const named = idsIn(
    relations.filter(({ relationshipType }) => UPGRADE_RELATIONSHIP.test(String(relationshipType))),
  );
  const own = allowancesOf(offering);
  if (own.size === 0) return named;
  const specification = referenceId(offering.productSpecification);
  const alike = [
    ...(await catalog.offeringsWith(
      'productSpecification.id',
      specification === undefined ? [] : [specification],
    )),
    ...(await catalog.offeringsWith('category.id', idsIn(offering.category))),
  ];
  const documents = await catalog.offerings([...new Set(alike)]);
  const larger = [...documents].filter(([, other]) => isLarger(allowancesOf(other), own)).map(([id]) => id);
  return [...named, ...larger];
}
