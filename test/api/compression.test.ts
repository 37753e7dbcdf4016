import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { sendJson } from '../support/http.js';
import { rawRequest } from '../support/raw-socket.js';
import { forEachServer } from '../support/server.js';

const INTERACTIONS = '/tmf-api/partyInteraction/v4/partyInteraction';
const INTERACTION = { direction: 'inbound', reason: 'Question', channel: [{ id: 'web' }] };
const LARGE = { ...INTERACTION, description: 'Grüße '.repeat(2_000) };
const GZIP = 'Accept-Encoding: gzip';

describe('Compression of responses', () => {
  forEachServer((server) => {
    let large = '';
    let small = '';
    before(async () => {
      const ids = [];
      for (const document of [LARGE, INTERACTION]) {
        const created = await sendJson('POST', server.url + INTERACTIONS, document);
        expect(created.status, created.text).to.equal(201);
        ids.push(`${INTERACTIONS}/${created.body.id}`);
      }
      [large = '', small = ''] = ids;
    });
    const get = (target: string, ...headers: string[]) => rawRequest(server.url, { target, headers });

    for (const coding of ['gzip', 'br', 'deflate'])
      it(`${coding} when it is asked for`, async () => {
        const plain = await get(large);
        const coded = await get(large, `Accept-Encoding: ${coding}`);
        expect(coded.headers.get('content-encoding')).to.equal(coding);
        expect(coded.bytes.length).to.be.lessThan(plain.bytes.length / 5);
        expect(coded.text).to.equal(plain.text);
        for (const answer of [plain, coded])
          expect(answer.headers.get('vary')).to.match(/(^|, )Accept-Encoding(,|$)/);
        expect(plain.headers.has('content-encoding')).to.equal(false);
        expect(plain.headers.get('etag')).to.equal('"1"');
        expect(coded.headers.get('etag'), 'another representation, another tag').to.equal(`"1-${coding}"`);
      });

    it('not for what is small, for no coding, and for codings that are refused', async () => {
      for (const [path, ...headers] of [
        [small, GZIP],
        [large, 'Accept-Encoding: identity'],
        [large, 'Accept-Encoding: gzip;q=0, br;q=0'],
        [large, 'Accept-Encoding: sdch'],
        [large, 'Accept-Encoding:'],
      ] as [string, string][]) {
        const answer = await get(path, ...headers);
        expect([answer.status, answer.headers.get('content-encoding')]).to.deep.equal([200, undefined]);
        expect(answer.headers.get('etag')).to.equal('"1"');
        expect(Number(answer.headers.get('content-length'))).to.equal(answer.bytes.length);
        expect(answer.headers.get('vary')).to.contain('Accept-Encoding');
      }
    });

    it('lists, errors, the contract and the pages are compressed too', async () => {
      const unknown = `${INTERACTIONS}?limit=${'x'.repeat(3000)}`;
      for (const path of [
        INTERACTIONS,
        '/tmf-api/partyInteraction/v4/openapi.json',
        '/',
        '/docs/assets/base.css',
      ])
        expect((await get(path, GZIP)).headers.get('content-encoding'), path).to.equal('gzip');
      expect((await get(unknown, GZIP)).status).to.equal(400);
      const page = await get(`${INTERACTIONS}?limit=1`, GZIP);
      expect([page.status, page.headers.get('content-encoding')]).to.deep.equal([206, 'gzip']);
      expect(JSON.parse(page.text)).to.have.length(1);
    });

    it('a HEAD has the headers of the GET', async () => {
      const [head, got] = [
        await rawRequest(server.url, { method: 'HEAD', target: large, headers: [GZIP] }),
        await get(large, GZIP),
      ];
      expect(head.bytes.length).to.equal(0);
      for (const name of ['content-encoding', 'etag', 'vary', 'content-type', 'last-modified'])
        expect(head.headers.get(name), name).to.equal(got.headers.get(name));
    });

    it('conditional requests may have the tag of any coding, and a 304 has the one that the client knows', async () => {
      for (const tag of ['"1"', '"1-gzip"', '"1-br"', 'W/"1-gzip"', '"0", "1-deflate"'])
        for (const headers of [[], [GZIP]]) {
          const answer = await get(large, `If-None-Match: ${tag}`, ...headers);
          expect(answer.status, tag).to.equal(304);
          expect(answer.headers.has('content-encoding')).to.equal(false);
          if (headers.length > 0) expect(tag).to.contain(answer.headers.get('etag'));
        }
      for (const tag of ['"2-gzip"', '"gzip"', '"1-zip"', '"1gzip"'])
        expect((await get(large, GZIP, `If-None-Match: ${tag}`)).status, tag).to.equal(200);
    });

    it('If-Match has the tag of the compressed representation', async () => {
      const created = await sendJson('POST', server.url + INTERACTIONS, LARGE);
      const target = `${INTERACTIONS}/${created.body.id}`;
      const change = (tag: string, reason: string) =>
        rawRequest(server.url, {
          method: 'PATCH',
          target,
          headers: [GZIP, 'Content-Type: application/json', `If-Match: ${tag}`],
          body: JSON.stringify({ reason }),
        });
      const { headers } = await get(target, GZIP);
      const changed = await change(headers.get('etag') ?? '', 'new');
      expect([changed.status, changed.headers.get('etag')]).to.deep.equal([200, '"2-gzip"']);
      expect((await change('"1-gzip"', 'lost')).status, 'an old tag').to.equal(412);
      expect((await change('"2"', 'newer')).status, 'the plain tag').to.equal(200);
      expect((await change('W/"3-gzip"', 'weak')).status, 'a weak tag').to.equal(412);
    });

    it('clients that go away while a response is compressed leave a server that responds', async () => {
      const { hostname, port } = new URL(server.url);
      const gone = Array.from({ length: 50 }, async () => {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => {});
        await once(socket, 'connect');
        socket.write(`GET ${large} HTTP/1.1\r\nHost: localhost\r\n${GZIP}\r\n\r\n`, () => socket.destroy());
        await once(socket, 'close');
      });
      await Promise.all(gone);
      expect((await get(large, GZIP)).status).to.equal(200);
    });

    it('the event stream is never compressed', async () => {
      const controller = new AbortController();
      const response = await fetch(`${server.url}/events`, {
        headers: { Accept: 'text/event-stream', 'Accept-Encoding': 'gzip, br' },
        signal: controller.signal,
      });
      expect([response.status, response.headers.get('content-encoding')]).to.deep.equal([200, null]);
      controller.abort();
    });
  });

  describe('with COMPRESSION_THRESHOLD=0', () => {
    forEachServer(
      (server) => {
        it('does not happen', async () => {
          const target = '/tmf-api/partyInteraction/v4/openapi.json';
          const answer = await rawRequest(server.url, { target, headers: [GZIP] });
          expect([answer.status, answer.headers.get('content-encoding')]).to.deep.equal([200, undefined]);
        });
      },
      { COMPRESSION_THRESHOLD: '0' },
    );
  });
});
