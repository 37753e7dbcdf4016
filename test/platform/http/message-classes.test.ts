import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { messageClasses } from '../../../src/platform/http/message-classes.js';

const prototypesOf = (messages: readonly object[]) =>
  messages.map((message) => Object.getPrototypeOf(message));

describe('The message classes of an app', () => {
  const seen: { readonly before: object[]; readonly after: object[] }[] = [];
  let server: Server;
  before(async () => {
    const app = express();
    app.get('/', (request, response) => {
      response.json({ host: request.get('host'), query: request.query });
    });
    server = createServer(messageClasses(app), (request, response) => {
      const before = prototypesOf([request, response]);
      app(request, response);
      seen.push({ before, after: prototypesOf([request, response]) });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());

  it('have the prototypes of Express, so that Express does not replace them', async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/?a=1`);
    expect(await answer.json()).to.deep.equal({ host: `127.0.0.1:${port}`, query: { a: '1' } });
    const [{ before, after } = { before: [], after: [] }] = seen;
    expect(before).to.have.lengthOf(2);
    expect(after.map((prototype, index) => prototype === before[index])).to.deep.equal([true, true]);
  });
});
