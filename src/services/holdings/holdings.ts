import { isDeepStrictEqual } from 'node:util';
import type { BasketEntry } from '../../store/baskets.js';
import { indexedText } from '../../values/indexed-text.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { objectsIn } from '../read-values.js';
import type { AfterChangeContext, Change } from '../types.js';

/** A product in one of these states is held by nobody; compared in lower case, without spaces around. */
const NOT_HELD_STATES = ['cancelled', 'terminated', 'aborted'];

/** The roles in which somebody holds a product; a party without a role does too. */
const HOLDER_ROLES = ['customer', 'holder', 'owner', 'user', 'subscriber'];

/** A reference to an offering cannot be longer: no id of this server is. */
const MAX_ID_LENGTH = 100;

/** Under which name a party's holdings are kept. */
export const basketKey = (partyId: string) => indexedText(partyId);

/** Who holds which offering because of this product; nobody when it is not there any more. */
export function holdingsIn(product: JsonObject | undefined): BasketEntry[] {
  const offering = product && referenceId(product.productOffering);
  if (!product || offering === undefined || offering.length > MAX_ID_LENGTH || !isHeld(product)) return [];
  const parties = objectsIn(product.relatedParty).filter(isHolder);
  return parties.flatMap((party) => {
    const id = referenceId(party);
    return id === undefined ? [] : [{ basket: basketKey(id), item: offering }];
  });
}

/** Products were created, changed or deleted: brings what their parties hold up to date. */
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

/** The id of a reference, if it has one. */
export function referenceId(reference: JsonValue | undefined): string | undefined {
  if (!isObject(reference)) return undefined;
  return typeof reference.id === 'string' && reference.id !== '' ? reference.id : undefined;
}
