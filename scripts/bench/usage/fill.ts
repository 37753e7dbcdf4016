import { metadata as bucketApi } from '../../../generated/prepay-balance-management/metadata.js';
import { metadata as usageApi } from '../../../generated/usage-management/metadata.js';
import { bucketOf } from '../../../src/services/charging/bucket.js';
import { bucketLinkTallies, drawnSubject } from '../../../src/services/charging/buckets.js';
import type { Store } from '../../../src/store/store.js';
import { numberBatches } from '../lib/batches.js';
import { findSchema } from '../lib/schema.js';

const BATCH_SIZE = 5_000;
const MARCH = { startDateTime: '2026-03-01T00:00:00Z', endDateTime: '2026-04-01T00:00:00Z' };
const START = Date.parse(MARCH.startDateTime);
const PERIOD_MS = Date.parse(MARCH.endDateTime) - START;
const TIMES = { scope: '', createdAt: START, updatedAt: START };

/** Data of a server: records, spread over the customers and over March. */
export interface UsageFilling {
  readonly customers: number;
  readonly records: number;
}

const personOf = (customer: number) => ({ id: `person-${customer}`, '@referredType': 'Individual' });
export const productOf = (customer: number) => ({ id: `product-${customer}`, '@referredType': 'Product' });

/** Writes buckets and usage with their aggregates, as the server would after requests. */
export async function fill(
  store: Store,
  filling: UsageFilling,
  progress: (text: string) => void,
): Promise<void> {
  const [buckets, usage] = [findSchema(bucketApi, 'bucket'), findSchema(usageApi, 'usage')];
  await store.migrate([buckets, usage]);
  for (const numbers of numberBatches(filling.customers, BATCH_SIZE))
    await store.transaction(async (bound) => {
      const rows = numbers.map((customer) => ({
        ...TIMES,
        id: `b-${customer}`,
        document: bucketDocument(customer),
      }));
      await bound.collection(buckets).insertAll(rows);
      const parsed = rows.flatMap((row) => bucketOf(row) ?? []);
      await bound.tallies.add(parsed.flatMap((bucket) => bucketLinkTallies(bucket, '1')));
    });
  // Customers come one after the other, so that each batch updates few sums.
  for (const numbers of numberBatches(filling.records, BATCH_SIZE)) {
    await store.transaction(async (bound) => {
      const rows = numbers.map((number) => recordOf(number, filling));
      await bound.collection(usage).insertAll(rows.map(({ id, document }) => ({ ...TIMES, id, document })));
      await bound.ledger.post(
        rows.map(({ id, customer, at }) => ({
          holder: id,
          subject: drawnSubject(`b-${customer}`),
          facets: [],
          at,
          amount: '1000',
        })),
      );
    });
    if (((numbers[0] ?? 0) / BATCH_SIZE) % 20 === 0) progress(`${numbers[0]} of ${filling.records} records`);
  }
}

const bucketDocument = (customer: number) => ({
  name: 'March',
  usageType: 'data',
  status: 'active',
  isShared: false,
  validFor: MARCH,
  remainingValue: { amount: 20, units: 'GB' },
  product: [productOf(customer)],
  relatedParty: [personOf(customer)],
});

function recordOf(number: number, { customers, records }: UsageFilling) {
  const perCustomer = Math.ceil(records / customers);
  const customer = Math.floor(number / perCustomer);
  const at = START + Math.floor(((number % perCustomer) * PERIOD_MS) / perCustomer);
  return {
    id: `u-${number}`,
    customer,
    at,
    document: {
      usageType: 'data',
      status: 'received',
      usageDate: new Date(at).toISOString(),
      usageCharacteristic: [
        { name: 'amount', value: 1 },
        { name: 'units', value: 'kB' },
      ],
      ratedProductUsage: [{ productRef: productOf(customer) }],
      relatedParty: [personOf(customer)],
    },
  };
}
