import { holdingsIn } from '../holdings/holdings.js';
import type { ResourceAccess } from '../types.js';

const AT_ONCE = 500;
const DONE = {
  subject: 'recommendation/model',
  part: 'holdings are followed since their beginning',
  amount: '1',
};

/** Told how many products, or baskets, have been looked at. */
export type Progress = (looked: number) => void;

/** Whether holdings of products from before there was a model have been taken up. */
export async function isComplete({ store }: ResourceAccess): Promise<boolean> {
  return (await store.tallies.read([DONE.subject])).length > 0;
}

/** Notes that they have. */
export async function noteComplete(reach: ResourceAccess): Promise<void> {
  await reach.store.transaction(async (store) => {
    await store.tallies.lock([DONE.subject]);
    if ((await store.tallies.read([DONE.subject])).length === 0) await store.tallies.add([DONE]);
  });
}

/**
 * Brings who holds what to what the products say, some hundred products in a transaction: others may write meanwhile,
 * and it may be cut short and begun again. `isStopped` ends it early.
 */
export async function takeUpHoldings(
  reach: ResourceAccess,
  progress: Progress,
  isStopped = () => false,
): Promise<void> {
  let looked = 0;
  const step = async (ids: readonly string[]) => {
    await takeUp(reach, ids);
    looked += ids.length;
    progress(looked);
  };
  for await (const ids of productIds(reach)) {
    if (isStopped()) return;
    await step(ids);
  }
  let holders = await reach.store.baskets.holdersAfter('', AT_ONCE);
  while (holders.length > 0 && !isStopped()) {
    await step(holders);
    holders = await reach.store.baskets.holdersAfter(holders.at(-1) ?? '', AT_ONCE);
  }
}

const products = (reach: ResourceAccess) => reach.collection('product-inventory', 'product');

async function* productIds(reach: ResourceAccess): AsyncGenerator<string[]> {
  const query = { where: undefined, sort: [], offset: 0, limit: AT_ONCE };
  let page = await products(reach).find(query, '');
  for (;;) {
    yield page.items.map(({ id }) => id);
    if (!page.next) return;
    page = await products(reach).find({ ...query, after: page.next }, '');
  }
}

/** What these products say now; those that are not there say nothing. */
async function takeUp(reach: ResourceAccess, ids: readonly string[]): Promise<void> {
  await reach.store.transaction(async (store) => {
    const held = await products(reach.bound(store)).lockShared(ids, '');
    const entries = new Map(held.map(({ id, document }) => [id, holdingsIn(document)]));
    await store.baskets.set(ids.map((holder) => ({ holder, entries: entries.get(holder) ?? [] })));
  });
}
