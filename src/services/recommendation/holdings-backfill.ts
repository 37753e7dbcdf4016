import { holdingsIn } from '../holdings/holdings.js';
import type { ResourceAccess } from '../types.js';

const BATCH_SIZE = 500;
const COMPLETE_MARKER = {
  subject: 'recommendation/model',
  part: 'holdings are followed since their beginning',
  amount: '1',
};

/** Told how many products, or baskets, have been looked at. */
export type Progress = (looked: number) => void;

/** Whether holdings of products from before there was a model have been taken up. */
export async function isBackfillComplete({ store }: ResourceAccess): Promise<boolean> {
  return (await store.tallies.of([COMPLETE_MARKER.subject])).length > 0;
}

/** Notes that they have. */
export async function markBackfillComplete(access: ResourceAccess): Promise<void> {
  await access.store.transaction(async (store) => {
    await store.tallies.lock([COMPLETE_MARKER.subject]);
    if ((await store.tallies.of([COMPLETE_MARKER.subject])).length === 0)
      await store.tallies.add([COMPLETE_MARKER]);
  });
}

/**
 * Brings who holds what to what the products say, some hundred products in a transaction: others may write meanwhile,
 * and it may be cut short and begun again. `isStopped` ends it early.
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

/** What these products say now; those that are not there say nothing. */
async function backfillBatch(access: ResourceAccess, ids: readonly string[]): Promise<void> {
  await access.store.transaction(async (store) => {
    const held = await productCollection(access.bound(store)).lockShared(ids, '');
    const entries = new Map(held.map(({ id, document }) => [id, holdingsIn(document)]));
    await store.baskets.set(ids.map((holder) => ({ holder, entries: entries.get(holder) ?? [] })));
  });
}
