import type { JsonObject } from '../../values/json.js';
import { idOf } from '../holdings/holdings.js';
import { idsIn, objectsIn } from '../read-values.js';
import { allowancesOf, isMore } from './allowance.js';
import type { OfferingCatalog } from './offering-catalog.js';

/** Relationships that lead from an offering to one that is more of the same. */
const MORE = /^(upgrade|upgradeTo|upgradesTo|upSell|replacement|replacedBy|migration)$/i;

/** Offerings that are more than these, by id, each with the first that it is more than. */
export async function upgradesOf(
  shelf: OfferingCatalog,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const offerings = await shelf.offerings(ids);
  const upgrades = new Map<string, string>();
  for (const [id, offering] of offerings) {
    for (const more of await moreThan(shelf, offering))
      if (!upgrades.has(more) && more !== id) upgrades.set(more, id);
  }
  return upgrades;
}

/** Those that it says are more, and those of its specification or categories with a larger allowance. */
async function moreThan(shelf: OfferingCatalog, offering: JsonObject): Promise<string[]> {
  const relations = objectsIn(offering.productOfferingRelationship);
  const named = idsIn(relations.filter(({ relationshipType }) => MORE.test(String(relationshipType))));
  const own = allowancesOf(offering);
  if (own.size === 0) return named;
  const specification = idOf(offering.productSpecification);
  const alike = [
    ...(await shelf.offeringsWith(
      'productSpecification.id',
      specification === undefined ? [] : [specification],
    )),
    ...(await shelf.offeringsWith('category.id', idsIn(offering.category))),
  ];
  const documents = await shelf.offerings([...new Set(alike)]);
  const larger = [...documents].filter(([, other]) => isMore(allowancesOf(other), own)).map(([id]) => id);
  return [...named, ...larger];
}
