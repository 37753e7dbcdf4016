import { metadata as catalogApi } from '../../../generated/product-catalog-management/metadata.js';
import { metadata as inventoryApi } from '../../../generated/product-inventory/metadata.js';
import { holdingsIn } from '../../../src/services/holdings/holdings.js';
import type { Store } from '../../../src/store/store.js';
import type { OwnServer } from '../../lib/own-server.js';
import { numberBatches } from '../lib/batches.js';
import { startFilledServer } from '../lib/filled-server.js';
import { findSchema } from '../lib/schema.js';

const BATCH_SIZE = 1_000;
const PRODUCTS_PER_PARTY = 4;
const OFFERINGS = 500;
/** Offerings that customers of one segment mostly hold. */
const OFFERINGS_PER_SEGMENT = 25;

export interface ServerWithHoldings extends OwnServer {
  readonly parties: number;
}

/** Fills a scratch database with products and starts a server on it. */
export async function startServerWithHoldings(
  database: string,
  holdings: number,
  progress: (text: string) => void,
): Promise<ServerWithHoldings> {
  const server = await startFilledServer(database, `holdings_${holdings}`, (store) =>
    fill(store, holdings, progress),
  );
  return { ...server, parties: holdings / PRODUCTS_PER_PARTY };
}

async function fill(store: Store, holdings: number, progress: (text: string) => void): Promise<void> {
  const offerings = findSchema(catalogApi, 'productOffering');
  const products = findSchema(inventoryApi, 'product');
  await store.migrate([offerings, products]);
  const times = { scope: '', createdAt: Date.now(), updatedAt: Date.now() };
  const random = randomNumbers(680);
  await store.transaction(async (bound) => {
    const all = Array.from({ length: OFFERINGS }, (_, number) => ({ ...times, ...offeringOf(number) }));
    await bound.collection(offerings).insertAll(all);
  });
  for (const numbers of numberBatches(holdings, BATCH_SIZE)) {
    const sold = numbers.map((number) => productOf(number, random));
    await store.transaction(async (bound) => {
      await bound.collection(products).insertAll(sold.map((each) => ({ ...times, ...each })));
      await bound.baskets.set(
        sold.map(({ id, document }) => ({ holder: id, entries: holdingsIn(document) })),
      );
    });
    const done = (numbers[0] ?? 0) + numbers.length;
    if (done % 100_000 === 0) progress(`${done} of ${holdings} products`);
  }
  const started = performance.now();
  while (await store.baskets.fold());
  progress(`${holdings} holdings counted in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}

const offeringOf = (number: number) => ({
  id: `offering-${number}`,
  document: {
    name: `Offering ${number}`,
    lifecycleStatus: 'Active',
    isSellable: true,
    category: [{ id: `c-${number % 20}` }],
  },
});

/** Lower offering numbers are more popular; nine of ten offerings belong to the customer's segment. */
function productOf(number: number, random: () => number) {
  const party = Math.floor(number / PRODUCTS_PER_PARTY);
  const segment = party % (OFFERINGS / OFFERINGS_PER_SEGMENT);
  const skewed = Math.floor(random() ** 2 * OFFERINGS_PER_SEGMENT);
  const offering =
    random() < 0.9 ? segment * OFFERINGS_PER_SEGMENT + skewed : Math.floor(random() * OFFERINGS);
  return {
    id: `product-${String(number).padStart(9, '0')}`,
    document: {
      name: `Product ${number}`,
      status: 'active',
      startDate: '2026-01-01T00:00:00.000Z',
      productOffering: { id: `offering-${offering}` },
      relatedParty: [{ id: `party-${party}`, role: 'customer', '@referredType': 'Individual' }],
    },
  };
}

/** Returns a reproducible generator of numbers from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Returns the milliseconds of one recommendation. */
export async function recommendMilliseconds(
  { url, parties }: ServerWithHoldings,
  round: number,
): Promise<number> {
  const id = `party-${(round * 7_919) % parties}`;
  const started = performance.now();
  const response = await fetch(`${url}/tmf-api/recommendation/v4/queryProductRecommendation`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ relatedParty: { id, '@referredType': 'Individual' } }),
  });
  const body = (await response.json()) as { recommendationItem?: unknown[] };
  if (response.status !== 201 || body.recommendationItem?.length !== 10)
    throw new Error(`${response.status}, not ten recommended items: the measurement would be meaningless`);
  return performance.now() - started;
}
