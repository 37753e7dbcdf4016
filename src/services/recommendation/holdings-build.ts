import {
  type BuildStep,
  type DerivedData,
  eachDocument,
  type ResourceName,
} from '../derived/derived-data.js';
import { holdingsIn } from '../holdings/holdings.js';
import type { ResourceAccess } from '../types.js';

const PRODUCT: ResourceName = ['product-inventory', 'product'];

/** Who holds what, and how often two offerings are held together: the model of recommendations. */
export const holdings: DerivedData = {
  name: 'holdings',
  version: 1,
  keptIn: 'baskets',
  sources: [PRODUCT],
  steps: [
    eachDocument(PRODUCT, (stored, access) =>
      setHoldings(
        stored.map(({ id }) => id),
        access,
      ),
    ),
    setOfEachHolder,
    countChanges,
  ],
};

/** Removes the holdings of products that do not exist any more. */
async function setOfEachHolder(...[after, limit, access]: Parameters<BuildStep>) {
  if (!access.has(...PRODUCT)) return undefined;
  const holders = await access.store.baskets.holdersAfter(after, limit);
  const position = holders.at(-1);
  if (position === undefined) return undefined;
  await setHoldings(holders, access);
  return { position, count: 0 };
}

/** Updates the counts; the background job of this API does the same with later changes. */
async function countChanges(...[, , { store }]: Parameters<BuildStep>) {
  return (await store.baskets.fold()) ? { position: 'counting', count: 0 } : undefined;
}

/** Sets the baskets of these products to their current holders; removes those of deleted products. */
async function setHoldings(ids: readonly string[], access: ResourceAccess): Promise<void> {
  const held = await access.collection(...PRODUCT).lockShared(ids, '');
  const entries = new Map(held.map(({ id, document }) => [id, holdingsIn(document)]));
  await access.store.baskets.set(ids.map((holder) => ({ holder, entries: entries.get(holder) ?? [] })));
}
