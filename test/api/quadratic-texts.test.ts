import { expect } from 'chai';
import { type ProbedServer, startProbedServer } from '../../scripts/fuzz/cost/probed-server.js';
import { fromRoot } from '../../src/root.js';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';

/** Of the calibration, which takes about 10 ms. */
const MAX_CALIBRATIONS = 5;
const ATTEMPTS = 6;

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
    let server: ProbedServer;
    before(async function () {
      this.timeout(120_000);
      server = await startProbedServer(fromRoot(), database.url());
    });
    after(() => server.stop());

    const post = async (path: string, document: object) => {
      const answer = await sendJson('POST', server.url + path, document);
      expect(answer.status, answer.text).to.equal(201);
      return answer.body as { id: string };
    };

    /** Checks that the best of some attempts blocks the event loop for less than the bound. */
    async function expectShort(request: () => Promise<{ status: number }>, status: number): Promise<void> {
      // The first request compiles validators.
      await request();
      let shortest = Number.POSITIVE_INFINITY;
      for (let attempt = 1; attempt <= ATTEMPTS && shortest > MAX_CALIBRATIONS; attempt += 1) {
        const { result, reading } = await server.measure(request);
        expect(result.status).to.equal(status);
        const calibration = Math.max(server.calibrationMs, await server.calibrate());
        shortest = Math.min(shortest, reading.blockedMs / calibration);
      }
      expect(shortest).to.be.below(MAX_CALIBRATIONS);
    }

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
