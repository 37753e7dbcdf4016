import { expect } from 'chai';
import { send, sendJson } from './http.js';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
type Body = any;

const YEAR = { startDateTime: '2026-01-01T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' };

/** A Monday, in the future for as long as this project is maintained. */
export const slotAt = (hour: number) => ({
  startDateTime: `2050-01-03T${String(hour).padStart(2, '0')}:00:00Z`,
  endDateTime: `2050-01-03T${hour + 1}:00:00Z`,
});

const usage = (product: string, megabytes: number) => ({
  usageType: 'data',
  usageDate: '2026-03-10T12:00:00Z',
  usageCharacteristic: [
    { name: 'amount', value: megabytes },
    { name: 'units', value: 'MB' },
  ],
  ratedProductUsage: [{ productRef: { id: product, '@referredType': 'Product' } }],
});

/** A bucket of 100 MB for a product. */
export const bucketFor = (product: string) => ({
  usageType: 'data',
  validFor: YEAR,
  product: [{ id: product, '@referredType': 'Product' }],
  remainingValue: { amount: 100, units: 'MB' },
});

const party = (id: string) => ({ id, role: 'customer', '@referredType': 'Individual' });

const PATHS = {
  usage: 'usageManagement/v4/usage',
  bucket: 'prepayBalanceManagement/v4/bucket',
  appointment: 'appointment/v4/appointment',
  product: 'productInventory/v4/product',
  productOffering: 'productCatalogManagement/v4/productOffering',
  interaction: 'partyInteraction/v4/partyInteraction',
};

export type Kind = keyof typeof PATHS;
export const KINDS = Object.keys(PATHS) as Kind[];
export const addressOf = (url: string, kind: Kind) => `${url}/tmf-api/${PATHS[kind]}`;

async function create(url: string, kind: Kind, body: object): Promise<Body> {
  const answer = await sendJson('POST', addressOf(url, kind), body);
  expect(answer.status, `${kind}: ${answer.text}`).to.equal(201);
  return answer.body;
}

/**
 * Stores what the databases in `test/data/databases` hold, in a running server of any release: 30 usage records of two
 * products, a third product with a bucket and usage of it, booked appointments, and products that are held together.
 */
export async function storeReleaseData(url: string): Promise<void> {
  for (let count = 0; count < 20; count += 1) await create(url, 'usage', usage('tablet', 10));
  for (let count = 0; count < 10; count += 1) await create(url, 'usage', usage('phone', 5));
  await create(url, 'bucket', { ...bucketFor('router'), name: 'Old bucket' });
  for (let count = 0; count < 3; count += 1) await create(url, 'usage', usage('router', 20));
  for (const [hour, technician] of [
    [9, 'ann'],
    [10, 'ann'],
    [10, 'ben'],
  ] as const) {
    const relatedParty = [{ id: technician, '@referredType': 'Individual' }];
    await create(url, 'appointment', { validFor: slotAt(hour), relatedParty });
  }
  const offerings: string[] = [];
  for (const name of ['Fibre', 'Television', 'Landline', 'Cloud']) {
    const offering = { name, lifecycleStatus: 'Active', isSellable: true };
    offerings.push((await create(url, 'productOffering', offering)).id);
  }
  const [fibre, television, landline] = offerings;
  for (let number = 0; number < 8; number += 1)
    for (const offering of [fibre, number < 6 ? television : landline])
      await create(url, 'product', {
        status: 'active',
        productOffering: { id: offering },
        relatedParty: [party(`customer-${number}`)],
      });
  await create(url, 'product', {
    status: 'active',
    productOffering: { id: fibre },
    relatedParty: [party('newcomer')],
  });
  await create(url, 'interaction', {
    reason: 'A question',
    interactionDate: { startDateTime: '2026-03-10T12:00:00Z' },
    description: 'Kept by every release',
    direction: 'inbound',
    channel: [{ id: 'shop', role: 'creation' }],
    relatedParty: [party('newcomer')],
  });
}

/** Ids, versions and content of all resources are not compared: only what servers compute from them, and how many there are. */
export interface Computed {
  readonly totals: Readonly<Record<string, string | null>>;
  /** The remaining values of buckets that are created now, and of the old one. */
  readonly left: readonly string[];
  /** The statuses of bookings at 9, 10 and 11 o'clock. */
  readonly bookings: readonly number[];
  /** Names of the offerings that are recommended to a customer with the first one, best first. */
  readonly recommended: readonly string[];
}

/** Asks a server on such data for everything that it computes. Changes the data: once only. */
export async function computedBy(url: string): Promise<Computed> {
  const totals: Record<string, string | null> = {};
  for (const kind of KINDS)
    totals[kind] = (await send(`${addressOf(url, kind)}?limit=1`)).headers.get('x-total-count');
  const left: string[] = [];
  for (const product of ['tablet', 'phone', 'camera'])
    left.push((await create(url, 'bucket', bucketFor(product))).remainingValueName);
  const [old] = (await send(`${addressOf(url, 'bucket')}?name=Old%20bucket`)).body;
  left.push(old.remainingValueName);
  return { totals, left, bookings: await bookings(url), recommended: await recommended(url) };
}

async function bookings(url: string): Promise<number[]> {
  const relatedParty = [{ id: 'ann', '@referredType': 'Individual' }];
  const weeklyHours = [{ dayOfWeek: 'monday', startTime: '08:00', endTime: '17:00' }];
  const calendar = { relatedParty, timeZone: 'UTC', weeklyHours, slotMinutes: 60 };
  const worked = await sendJson('POST', `${url}/tmf-api/workCalendar/v1/workCalendar`, calendar);
  expect(worked.status, worked.text).to.equal(201);
  const statuses: number[] = [];
  for (const hour of [9, 10, 11])
    statuses.push(
      (await sendJson('POST', addressOf(url, 'appointment'), { validFor: slotAt(hour), relatedParty }))
        .status,
    );
  return statuses;
}

async function recommended(url: string): Promise<string[]> {
  const answer = await sendJson('POST', `${url}/tmf-api/recommendation/v4/queryProductRecommendation`, {
    relatedParty: party('newcomer'),
  });
  expect(answer.status, answer.text).to.equal(201);
  const names = new Map<string, string>();
  for (const { id, name } of (await send(`${addressOf(url, 'productOffering')}?limit=100`)).body)
    names.set(id, name);
  return answer.body.recommendationItem.map(
    ({ productOffering }: Body) => names.get(productOffering.id) ?? productOffering.id,
  );
}
