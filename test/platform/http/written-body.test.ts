import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type RequestHandler } from 'express';
import { controllersFor } from '../../../generated/appointment/runtime.js';
import { JsonText } from '../../../src/values/json.js';
import { send } from '../../support/http.js';
import { ask } from '../../support/raw-http.js';

const TEXT = '{ "name": "Zoë" }';

describe('A body that is already JSON text', () => {
  const seen: unknown[] = [];
  let server: Server;
  let url = '';

  const watch: RequestHandler = (_request, response, next) => {
    const json = response.json.bind(response);
    response.json = (body) => {
      seen.push(body);
      return json(body);
    };
    next();
  };

  before(async () => {
    const headers = { ETag: '"1"', 'Last-Modified': 'Sat, 28 Nov 2026 12:00:00 GMT' };
    const { answer, unchanged } = controllersFor(['answer', 'unchanged'], {
      answer: async () => ({ status: 200, headers, body: new JsonText(TEXT) }),
      unchanged: async () => ({ status: 304, headers }),
    });
    const app = express().disable('etag');
    app.get('/plain', answer).get('/watched', watch, answer).get('/unchanged', watch, unchanged);
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('is sent unchanged', async () => {
    const { status, headers, text } = await send(`${url}/plain`);
    expect([status, text]).to.deep.equal([200, TEXT]);
    expect(headers.get('content-length')).to.equal(`${Buffer.byteLength(TEXT)}`);
    expect(headers.get('content-type')).to.equal('application/json; charset=utf-8');
  });

  it('is parsed for response validation', async () => {
    const { headers, body } = await send(`${url}/watched`);
    expect(body).to.deep.equal({ name: 'Zoë' });
    expect(seen).to.deep.equal([{ name: 'Zoë' }]);
    expect(headers.get('content-type')).to.equal('application/json; charset=utf-8');
  });

  it('is sent whatever the request has for a condition: the handler has judged it', async () => {
    const conditions: Record<string, string>[] = [
      { 'If-None-Match': '"1"' },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
    ];
    for (const path of ['/plain', '/watched'])
      for (const headers of conditions) {
        const answer = await ask(url + path, { headers });
        expect([answer.status, answer.body], path + JSON.stringify(headers)).to.deep.equal([
          200,
          { name: 'Zoë' },
        ]);
      }
  });

  it('is left out if the handler answers 304', async () => {
    const answer = await ask(`${url}/unchanged`, { headers: { 'If-None-Match': '"1"' } });
    expect([answer.status, answer.text, answer.headers.get('etag')]).to.deep.equal([304, '', '"1"']);
  });
});
