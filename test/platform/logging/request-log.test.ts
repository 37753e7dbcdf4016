import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import type { ResponseLocals } from '../../../src/platform/http/response-locals.js';
import { requestLog } from '../../../src/platform/logging/request-log.js';
import { send } from '../../support/http.js';

describe('The request log', () => {
  let server: Server;
  let url = '';
  // biome-ignore lint/suspicious/noExplicitAny: tests read all properties of a line
  let lines: any[] = [];

  before(async () => {
    const logger = pino({ base: null, timestamp: false }, { write: (line) => lines.push(JSON.parse(line)) });
    const app = express().use(requestLog(logger));
    app.get('/well', (request, response) => {
      request.method = 'PUT';
      response.end('well');
    });
    app.get('/bad', (_request, response) => {
      (response.locals as ResponseLocals).logError(new TypeError('of ours'), 'it broke');
      response.status(500).end();
    });
    app.get('/busy', (_request, response) => void response.status(503).end());
    app.get('/slow', () => {});
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    lines = [];
  });

  const line = async () => {
    while (lines.length === 0) await pause(10);
    return lines.at(-1);
  };

  it('has a line for each original request, without its query', async () => {
    const answer = await send(`${url}/well?secret=1`, {
      method: 'HEAD',
      headers: { 'X-Request-Id': 'mine' },
    });
    const { responseTime, ...rest } = await line();
    expect(rest).to.deep.equal({
      level: 30,
      msg: 'request completed',
      res: { statusCode: 200 },
      req: { id: 'mine', method: 'HEAD', path: '/well' },
    });
    expect(responseTime).to.be.a('number');
    expect(answer.headers.get('x-request-id')).to.equal('mine');
    expect(lines).to.have.length(1);
  });

  it('does not accept an invalid id', async () => {
    const answer = await send(`${url}/well`, { headers: { 'X-Request-Id': 'a b' } });
    const { req } = await line();
    expect(req.id).to.match(/^[\da-f-]{36}$/);
    expect(answer.headers.get('x-request-id')).to.equal(req.id);
  });

  it('logs errors together with their request', async () => {
    await send(`${url}/bad`);
    const { req, err, msg } = lines[0];
    expect({ req: req.path, err: err.message, msg }).to.deep.equal({
      req: '/bad',
      err: 'of ours',
      msg: 'it broke',
    });
    const last = await line();
    expect([last.level, last.msg, last.err.message]).to.deep.equal([
      50,
      'request errored',
      'failed with status code 500',
    ]);
  });

  it('logs a 503 as information', async () => {
    await send(`${url}/busy`);
    const { level, msg, err } = await line();
    expect([level, msg, err.message]).to.deep.equal([30, 'request errored', 'failed with status code 503']);
  });

  it('reports aborted requests', async () => {
    const aborted = request(`${url}/slow`).on('error', () => {});
    aborted.end();
    await once(server, 'request');
    aborted.destroy();
    expect((await line()).msg).to.equal('request aborted');
  });
});
