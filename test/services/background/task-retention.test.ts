import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

const SEARCH = '/tmf-api/appointment/v4/searchTimeSlot';
const CONSUMPTION = '/tmf-api/usageConsumption/v4/queryUsageConsumption';
const QUERY = '/tmf-api/recommendation/v4/queryProductRecommendation';
const TABLES = [
  'tmf646_search_time_slot',
  'tmf677_query_usage_consumption',
  'tmf680_query_product_recommendation',
];

describe('The results of searches and queries', () => {
  forEachServerDatabase((database) => {
    const requests: Record<string, object> = {
      [SEARCH]: { requestedTimeSlot: [{ validFor: { startDateTime: '2026-05-04T08:00:00Z' } }] },
      [CONSUMPTION]: { relatedParty: [{ id: 'nobody', name: 'Nobody', '@referredType': 'Individual' }] },
      [QUERY]: {},
    };

    it('are removed after TASK_RETENTION, and kept before', async function () {
      this.timeout(120_000);
      const { url } = await startTestServer(database, { TASK_RETENTION: '0 s' });
      const old: string[] = [];
      for (const [path, body] of Object.entries(requests)) {
        const answer = await sendJson('POST', url + path, body);
        expect(answer.status, answer.text).to.equal(201);
        old.push(answer.body.id);
      }
      const monthsAgo = Date.now() - 100 * 86_400_000;
      for (const table of TABLES)
        await database.query(`update ${table} set created_at = ${monthsAgo}, updated_at = ${monthsAgo}`);
      const fresh = await sendJson('POST', url + SEARCH, requests[SEARCH]);
      const waiting = await sendJson('POST', url + QUERY, {});
      await database.query(`update ${TABLES[2]} set s_state = 'accepted', updated_at = ${monthsAgo}, created_at = ${monthsAgo}
        where id = '${waiting.body.id}'`);

      const { url: other } = await startTestServer(database, { TASK_RETENTION: '30 d' });
      const statuses = () =>
        Promise.all(
          Object.keys(requests).map(
            async (path, index) => (await send(`${other}${path}/${old[index]}`)).status,
          ),
        );
      for (let looks = 0; looks < 600 && (await statuses()).includes(200); looks++) await pause(100);
      expect(await statuses()).to.deep.equal([404, 404, 404]);
      expect((await send(`${other}${SEARCH}/${fresh.body.id}`)).status).to.equal(200);
      expect((await send(`${other}${QUERY}/${waiting.body.id}`)).status).to.equal(200);
    });
  });
});
