import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll } from './cases.js';
import { INTERACTIONS } from './sample.js';

const DOCUMENT = { direction: 'inbound', reason: 'r', channel: [{ id: 'web' }] };
const PAST = 'Sat, 01 Jan 2022 00:00:00 GMT';
const FUTURE = 'Fri, 01 Jan 2100 00:00:00 GMT';

/** On a resource whose ETag is "2". */
const CASES: [method: 'GET' | 'PATCH' | 'DELETE', headers: Record<string, string>, status: number][] = [
  ['GET', {}, 200],
  ['GET', { 'If-None-Match': '"2"' }, 304],
  ['GET', { 'If-None-Match': 'W/"2"' }, 304],
  ['GET', { 'If-None-Match': '"1", "2"' }, 304],
  ['GET', { 'If-None-Match': '*' }, 304],
  ['GET', { 'If-None-Match': '"1"' }, 200],
  ['GET', { 'If-None-Match': '"1"', 'If-Modified-Since': FUTURE }, 200],
  ['GET', { 'If-Modified-Since': FUTURE }, 304],
  ['GET', { 'If-Modified-Since': PAST }, 200],
  ['GET', { 'If-Modified-Since': 'yesterday' }, 200],
  ['GET', { 'If-Match': '"2"' }, 200],
  ['GET', { 'If-Match': '"1"' }, 412],
  ['GET', { 'If-Unmodified-Since': PAST }, 412],
  ['GET', { 'If-None-Match': '2' }, 400],
  ['PATCH', { 'If-Match': '"2"' }, 200],
  ['PATCH', { 'If-Match': '"1", "2"' }, 200],
  ['PATCH', { 'If-Match': '*' }, 200],
  ['PATCH', { 'If-Match': '"1"' }, 412],
  ['PATCH', { 'If-Match': 'W/"2"' }, 412],
  ['PATCH', { 'If-Match': 'two' }, 400],
  ['PATCH', { 'If-None-Match': '"2"' }, 412],
  ['PATCH', { 'If-None-Match': '*' }, 412],
  ['PATCH', { 'If-None-Match': '"1"' }, 200],
  ['PATCH', { 'If-Unmodified-Since': PAST }, 412],
  ['PATCH', { 'If-Unmodified-Since': FUTURE }, 200],
  ['PATCH', { 'If-Unmodified-Since': 'yesterday' }, 200],
  ['PATCH', { 'If-Match': '"2"', 'If-Unmodified-Since': PAST }, 200],
  ['PATCH', { 'If-Modified-Since': FUTURE }, 200],
  ['DELETE', { 'If-Match': '"1"' }, 412],
  ['DELETE', { 'If-Unmodified-Since': PAST }, 412],
  ['DELETE', { 'If-Match': '"2"' }, 204],
];

describe('TMF630: conditional requests', () => {
  const changed = async (collection: string, headers: Record<string, string> = {}) => {
    const href = String((await createAll(collection, [DOCUMENT]))[0]?.href);
    const patched = await ask(href, { method: 'PATCH', headers, body: { label: 'second' } });
    expect([patched.status, patched.headers.get('etag')]).to.deep.equal([200, '"2"']);
    return href;
  };

  forEachServer((server) => {
    const collection = () => server.url + INTERACTIONS;
    for (const [method, headers, status] of CASES) {
      it(`${method} ${JSON.stringify(headers)} → ${status}`, async () => {
        const href = await changed(collection());
        const body = method === 'PATCH' ? { label: 'third' } : undefined;
        const answer = await ask(href, { method, headers, body });
        expect(answer.status, answer.text).to.equal(status);
        const after = await ask(href);
        if (method === 'DELETE' && status === 204) expect(after.status).to.equal(404);
        else expect(after.body.label).to.equal(method === 'PATCH' && status === 200 ? 'third' : 'second');
        if (status === 412) expect(answer.body.message).to.equal('Its ETag is "2"');
        if (status === 304) expect([answer.text, answer.headers.get('etag')]).to.deep.equal(['', '"2"']);
      });
    }
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      it(`${method} of a missing resource is 404 with any precondition`, async () => {
        const body = method === 'PATCH' ? {} : undefined;
        const answer = await ask(`${collection()}/none`, { method, headers: { 'If-Match': '"1"' }, body });
        expect(answer.status).to.equal(404);
      });
    }
    it('POST, GET and PATCH return ETag and Last-Modified', async () => {
      const posted = await ask(collection(), { method: 'POST', body: DOCUMENT });
      const read = await ask(posted.body.href);
      const unchanged = await ask(posted.body.href, { method: 'PATCH', body: { reason: 'r' } });
      for (const { headers } of [posted, read, unchanged]) {
        expect(headers.get('etag')).to.equal('"1"');
        expect(headers.get('last-modified')).to.match(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
      }
    });
  });

  forEachServer(
    (server) => {
      const cases: [method: string, headers: Record<string, string>, status: number][] = [
        ['PATCH', {}, 428],
        ['DELETE', {}, 428],
        ['PATCH', { 'If-Match': '"1"' }, 412],
        ['PATCH', { 'If-Match': '"2"' }, 200],
        ['GET', {}, 200],
        ['DELETE', { 'If-Match': '*' }, 204],
      ];
      for (const [method, headers, status] of cases) {
        it(`REQUIRE_IF_MATCH: ${method} ${JSON.stringify(headers)} → ${status}`, async () => {
          const href = await changed(server.url + INTERACTIONS, { 'If-Match': '"1"' });
          const body = method === 'PATCH' ? { label: 'third' } : undefined;
          expect((await ask(href, { method, headers, body })).status).to.equal(status);
        });
      }
    },
    { REQUIRE_IF_MATCH: 'true' },
  );
});
