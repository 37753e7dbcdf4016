import { metadata as catalogApi } from '../../../generated/product-catalog-management/metadata.js';
import { metadata as inventoryApi } from '../../../generated/product-inventory/metadata.js';
import type { ApiMetadata } from '../../../src/services/contract/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { holdingsIn } from '../../../src/services/holdings/holdings.js';
import { markBackfillComplete } from '../../../src/services/recommendation/holdings-backfill.js';
import type { ResourceSchema } from '../../../src/store/collection.js';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { type OwnServer, startOwnServer } from '../../lib/own-server.js';
import { createPlace } from '../lib/place.js';

const AT_ONCE = 1_000;
const OF_PARTY = 4;
const OFFERINGS = 500;
/** Customers of one kind hold of the same so many offerings, mostly. */
const KIND = 25;

export interface HeldServer extends OwnServer {
  readonly parties: number;
}

/** Fills a database through the store with so many products, and starts a server on it. */
export async function startHeld(
  root: string,
  database: string | undefined,
  holdings: number,
  progress: (text: string) => void,
): Promise<HeldServer> {
  const { url, drop } = await createPlace(database ?? 'sqlite', `holdings_${holdings}`);
  const store = await openStore(url);
  await fill(store, holdings, progress).finally(() => store.close());
  const settings = { SEED: 'none', LOG_LEVEL: 'error', VALIDATE_RESPONSES: 'false' };
  const server = await startOwnServer(root, url, settings);
  const stop = async () => {
    await server.stop();
    await drop();
  };
  return { ...server, parties: holdings / OF_PARTY, stop };
}

const schemaNamed = (api: ApiMetadata, name: string): ResourceSchema => {
  const resource = resourcesOf(api).find((each) => each.name === name);
  if (!resource) throw new Error(`${api.folder} has no ${name}`);
  return schemaOf(resource);
};

async function fill(store: Store, holdings: number, progress: (text: string) => void): Promise<void> {
  const [offerings, products] = [
    schemaNamed(catalogApi, 'productOffering'),
    schemaNamed(inventoryApi, 'product'),
  ];
  await store.migrate([offerings, products]);
  const times = { scope: '', createdAt: Date.now(), updatedAt: Date.now() };
  const random = randomNumbers(680);
  await store.transaction(async (bound) => {
    const all = Array.from({ length: OFFERINGS }, (_, number) => offeringOf(number));
    await bound.collection(offerings).insertAll(all.map((each) => ({ ...times, ...each })));
  });
  for (let first = 0; first < holdings; first += AT_ONCE) {
    const sold = Array.from({ length: AT_ONCE }, (_, index) => productOf(first + index, random));
    await store.transaction(async (bound) => {
      await bound.collection(products).insertAll(sold.map((each) => ({ ...times, ...each })));
      await bound.baskets.set(
        sold.map(({ id, document }) => ({ holder: id, entries: holdingsIn(document) })),
      );
    });
    if ((first + AT_ONCE) % 100_000 === 0) progress(`${first + AT_ONCE} of ${holdings} products`);
  }
  const started = performance.now();
  while (await store.baskets.fold());
  progress(`${holdings} holdings counted in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const reach = { store } as Parameters<typeof markBackfillComplete>[0];
  await markBackfillComplete(reach);
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

/** Lower numbers are held by more; nine of ten are of the customer's kind. */
function productOf(number: number, random: () => number) {
  const party = Math.floor(number / OF_PARTY);
  const kind = party % (OFFERINGS / KIND);
  const skewed = Math.floor(random() ** 2 * KIND);
  const offering = random() < 0.9 ? kind * KIND + skewed : Math.floor(random() * OFFERINGS);
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

/** The same numbers from 0 to 1 each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Milliseconds of one recommendation for some party. */
export async function recommendOnce({ url, parties }: HeldServer, round: number): Promise<number> {
  const id = `party-${(round * 7_919) % parties}`;
  const started = performance.now();
  const answer = await fetch(`${url}/tmf-api/recommendation/v4/queryProductRecommendation`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ relatedParty: { id, '@referredType': 'Individual' } }),
  });
  const body = (await answer.json()) as { recommendationItem?: unknown[] };
  if (answer.status !== 201 || body.recommendationItem?.length !== 10)
    throw new Error(`${answer.status}: not ten items are recommended: this measures nothing`);
  return performance.now() - started;
}
