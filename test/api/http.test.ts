import { expect } from 'chai';
import fc from 'fast-check';
import { sendJson } from '../support/http.js';
import { type RawAnswer, rawRequest } from '../support/raw-socket.js';
import { forEachServer } from '../support/server.js';

const BASE = '/tmf-api/partyInteraction/v4';
const INTERACTIONS = `${BASE}/partyInteraction`;
const INTERACTION = { direction: 'inbound', reason: 'Question', channel: [{ id: 'web' }] };
const JSON_TYPE = 'Content-Type: application/json';

/** Paths that are not resources of an API, and the methods that they have. */
const OTHER_PATHS: [path: string, allow: string][] = [
  ['/', 'GET, HEAD, OPTIONS'],
  ['/counts', 'GET, HEAD, OPTIONS'],
  ['/docs', 'GET, HEAD, OPTIONS'],
  ['/docs/party-interaction', 'GET, HEAD, OPTIONS'],
  ['/docs/assets/base.css', 'GET, HEAD, OPTIONS'],
  ['/health', 'GET, HEAD, OPTIONS'],
  ['/ready', 'GET, HEAD, OPTIONS'],
  ['/events', 'GET'],
  [`${BASE}/`, 'GET, HEAD, OPTIONS'],
  [BASE, 'GET, HEAD, OPTIONS'],
  [`${BASE}/openapi.json`, 'GET, HEAD, OPTIONS'],
];

const errorOf = ({ text }: RawAnswer) => JSON.parse(text) as { reason: string; message: string };

/** Another spelling of a path: letters in the other case or percent-encoded where the flags say so. */
function respelled(path: string, flags: readonly number[]): string {
  return [...path]
    .map((letter, index) => {
      const flag = flags[index % flags.length] ?? 0;
      const other =
        flag & 1 ? (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()) : letter;
      if (!(flag & 2) || letter === '/') return other;
      const code = other.charCodeAt(0).toString(16);
      return `%${flag & 4 ? code.toUpperCase() : code}`;
    })
    .join('');
}

describe('Requests as HTTP has them', () => {
  forEachServer(
    (server) => {
      let id = '';
      before(async () => {
        const created = await sendJson('POST', server.url + INTERACTIONS, INTERACTION);
        expect(created.status, created.text).to.equal(201);
        id = created.body.id;
      });

      for (const hosts of [
        ['Host: a.example', 'Host: b.example'],
        ['Host: a.example', 'host: a.example'],
        ['HOST: a.example', 'Host:'],
      ])
        it(`${hosts.join(' and ')} is 400`, async () => {
          const answer = await rawRequest(server.url, { target: INTERACTIONS, headers: hosts });
          expect(answer.status).to.equal(400);
          expect(errorOf(answer).reason).to.equal('The header Host is given more than once');
        });

      it('the authority of an absolute target wins over Host', async () => {
        const created = await rawRequest(server.url, {
          method: 'POST',
          target: `http://tmf.example:81${INTERACTIONS}`,
          headers: ['Host: other.example', JSON_TYPE],
          body: JSON.stringify(INTERACTION),
        });
        expect(created.status).to.equal(201);
        const address = `http://tmf.example:81${INTERACTIONS}/`;
        expect(created.headers.get('location')).to.match(new RegExp(`^${address}`));
        expect(JSON.parse(created.text).href).to.equal(created.headers.get('location'));
        const list = await rawRequest(server.url, { target: `http://tmf.example:81${INTERACTIONS}?limit=1` });
        expect(list.status).to.equal(206);
        expect(list.headers.get('link')).to.contain(`<http://tmf.example:81${INTERACTIONS}?`);
      });

      for (const target of ['http:///health', 'http://user:pw@tmf.example/health', 'http://a b/', 'ftp://a/'])
        it(`the target ${target} is 400`, async () => {
          expect((await rawRequest(server.url, { target })).status).to.equal(400);
        });

      it('paths of any case and percent-encoding equal the plain path', async () => {
        const flags = fc.array(fc.nat(7), { minLength: 1, maxLength: 60 });
        const property = fc.asyncProperty(flags, fc.boolean(), async (spelling, isItem) => {
          const path = respelled(INTERACTIONS, spelling);
          // Ids keep their case.
          const target = isItem
            ? `${path}/${respelled(
                id,
                spelling.map((flag) => flag & 6),
              )}`
            : path;
          const answer = await rawRequest(server.url, { target });
          expect(answer.status, target).to.equal(200);
          const body = JSON.parse(answer.text);
          const found = isItem ? body : body.find((each: { id: string }) => each.id === id);
          expect(found.href).to.equal(`${server.url}${INTERACTIONS}/${id}`);
        });
        await fc.assert(property, { numRuns: 60 });
      });

      it('names of resources in any case can be created, patched, deleted and subscribed', async () => {
        const path = `${server.url}/TMF-API/partyinteraction/V4/partyinteraction`;
        const created = await sendJson('POST', path, INTERACTION);
        expect(created.status, created.text).to.equal(201);
        expect(created.headers.get('location')).to.equal(`${server.url}${INTERACTIONS}/${created.body.id}`);
        const patched = await sendJson('PATCH', `${path}/${created.body.id}`, { reason: 'Other' });
        expect(patched.status, patched.text).to.equal(200);
        expect(patched.body.reason).to.equal('Other');
        expect((await fetch(`${path}/${created.body.id}`, { method: 'DELETE' })).status).to.equal(204);
        expect((await fetch(`${server.url}${BASE}/HUB`)).status).to.equal(200);
        const id = created.body.id.toUpperCase();
        expect((await fetch(`${path}/${id}`)).status, 'ids keep their case').to.equal(404);
      });

      for (const [path, allow] of OTHER_PATHS) {
        it(`${path} has the methods ${allow}`, async () => {
          for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
            const answer = await rawRequest(server.url, { method, target: path });
            expect([answer.status, answer.headers.get('allow')], method).to.deep.equal([405, allow]);
            expect(errorOf(answer).reason).to.equal(`The method ${method} is not allowed`);
          }
          const options = await rawRequest(server.url, { method: 'OPTIONS', target: path });
          expect([options.status, options.headers.get('allow')]).to.deep.equal([204, allow]);
        });
      }

      it('unknown paths are 404 with any method', async () => {
        for (const path of ['/nothing', '/docs/nothing', '/docs/assets/nothing.css'])
          for (const method of ['GET', 'POST'])
            expect((await rawRequest(server.url, { method, target: path })).status, path).to.equal(404);
      });

      it('OPTIONS * is about the server; other methods have no target *', async () => {
        const options = await rawRequest(server.url, { method: 'OPTIONS', target: '*' });
        expect(options.status).to.equal(200);
        expect(options.headers.get('allow')).to.equal('GET, HEAD, POST, PATCH, DELETE, OPTIONS');
        expect(options.headers.get('content-length')).to.equal('0');
        expect((await rawRequest(server.url, { target: '*' })).status).to.equal(400);
      });

      it('an unknown content coding is 415 with Accept-Encoding', async () => {
        for (const coding of ['compress', 'x', 'gzip, gzip']) {
          const answer = await rawRequest(server.url, {
            method: 'POST',
            target: INTERACTIONS,
            headers: [JSON_TYPE, `Content-Encoding: ${coding}`],
            body: JSON.stringify(INTERACTION),
          });
          expect(answer.status).to.equal(415);
          expect(answer.headers.get('accept-encoding')).to.equal('gzip, deflate, br');
        }
        const otherType = await rawRequest(server.url, {
          method: 'POST',
          target: INTERACTIONS,
          headers: ['Content-Type: text/plain'],
          body: 'x',
        });
        expect(otherType.status).to.equal(415);
        expect(otherType.headers.has('accept-encoding'), 'the coding is not the problem').to.equal(false);
      });
    },
    { ALLOWED_HOSTS: 'tmf.example:81' },
  );
});
