import { expect } from 'chai';
import { send, sendJson } from './http.js';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
type Body = any;

export const product = (id: string) => ({ id, '@referredType': 'Product' });
export const resource = (id: string) => ({ id, '@referredType': 'LogicalResource' });
export const person = (id: string, role = 'customer') => ({ id, role, '@referredType': 'Individual' });

export const MARCH = { startDateTime: '2026-03-01T00:00:00Z', endDateTime: '2026-04-01T00:00:00Z' };

/** A usage record of a product in March; `changes` says more. */
export const usageOf = (productId: string, amount: number | string, units: string, changes: object = {}) => ({
  usageType: 'data',
  usageDate: '2026-03-10T12:00:00Z',
  usageCharacteristic: [
    { name: 'amount', value: amount },
    { name: 'units', value: units },
  ],
  ratedProductUsage: [{ productRef: product(productId) }],
  ...changes,
});

/** A data bucket of a product in March, without limit when there is no amount. */
export const bucketOf = (productId: string, amount?: number, units = 'GB', changes: object = {}) => ({
  usageType: 'data',
  validFor: MARCH,
  product: [product(productId)],
  ...(amount !== undefined && { remainingValue: { amount, units } }),
  ...changes,
});

const PATHS = {
  bucket: 'prepayBalanceManagement/v4/bucket',
  usage: 'usageManagement/v4/usage',
  query: 'usageConsumption/v4/queryUsageConsumption',
};

/** The calls that usage and what is left of buckets need. */
export function usageCalls(url: () => string) {
  const at = (what: keyof typeof PATHS) => `${url()}/tmf-api/${PATHS[what]}`;
  const post = (what: keyof typeof PATHS, body: object) => sendJson('POST', at(what), body);
  const created = async (what: keyof typeof PATHS, body: object): Promise<Body> => {
    const answer = await post(what, body);
    expect(answer.status, answer.text).to.equal(201);
    return answer.body;
  };
  const consumption = async (query: object): Promise<Body> =>
    (await created('query', query)).usageConsumption[0];
  return {
    at,
    post,
    consumption,
    bucket: (body: object) => created('bucket', body),
    use: (body: object) => created('usage', body),
    correct: (id: string, patch: object) =>
      sendJson('PATCH', `${at('usage')}/${id}`, patch, 'application/merge-patch+json'),
    bulk: (bodies: readonly object[]) =>
      sendJson(
        'PATCH',
        at('usage'),
        bodies.map((value) => ({ op: 'add', path: '/-', value })),
        'application/json-patch+json',
      ),
    remove: (what: keyof typeof PATHS, id: string) => send(`${at(what)}/${id}`, { method: 'DELETE' }),
    /** The consumption of a product: its buckets, and what was used outside of them. */
    ofProduct: (id: string, more: object = {}): Promise<Body> =>
      consumption({ searchCriteria: { product: [product(id)], ...more } }),
  };
}

/** Returns the remaining and the used value of each bucket, by name: `['20 GB', '4 GB']`. */
export const levels = ({ bucketRefOrValue }: Body): Record<string, [string, string]> =>
  Object.fromEntries(
    bucketRefOrValue.map(({ name, remainingValueName, bucketCounter }: Body) => [
      name,
      [remainingValueName, bucketCounter[0].valueName],
    ]),
  );

/** Returns the usage outside of buckets: `['data 2 GB']`. */
export const outside = (consumption: Body, kind: 'product' | 'logicalResource' = 'product'): string[] =>
  (consumption[kind] ?? []).flatMap(({ consumptionSummary }: Body) =>
    consumptionSummary.map(({ counterType, valueName }: Body) => `${counterType} ${valueName}`),
  );
