import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { errorHandler } from '../../../src/platform/http/error-handler.js';
import { requestGate } from '../../../src/platform/limits/request-gate.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { startTestServer } from '../../support/server.js';

describe('The gate for requests', () => {
  let server: Server;
  let url = '';
  /** Ends the requests that are running. */
  let finish: (() => void)[] = [];

  before(async () => {
    const app = express();
    app.use(requestGate(2));
    app.get('/wait', (_request, response) => {
      finish.push(() => response.send('done'));
    });
    app.get('/large', (_request, response) => {
      response.send('x'.repeat(50_000_000));
    });
    app.use((_request, response, next) => {
      response.locals.logError = () => {};
      next();
    });
    app.use(errorHandler);
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  /** Resolves when this number of requests runs. */
  const untilRunning = async (count: number) => {
    while (finish.length < count) await once(server, 'request');
  };

  it('refuses requests beyond the limit at once, and lets the next ones in when others have ended', async () => {
    const running = [send(`${url}/wait`), send(`${url}/wait`)];
    await untilRunning(2);
    const refused = await send(`${url}/wait`);
    expect(refused.status).to.equal(503);
    expect(refused.body).to.include({ code: 'overloaded', reason: 'The server is busy' });
    expect(refused.headers.get('retry-after')).to.equal('1');
    for (const end of finish) end();
    for (const { status } of await Promise.all(running)) expect(status).to.equal(200);
    finish = [];
    const next = send(`${url}/wait`);
    await untilRunning(1);
    finish.pop()?.();
    expect((await next).status).to.equal(200);
  });

  it('does not count clients that have gone, nor those that read slowly', async () => {
    for (let round = 0; round < 3; round += 1) {
      const abort = new AbortController();
      const gone = fetch(`${url}/wait`, { signal: abort.signal }).catch(() => undefined);
      await untilRunning(1);
      abort.abort();
      await gone;
      finish = [];
    }
    const slow = Array.from({ length: 5 }, () => get(`${url}/large`));
    for (const request of slow) {
      const [response] = await once(request, 'response');
      expect(response.statusCode).to.equal(200);
    }
    for (const request of slow) request.on('error', () => {}).destroy();
  });
});

describe('MAX_REQUESTS', () => {
  forEachServerDatabase((database) => {
    it('counts requests for resources, and neither streams nor health', async () => {
      const { url } = await startTestServer(database, { MAX_REQUESTS: '1' });
      const path = '/tmf-api/partyInteraction/v4/partyInteraction';
      const abort = new AbortController();
      const streams = [
        fetch(`${url}/events`, { signal: abort.signal }),
        fetch(`${url}/events`, { signal: abort.signal }),
      ];
      for (const { status } of await Promise.all(streams)) expect(status).to.equal(200);
      expect((await send(url + path)).status).to.equal(200);
      const answers = await Promise.all(Array.from({ length: 40 }, () => send(url + path)));
      const statuses = new Set(answers.map(({ status }) => status));
      expect([...statuses].sort()).to.deep.equal([200, 503]);
      expect((await send(`${url}/health`)).status).to.equal(200);
      expect((await send(url + path)).status, 'afterwards').to.equal(200);
      abort.abort();
    });
  });
});
