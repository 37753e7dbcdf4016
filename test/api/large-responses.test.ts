import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { openRequest, rawRequest } from '../support/raw-socket.js';
import { forEachServer, type TestServer } from '../support/server.js';

const PATH = '/tmf-api/appointment/v4/appointment';

/** Twelve appointments of a megabyte, of which the first eight are a page. */
const COUNT = 12;

/** Characters of one to four bytes, so that a piece may end anywhere. */
const description = `${'x'.repeat(50_000)}${'é€😀'.repeat(100_000)}`;

describe('Large responses', () => {
  forEachServer(
    (server: TestServer) => {
      const sockets: Socket[] = [];
      before('create the appointments', async () => {
        for (let count = 0; count < COUNT; count++) {
          const made = await sendJson('POST', server.url + PATH, { validFor: {}, description });
          expect(made.status, made.text).to.equal(201);
        }
      });
      afterEach(() => {
        for (const socket of sockets.splice(0)) socket.destroy();
      });

      /** Asks for the page and does not read it. */
      const askOnly = async () => {
        const socket = await openRequest(server.url, { target: PATH });
        sockets.push(socket.on('error', () => {}));
        await once(socket, 'readable');
        return socket;
      };
      const descriptions = (items: { description: string }[]) =>
        items.filter((each) => each.description === description).length;

      it('arrive in pieces, with and without compression, and as a 304 or for HEAD without a body', async () => {
        const plain = await rawRequest(server.url, { target: PATH });
        expect([plain.status, plain.headers.get('transfer-encoding')]).to.deep.equal([200, 'chunked']);
        const items = JSON.parse(plain.text);
        expect(descriptions(items))
          .to.equal(items.length)
          .and.to.be.within(6, COUNT - 1);
        const packed = await rawRequest(server.url, { target: PATH, headers: ['Accept-Encoding: gzip'] });
        expect(packed.headers.get('content-encoding')).to.equal('gzip');
        expect(packed.text).to.equal(plain.text);
        const one = await rawRequest(server.url, { target: `${PATH}/${items[0].id}` });
        expect(JSON.parse(one.text)).to.deep.equal(items[0]);
        const etag = one.headers.get('etag') ?? '';
        const known = [`If-None-Match: ${etag}`];
        const unchanged = await rawRequest(server.url, { target: `${PATH}/${items[0].id}`, headers: known });
        expect([unchanged.status, unchanged.text]).to.deep.equal([304, '']);
        const head = await rawRequest(server.url, { method: 'HEAD', target: PATH });
        expect([head.status, head.bytes.length]).to.deep.equal([200, 0]);
        const selected = await rawRequest(server.url, { target: `${PATH}?fields=description&limit=2` });
        expect(descriptions(JSON.parse(selected.text))).to.equal(2);
      });

      it('that nobody reads make room for those that somebody reads', async () => {
        const unread = await askOnly();
        const { body } = await send(server.url + PATH);
        expect(descriptions(body)).to.equal(body.length);
        // The rest of it never came.
        let received = 0;
        unread.on('data', (data: Buffer) => {
          received += data.length;
        });
        await once(unread, 'close');
        expect(received).to.be.below(Buffer.byteLength(JSON.stringify(body)));
      });

      it('do not keep small ones waiting', async () => {
        for (let count = 0; count < 10; count++) void askOnly().catch(() => {});
        expect((await send(`${server.url}${PATH}?fields=id&limit=2`)).body).to.have.length(2);
      });
    },
    { RESPONSES_IN_FLIGHT: '9 MB', VALIDATE_RESPONSES: 'false' },
  );
});
