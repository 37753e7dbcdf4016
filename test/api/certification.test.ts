import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

interface Certified {
  readonly api: string;
  readonly resource: string;
  /** No more than the conformance profile's mandatory attributes. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Attributes that every response must have beside `id`, `href` and the payload. */
  readonly alsoAnswered?: readonly string[];
}

const NAMED = { name: 'Household account' };
const ACCOUNT = { ...NAMED, relatedParty: [{ '@referredType': 'Individual', id: 'p-1', name: 'Mira Holt' }] };
const PERIOD = { startDateTime: '2026-06-01T09:00:00Z', endDateTime: '2026-06-01T10:00:00Z' };

const CERTIFIED: readonly Certified[] = [
  { api: 'TMF646', resource: 'appointment', payload: { validFor: PERIOD }, alsoAnswered: ['status'] },
  { api: 'TMF646', resource: 'searchTimeSlot', payload: {}, alsoAnswered: ['status'] },
  {
    api: 'TMF646',
    resource: 'searchTimeSlot',
    payload: { requestedTimeSlot: [{ validFor: PERIOD }] },
    alsoAnswered: ['status'],
  },
  { api: 'TMF666', resource: 'partyAccount', payload: ACCOUNT },
  { api: 'TMF666', resource: 'billingAccount', payload: ACCOUNT },
  { api: 'TMF666', resource: 'settlementAccount', payload: ACCOUNT },
  { api: 'TMF666', resource: 'financialAccount', payload: NAMED },
  { api: 'TMF666', resource: 'billFormat', payload: NAMED },
  { api: 'TMF666', resource: 'billPresentationMedia', payload: NAMED },
  { api: 'TMF666', resource: 'billingCycleSpecification', payload: NAMED },
  { api: 'TMF677', resource: 'queryUsageConsumption', payload: {} },
  { api: 'TMF680', resource: 'queryProductRecommendation', payload: {} },
  {
    api: 'TMF683',
    resource: 'partyInteraction',
    payload: { channel: [{ id: 'c-1' }], direction: 'inbound', reason: 'A question about the bill' },
    alsoAnswered: ['status', 'interactionDate', 'creationDate'],
  },
];

describe('Certification payloads', () => {
  forEachServer((server) => {
    for (const { api, resource, payload, alsoAnswered = [] } of CERTIFIED) {
      it(`${api} ${resource} ${JSON.stringify(payload)}`, async () => {
        const base = apis.find(({ metadata }) => metadata.number === api)?.metadata.basePaths[0];
        const collection = `${server.url}${base}/${resource}/`;
        for (let round = 0; round < 2; round += 1) {
          const created = await sendJson('POST', collection, payload);
          expect(created.status, created.text).to.equal(201);
        }
        for (const item of (await send(collection)).body) {
          expect(item).to.include.keys('id', 'href', ...alsoAnswered);
        }
        const [item] = (await send(`${collection}?limit=1`)).body;
        const byId = await send(`${collection}${item.id}`);
        expect([byId.status, byId.body]).to.deep.equal([200, item]);
        expect((await send(`${collection}?href=${item.href}`)).body).to.deep.equal([item]);
        expect((await send(`${collection}0c1cbd5e-3f1f-4a29-8d4a-33d2a6b3c1f0`)).status).to.equal(404);
      });
    }

    it('TMF680 is also available under its published path', async () => {
      const published = await send(`${server.url}/customer/v4/queryProductRecommendation/`);
      expect(published.status).to.equal(200);
      expect(published.body[0].href).to.include('/tmf-api/recommendation/v4/');
    });
  });
});
