import { expect } from 'chai';
import { apis } from '../../../generated/index.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { forEachDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

/** A stored document that violates the contract, as if written without the server. */
const BROKEN = { category: 5, validFor: { startDateTime: 'yesterday' } };

describe('Response validation', () => {
  forEachDatabase((database) => {
    let url = '';
    let id = '';

    before(async () => {
      const metadata = apis.find((api) => api.metadata.number === 'TMF646')?.metadata;
      const resource = metadata && resourcesOf(metadata).find(({ name }) => name === 'appointment');
      if (!resource) throw new Error('There is no appointment');
      const server = await startTestServer(database, {});
      url = `${server.url}/tmf-api/appointment/v4/appointment`;
      const store = await database.open();
      await store.migrate([schemaOf(resource)]);
      id = '01900000-0000-7000-8000-000000000000';
      await store
        .collection(schemaOf(resource))
        .insert({ id, scope: '', createdAt: 0, updatedAt: 0, document: BROKEN });
    });

    it('turns a response that violates the contract into a 500', async () => {
      for (const path of [`/${id}`, '', '?limit=1', `/${id}?fields=category`]) {
        const answer = await send(url + path);
        expect(answer.status, path).to.equal(500);
        expect(answer.body).to.include({ code: 'internalError', status: '500' });
        expect(answer.text).to.not.include('yesterday');
      }
    });

    it('accepts a selection of fields without the required ones', async () => {
      const answer = await send(`${url}/${id}?fields=none`);
      expect([answer.status, Object.keys(answer.body)]).to.deep.equal([200, ['id', 'href']]);
    });
  });
});
