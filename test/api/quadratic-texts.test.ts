import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { MeasuredServer } from '../support/short-turns.js';

const CATALOG = '/tmf-api/productCatalogManagement/v4/productOffering';
const INVENTORY = '/tmf-api/productInventory/v4/product';
const QUERY = '/tmf-api/recommendation/v4/queryProductRecommendation';
const CATEGORY = [{ id: 'fast' }];
/** Just below Node's limit for a whole head, 16 KB. */
const SLASHES = '/'.repeat(15_000);
const CUSTOMER = { id: 'customer', role: 'customer', '@referredType': 'Individual' };

const offering = (value: string) => ({
  ...{ name: 'plan', lifecycleStatus: 'Active', category: CATEGORY },
  prodSpecCharValueUse: [{ name: 'data', productSpecCharacteristicValue: [{ value }] }],
});

describe('Texts for which patterns took quadratic time', () => {
  forEachServerDatabase((database) => {
    const server = new MeasuredServer(database);

    const post = async (path: string, document: object) => {
      const answer = await sendJson('POST', server.url + path, document);
      expect(answer.status, answer.text).to.equal(201);
      return answer.body as { id: string };
    };

    /** The first request compiles validators. */
    const expectShort = async (request: () => Promise<{ status: number }>, status: number) => {
      await request();
      await server.expectShortTurns(status, request);
    };

    it('do not block recommendations: a value with 120,000 spaces', async () => {
      await post(CATALOG, offering(`1${' '.repeat(120_000)}1`));
      const { id } = await post(CATALOG, offering('1'));
      await post(INVENTORY, { status: 'active', productOffering: { id }, relatedParty: [CUSTOMER] });
      const query = { recommendationType: 'upSell', category: CATEGORY, relatedParty: CUSTOMER };
      await expectShort(() => sendJson('POST', server.url + QUERY, query), 201);
    }).timeout(120_000);

    it('do not block addresses: 15,000 slashes', () =>
      expectShort(() => send(`${server.url}/${SLASHES}x${SLASHES.slice(0, 500)}`), 404)).timeout(120_000);

    it('do not block filters of href: 7,000 slashes', () =>
      expectShort(() => send(`${server.url}${CATALOG}?href=${SLASHES.slice(0, 7_000)}x%0A`), 200)).timeout(
      120_000,
    );
  });
});
