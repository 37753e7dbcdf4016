import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type RequestHandler } from 'express';
import { controllersFor } from '../../../generated/appointment/runtime.js';
import { JsonText } from '../../../src/values/json-text.js';
import { send } from '../../support/http.js';

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
    const { answer } = controllersFor(['answer'], {
      answer: async () => ({ status: 200, headers: { ETag: '"1"' }, body: new JsonText(TEXT) }),
    });
    const app = express().disable('etag').get('/plain', answer).get('/watched', watch, answer);
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

  it('is left out for a client that has a current copy', async () => {
    // Without Cache-Control, fetch would send no-cache.
    const headers = { 'If-None-Match': '"1"', 'Cache-Control': 'max-age=0' };
    const answer = await send(`${url}/plain`, { headers });
    expect([answer.status, answer.text, answer.headers.get('content-type')]).to.deep.equal([304, '', null]);
  });
});
