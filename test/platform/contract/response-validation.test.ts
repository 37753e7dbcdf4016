import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type ErrorRequestHandler } from 'express';
import { apis } from '../../../generated/index.js';
import { type Contract, contractValidation } from '../../../src/platform/contract/contract-validation.js';
import { withStoredDocuments } from '../../../src/rest/body/older-documents.js';
import { fromRoot } from '../../../src/root.js';
import { schemaOf } from '../../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../../src/services/contract/resources.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

/** A stored document that violates the contract, as if written without the server. */
const BROKEN = { category: 5, validFor: { startDateTime: 'yesterday' } };

describe('Response validation', () => {
  forEachServerDatabase((database) => {
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

    it('accepts a stored document that violates the contract, since it can be older', async () => {
      for (const path of [`/${id}`, '', '?limit=1', `/${id}?fields=category`]) {
        const answer = await send(url + path);
        expect(answer.status, path).to.equal(200);
        expect([answer.body].flat()[0].category).to.equal(5);
      }
    });

    it('accepts a selection of fields without the required ones', async () => {
      const answer = await send(`${url}/${id}?fields=none`);
      expect([answer.status, Object.keys(answer.body)]).to.deep.equal([200, ['id', 'href']]);
    });
  });

  describe('of what the server makes', () => {
    let server: Server;
    let body: object = {};
    const item = () => {
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}/tmf-api/appointment/v4/appointment/1`;
    };

    before((done) => {
      const file = fromRoot('generated', 'appointment', 'openapi.json');
      const app = express();
      const refuse: ErrorRequestHandler = (_error, _request, response, _next) => {
        response.status(500).end();
      };
      app.use(contractValidation(JSON.parse(readFileSync(file, 'utf8')) as Contract, true));
      app.use((_request, response) => {
        response.type('application/json; charset=utf-8').json(body);
      });
      app.use(refuse);
      server = app.listen(0, '127.0.0.1', done);
    });
    after((done) => {
      server.close(done);
    });

    const statusOf = async (sent: object) => {
      body = sent;
      return (await send(item())).status;
    };

    it('turns a response that violates the contract into a 500', async () => {
      expect(await statusOf({ ...BROKEN })).to.equal(500);
    });

    it('turns it into a 500 although the stored documents in it are valid', async () => {
      expect(await statusOf(withStoredDocuments({ ...BROKEN }, () => false))).to.equal(500);
    });

    it('sends it if a stored document in it is not valid', async () => {
      expect(await statusOf(withStoredDocuments({ ...BROKEN }, () => true))).to.equal(200);
    });

    it('does not judge stored documents of a valid response', async () => {
      const valid = { id: '1', href: 'http://127.0.0.1/1', status: 'initialized', validFor: {} };
      const judge = () => expect.fail('The stored documents were validated');
      expect(await statusOf(withStoredDocuments(valid, judge))).to.equal(200);
    });
  });
});
