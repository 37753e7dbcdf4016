import { holdingsIn } from '../holdings/holdings.js';
import type { ResourceAccess } from '../types.js';

const BATCH_SIZE = 500;
const COMPLETE_MARKER = {
  subject: 'recommendation/model',
  part: 'holdings are followed since their beginning',
  amount: '1',
};

/** Called with the number of products and baskets that have been processed. */
export type Progress = (processed: number) => void;

/** Whether the holdings of all products that are older than the model are in the baskets. */
export async function isBackfillComplete({ store }: ResourceAccess): Promise<boolean> {
  return (await store.tallies.read([COMPLETE_MARKER.subject])).length > 0;
}

/** Records that the backfill is complete. */
export async function markBackfillComplete(access: ResourceAccess): Promise<void> {
  await access.store.transaction(async (store) => {
    await store.tallies.lock([COMPLETE_MARKER.subject]);
    if ((await store.tallies.read([COMPLETE_MARKER.subject])).length === 0)
      await store.tallies.add([COMPLETE_MARKER]);
  });
}

/**
 * Rebuilds the baskets from the products, 500 products in a transaction. Other writes can run at the same time, and an
 * interrupted backfill can start again. Ends early when `isStopped` returns true.
 */
export async function backfillHoldings(
  access: ResourceAccess,
  progress: Progress,
  isStopped = () => false,
): Promise<void> {
  let processed = 0;
  const step = async (ids: readonly string[]) => {
    await backfillBatch(access, ids);
    processed += ids.length;
    progress(processed);
  };
  for await (const ids of productIds(access)) {
    if (isStopped()) return;
    await step(ids);
  }
  let holders = await access.store.baskets.holdersAfter('', BATCH_SIZE);
  while (holders.length > 0 && !isStopped()) {
    await step(holders);
    holders = await access.store.baskets.holdersAfter(holders.at(-1) ?? '', BATCH_SIZE);
  }
}

const productCollection = (access: ResourceAccess) => access.collection('product-inventory', 'product');

async function* productIds(access: ResourceAccess): AsyncGenerator<string[]> {
  const query = { where: undefined, sort: [], offset: 0, limit: BATCH_SIZE };
  let page = await productCollection(access).find(query, '');
  for (;;) {
    yield page.items.map(({ id }) => id);
    if (!page.next) return;
    page = await productCollection(access).find({ ...query, after: page.next }, '');
  }
}

/** Sets the baskets of these products to their current holders; removes those of deleted products. */
async function backfillBatch(access: ResourceAccess, ids: readonly string[]): Promise<void> {
  await access.store.transaction(async (store) => {
    const held = await productCollection(access.bound(store)).lockShared(ids, '');
    const entries = new Map(held.map(({ id, document }) => [id, holdingsIn(document)]));
    await store.baskets.set(ids.map((holder) => ({ holder, entries: entries.get(holder) ?? [] })));
  });
}
