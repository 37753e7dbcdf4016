import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import { errorHandler } from '../../../src/platform/http/error-handler.js';
import { healthRouter } from '../../../src/platform/http/health.js';
import { requestLog } from '../../../src/platform/logging/request-log.js';
import { databaseError } from '../../../src/store/dialects/database-errors.js';
import { send } from '../../support/http.js';

const CONNECTION_ERRORS = ['ECONNREFUSED', '57P01', '08006', '53300'].map((code) =>
  Object.assign(new Error('secret'), { code }),
);
const POOL_TIMEOUT = Object.assign(new Error('secret'), { name: 'KnexTimeoutError' });

describe('Without a database', () => {
  let server: Server;
  let url = '';

  before(async () => {
    const app = express().use(requestLog(pino({ level: 'silent' })));
    app.use(healthRouter(() => Promise.reject(CONNECTION_ERRORS[0])));
    for (const [index, error] of [...CONNECTION_ERRORS, POOL_TIMEOUT].entries())
      app.get(`/${index}`, () => Promise.reject(databaseError(error)));
    app.get('/defect', () => Promise.reject(new TypeError('secret')));
    server = createServer(app.use(errorHandler)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('/ready is 503 and /health is 200', async () => {
    const ready = await send(`${url}/ready`);
    expect([ready.status, ready.headers.get('retry-after')]).to.deep.equal([503, '5']);
    expect((await send(`${url}/health`)).status).to.equal(200);
  });

  it('requests are 503, not 500, and disclose no details', async () => {
    for (const [index] of [...CONNECTION_ERRORS, POOL_TIMEOUT].entries()) {
      const answer = await send(`${url}/${index}`);
      expect([answer.status, answer.body.code]).to.deep.equal([503, 'unavailable']);
      expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
      expect(answer.text).to.not.include('secret');
    }
  });

  it('a defect is 500 and discloses no details', async () => {
    const answer = await send(`${url}/defect`);
    expect([answer.status, answer.body.code]).to.deep.equal([500, 'internalError']);
    expect(answer.text).to.not.include('secret');
  });
});
