import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import express, { type RequestHandler } from 'express';
import { apiDispatcher } from '../../../src/platform/contract/api-dispatcher.js';
import { compose } from '../../../src/platform/http/compose.js';
import { normalizeUrl } from '../../../src/platform/http/request-target.js';

/** A requested path, and the API, base path and remaining URL that it is dispatched to. */
const CASES: readonly (readonly [path: string, answer: string])[] = [
  ['/api/a/v4', 'a /api/a/v4 /'],
  ['/api/a/v4/', 'a /api/a/v4 /'],
  ['/api/a/v4?x=1', 'a /api/a/v4 /?x=1'],
  ['/api/a/v4/things/?x=/y/', 'a /api/a/v4 /things?x=/y/'],
  ['/api/a/v4//things', 'a /api/a/v4 //things'],
  ['/API/A/v4/Things', 'a /API/A/v4 /Things'],
  ['/api/a/v4.1/things', 'no API'],
  ['/api/a/v4/deep/things', 'b /api/a/v4/deep /things'],
  ['/old/b/deep', 'b /old/b /deep'],
  ['/x/api/a/v4/things', 'no API'],
  ['//api/a/v4/things', 'no API'],
  ['/?/api/a/v4', 'no API'],
  ['http://api/api/a/v4/things/?x=1', 'a /api/a/v4 /things?x=1'],
  ['http://host', 'no API'],
];

describe('Base paths', () => {
  let server: Server;
  let port = 0;

  before(async () => {
    const naming =
      (name: string): RequestHandler =>
      ({ baseUrl, url }, response) =>
        void response.end(`${name} ${baseUrl} ${url}`);
    const dispatcher = apiDispatcher([
      { basePaths: ['/api/a/v4'], handle: naming('a') },
      { basePaths: ['/api/a/v4/deep', '/old/b'], handle: naming('b') },
    ]);
    const app = express().use(compose([normalizeUrl, dispatcher]));
    app.use((_request, response) => void response.end('no API'));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  after(() => server.close());

  for (const [path, answer] of CASES) {
    it(`${path} is dispatched to ${answer}`, async () => {
      const sent = request({ host: '127.0.0.1', port, path }).end();
      const [response] = await once(sent, 'response');
      expect(await text(response)).to.equal(answer);
    });
  }
});
