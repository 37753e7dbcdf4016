import { metadata as bucketApi } from '../../../generated/prepay-balance-management/metadata.js';
import { metadata as usageApi } from '../../../generated/usage-management/metadata.js';
import { bucketOf } from '../../../src/services/charging/bucket.js';
import { drawnSubject, bucketLinkTallies } from '../../../src/services/charging/buckets.js';
import type { ApiMetadata } from '../../../src/services/contract/metadata.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import type { ResourceSchema } from '../../../src/store/collection.js';
import { openStore } from '../../../src/store/knex/open-store.js';
import type { Store } from '../../../src/store/store.js';
import { type OwnServer, startOwnServer } from '../../lib/own-server.js';
import { createPlace } from '../lib/place.js';

const AT_ONCE = 5_000;
const MARCH = { startDateTime: '2026-03-01T00:00:00Z', endDateTime: '2026-04-01T00:00:00Z' };
const START = Date.parse(MARCH.startDateTime);
const LENGTH = Date.parse(MARCH.endDateTime) - START;

/** What a server is filled with: so many records, spread over the customers and over March. */
export interface UsageFilling {
  readonly customers: number;
  readonly records: number;
}

export interface UsageServer extends OwnServer {
  readonly filling: UsageFilling;
}

/** Fills a database as the server would have, without its requests, and starts a server on it. */
export async function startWithUsage(
  root: string,
  database: string | undefined,
  filling: UsageFilling,
  progress: (text: string) => void,
): Promise<UsageServer> {
  const { url, drop } = await createPlace(database ?? 'sqlite', `usage_${filling.records}`);
  const store = await openStore(url);
  await fill(store, filling, progress).finally(() => store.close());
  const settings = { SEED: 'none', VALIDATE_RESPONSES: 'false' };
  const server = await startOwnServer(root, url, settings);
  const stop = async () => {
    await server.stop();
    await drop();
  };
  return { ...server, filling, stop };
}

function schemaNamed(api: ApiMetadata, name: string): ResourceSchema {
  const resource = resourcesOf(api).find((each) => each.name === name);
  if (!resource) throw new Error(`${api.folder} has no ${name}`);
  return schemaOf(resource);
}

const personOf = (customer: number) => ({ id: `person-${customer}`, '@referredType': 'Individual' });
const productOf = (customer: number) => ({ id: `product-${customer}`, '@referredType': 'Product' });

async function fill(store: Store, filling: UsageFilling, progress: (text: string) => void): Promise<void> {
  const [buckets, usage] = [schemaNamed(bucketApi, 'bucket'), schemaNamed(usageApi, 'usage')];
  await store.migrate([buckets, usage]);
  for (const numbers of batches(filling.customers))
    await store.transaction(async (bound) => {
      const rows = numbers.map((customer) => ({ ...TIMES, id: `b-${customer}`, document: bucket(customer) }));
      await bound.collection(buckets).insertAll(rows);
      await bound.tallies.add(rows.flatMap((row) => bucketLinkTallies(bucketOf(row), '1')));
    });
  for (const numbers of batches(filling.records)) {
    await store.transaction(async (bound) => {
      const rows = numbers.map((number) => recordOf(number, filling));
      await bound.collection(usage).insertAll(rows.map(({ id, document }) => ({ ...TIMES, id, document })));
      await bound.ledger.post(
        rows.map(({ id, customer, at }) => ({
          ...{ holder: id, subject: drawnSubject(`b-${customer}`), facets: [], at, amount: '1000' },
        })),
      );
    });
    if (((numbers[0] ?? 0) / AT_ONCE) % 20 === 0) progress(`${numbers[0]} of ${filling.records} records`);
  }
}

const TIMES = { scope: '', createdAt: START, updatedAt: START };

/** One customer after the other, so that each batch touches few sums. */
function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += AT_ONCE)
    yield Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => start + index);
}

const bucket = (customer: number) => ({
  ...{ name: 'March', usageType: 'data', status: 'active', isShared: false, validFor: MARCH },
  remainingValue: { amount: 20, units: 'GB' },
  product: [productOf(customer)],
  relatedParty: [personOf(customer)],
});

function recordOf(number: number, { customers, records }: UsageFilling) {
  const each = Math.ceil(records / customers);
  const customer = Math.floor(number / each);
  const at = START + Math.floor(((number % each) * LENGTH) / each);
  return {
    ...{ id: `u-${number}`, customer, at },
    document: {
      ...{ usageType: 'data', status: 'received', usageDate: new Date(at).toISOString() },
      usageCharacteristic: [
        { name: 'amount', value: 1 },
        { name: 'units', value: 'kB' },
      ],
      ratedProductUsage: [{ productRef: productOf(customer) }],
      relatedParty: [personOf(customer)],
    },
  };
}

/** Whole days, and parts of the first and the last one. */
const PERIODS: Readonly<Record<string, object>> = {
  'without a period': {},
  'whole days': {
    validPeriod: { startDateTime: '2026-03-05T00:00:00Z', endDateTime: '2026-03-20T00:00:00Z' },
  },
  'parts of days': {
    validPeriod: { startDateTime: '2026-03-05T06:00:00Z', endDateTime: '2026-03-20T18:00:00Z' },
  },
};

export const QUESTIONS = Object.keys(PERIODS);

/** Milliseconds of one query for the buckets of a customer. */
export async function askOnce(
  { url, filling }: UsageServer,
  question: string,
  round: number,
): Promise<number> {
  const customer = (round * 7919) % filling.customers;
  const body = { searchCriteria: { product: [productOf(customer)], ...PERIODS[question] } };
  const headers = { 'Content-Type': 'application/json' };
  const started = performance.now();
  const answer = await fetch(`${url}/tmf-api/usageConsumption/v4/queryUsageConsumption`, {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });
  const text = await answer.text();
  if (answer.status !== 201 || !text.includes('"remainingValueName":"'))
    throw new Error(`${answer.status} ${text}: this measures nothing`);
  return performance.now() - started;
}
