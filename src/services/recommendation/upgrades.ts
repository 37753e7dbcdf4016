import type { JsonObject } from '../../values/json.js';
import { referenceId } from '../holdings/holdings.js';
import { idsIn, objectsIn } from '../read-values.js';
import { allowancesOf, isLarger } from './allowance.js';
import type { OfferingCatalog } from './offering-catalog.js';

/** Relationship types from an offering to its upgrade. */
const UPGRADE_RELATIONSHIP = /^(upgrade|upgradeTo|upgradesTo|upSell|replacement|replacedBy|migration)$/i;

/** Returns the ids of the upgrades of these offerings, each with the first offering that it upgrades. */
export async function upgradesOf(
  catalog: OfferingCatalog,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const offerings = await catalog.offerings(ids);
  const upgrades = new Map<string, string>();
  for (const [id, offering] of offerings) {
    for (const upgrade of await upgradesOfOffering(catalog, offering))
      if (!upgrades.has(upgrade) && upgrade !== id) upgrades.set(upgrade, id);
  }
  return upgrades;
}

/** Upgrades by relationship, and offerings of the same specification or category with a larger allowance. */
async function upgradesOfOffering(catalog: OfferingCatalog, offering: JsonObject): Promise<string[]> {
  const relations = objectsIn(offering.productOfferingRelationship);
  const named = idsIn(
    relations.filter(({ relationshipType }) => UPGRADE_RELATIONSHIP.test(String(relationshipType))),
  );
  const own = allowancesOf(offering);
  if (own.size === 0) return named;
  const specification = referenceId(offering.productSpecification);
  const comparable = [
    ...(await catalog.offeringsWith(
      'productSpecification.id',
      specification === undefined ? [] : [specification],
    )),
    ...(await catalog.offeringsWith('category.id', idsIn(offering.category))),
  ];
  const documents = await catalog.offerings([...new Set(comparable)]);
  const larger = [...documents].filter(([, other]) => isLarger(allowancesOf(other), own)).map(([id]) => id);
  return [...named, ...larger];
}
