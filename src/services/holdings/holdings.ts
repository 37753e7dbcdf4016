import { isDeepStrictEqual } from 'node:util';
import type { BasketEntry } from '../../store/baskets.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { indexedText } from '../../values/text-keys.js';
import { objectsIn } from '../read-values.js';
import type { AfterChangeContext, Change } from '../types.js';

/** Product states in which nobody holds the product; compared in trimmed lower case. */
const NOT_HELD_STATES = ['cancelled', 'terminated', 'aborted'];

/** Roles of the parties that hold a product; parties without a role hold it too. */
const HOLDER_ROLES = ['customer', 'holder', 'owner', 'user', 'subscriber'];

/** Maximum length of an offering's id: ids of this server are not longer. */
const MAX_ID_LENGTH = 100;

/** Key of the basket that holds a party's offerings. */
export const basketKey = (partyId: string) => indexedText(partyId);

/** Basket entries of a product: one for each party that holds it; none when the product does not exist. */
export function holdingsIn(product: JsonObject | undefined): BasketEntry[] {
  const offering = product && referenceId(product.productOffering);
  if (!product || offering === undefined || offering.length > MAX_ID_LENGTH || !isHeld(product)) return [];
  const parties = objectsIn(product.relatedParty).filter(isHolder);
  return parties.flatMap((party) => {
    const id = referenceId(party);
    return id === undefined ? [] : [{ basket: basketKey(id), item: offering }];
  });
}

/** Updates the baskets of the parties after products were created, changed or deleted. */
export async function updateHoldings(
  changes: readonly Change[],
  { store }: AfterChangeContext,
): Promise<void> {
  const changed = changes.filter(
    ({ before, after }) => !isDeepStrictEqual(holdingsIn(before), holdingsIn(after)),
  );
  const holdings = changed.map(({ id, after }) => ({ holder: id, entries: holdingsIn(after) }));
  if (holdings.length > 0) await store.baskets.set(holdings);
}

function isHeld({ status }: JsonObject): boolean {
  return typeof status !== 'string' || !NOT_HELD_STATES.includes(status.trim().toLowerCase());
}

const isHolder = ({ role }: JsonObject) =>
  typeof role !== 'string' || role.trim() === '' || HOLDER_ROLES.includes(role.trim().toLowerCase());

/** Returns the id of a reference; undefined when it has none. */
export function referenceId(reference: JsonValue | undefined): string | undefined {
  if (!isObject(reference)) return undefined;
  return typeof reference.id === 'string' && reference.id !== '' ? reference.id : undefined;
}
