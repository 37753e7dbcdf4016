import { expect } from 'chai';
import type { JsonObject } from '../../src/values/json.js';
import { send, sendJson } from '../support/http.js';
import { forEachServer } from '../support/server.js';

const CATALOG = '/tmf-api/productCatalogManagement/v4';
const BALANCE = '/tmf-api/prepayBalanceManagement/v4';
const PARTS: Readonly<Record<string, string>> = {
  productOffering: 'bundledProductOffering',
  productOfferingPrice: 'bundledPopRelationship',
  productSpecification: 'bundledProductSpecification',
};

describe('Values that the conformance profiles demand', () => {
  forEachServer((server) => {
    const post = (path: string, body: object) => sendJson('POST', server.url + path, body);
    const patch = (path: string, body: object) => sendJson('PATCH', server.url + path, body);

    async function created(path: string, body: object): Promise<JsonObject> {
      const answer = await post(path, body);
      expect(answer.status, answer.text).to.equal(201);
      return answer.body as JsonObject;
    }

    for (const [resource, parts] of Object.entries(PARTS)) {
      const path = `${CATALOG}/${resource}`;
      const active = { lifecycleStatus: 'Active' };

      it(`${resource}: lifecycleStatus is Active unless it is given, and cannot be removed or blank`, async () => {
        const silent = await created(path, { name: 'Line on board' });
        expect(silent.lifecycleStatus).to.equal('Active');
        const designed = await created(path, { name: 'Line on board', lifecycleStatus: 'In design' });
        expect(designed.lifecycleStatus).to.equal('In design');
        const removed = await patch(`${path}/${designed.id}`, { lifecycleStatus: null });
        expect([removed.status, removed.body.lifecycleStatus]).to.deep.equal([200, 'Active']);
        const found = await send(
          `${server.url}${path}?lifecycleStatus=Active&id=${silent.id},${designed.id}`,
        );
        expect(found.body).to.have.length(2);
        for (const blank of ['', ' \u00a0']) {
          expect(await created(path, { name: 'Line', lifecycleStatus: blank })).to.include(active);
          const emptied = await patch(`${path}/${designed.id}`, { lifecycleStatus: blank });
          expect(emptied.body).to.include(active);
        }
      });

      it(`${resource}: a bundle has ${parts}, whether it is created or becomes one`, async () => {
        for (const body of [{ isBundle: true }, { isBundle: true, [parts]: [] }]) {
          const refused = await post(path, { name: 'Line and phone', ...body });
          expect(refused.status, refused.text).to.equal(400);
          expect(refused.body.message).to.include(`${parts} is mandatory when isBundle is true`);
        }
        const whole = { name: 'Line and phone', isBundle: true, [parts]: [{ id: 'line' }] };
        const bundle = await created(path, whole);
        expect((await patch(`${path}/${bundle.id}`, { [parts]: null })).status).to.equal(400);
        const both = await patch(`${path}/${bundle.id}`, { [parts]: null, isBundle: false });
        expect([both.status, both.body[parts]]).to.deep.equal([200, undefined]);
        const single = await created(path, { name: 'Line', isBundle: false });
        expect((await patch(`${path}/${single.id}`, { isBundle: true })).status).to.equal(400);
        const grown = await patch(`${path}/${single.id}`, { isBundle: true, [parts]: [{ id: 'line' }] });
        expect(grown.status, grown.text).to.equal(200);
      });
    }

    it('bulk creation names the item that lacks its parts', async () => {
      const add = (value: object) => ({ op: 'add', path: '/-', value });
      const bodies = [add({ name: 'Line' }), add({ name: 'All', isBundle: true })];
      const url = `${server.url}${CATALOG}/productOffering`;
      const answer = await sendJson('PATCH', url, bodies, 'application/json-patch+json');
      expect(answer.status, answer.text).to.equal(400);
      expect(answer.text).to.include('1.value.bundledProductOffering');
    });

    it('bucket: confirmationDate is the time of creation unless it is given', async () => {
      const before = Date.now();
      const bucket = await created(`${BALANCE}/bucket`, { usageType: 'data' });
      expect(Date.parse(String(bucket.confirmationDate))).to.be.within(before, Date.now());
      const given = '2031-03-01T09:30:00Z';
      const other = await created(`${BALANCE}/bucket`, { usageType: 'data', confirmationDate: given });
      expect(other.confirmationDate).to.equal(given);
      const late = await send(`${server.url}${BALANCE}/bucket?confirmationDate.gt=2031-01-01T00:00:00Z`);
      expect((late.body as JsonObject[]).map(({ id }) => id)).to.deep.equal([other.id]);
      const wrong = await post(`${BALANCE}/bucket`, { usageType: 'data', confirmationDate: 'yesterday' });
      expect(wrong.status).to.equal(400);
    });

    for (const resource of ['topupBalance', 'adjustBalance', 'reserveBalance', 'transferBalance'])
      it(`${resource}: status is created unless it is given, also for a bucket that is not here`, async () => {
        const path = `${BALANCE}/${resource}`;
        const body = { amount: { amount: 10, units: 'GBP' }, bucket: { id: 'a bucket elsewhere' } };
        const action = await created(path, body);
        expect(action.status).to.equal('created');
        expect((await created(path, { ...body, status: 'failed' })).status).to.equal('failed');
        const blank = await created(path, { ...body, status: ' ' });
        expect(blank.status).to.equal('created');
        const found = await send(`${server.url}${path}?status=created`);
        expect((found.body as JsonObject[]).map(({ id }) => id)).to.have.members([action.id, blank.id]);
      });
  });
});
