import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { type HttpAnswer, send, sendJson } from '../support/http.js';
import { rawRequest } from '../support/raw-socket.js';
import { forEachServer } from '../support/server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const ACCOUNTS = '/tmf-api/accountManagement/v4/partyAccount';
const PERIOD = { startDateTime: '2026-05-04T08:00:00Z' };
const PARTY = { id: '1', '@referredType': 'Individual', name: 'Mira Holt' };
const ACCOUNT = { name: 'Household', relatedParty: [PARTY] };

interface BadBody {
  readonly what: string;
  readonly path?: string;
  readonly body: unknown;
  readonly type?: string;
  readonly status?: number;
  /** Text that the message must have: the position. */
  readonly says: RegExp;
}

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

const BODIES: readonly BadBody[] = [
  { what: 'JSON that ends too early', body: '{"validFor": {', says: /line 1, column 15/ },
  { what: 'JSON with a mistake in its third line', body: '{\n"a": 1,\n"b": x}', says: /line 3, column 6/ },
  { what: 'two JSON documents', body: '{} {}', says: /line 1, column 4/ },
  { what: 'an empty body', body: '', says: /It is empty: send a JSON document/ },
  { what: 'a trailing comma', body: '{"a": [1,]}', says: /A value is missing at line 1, column 10/ },
  { what: 'a name without quotes', body: '{a: 1}', says: /in double quotes at line 1, column 2/ },
  { what: 'a comment', body: '// here\n{}', says: /A comment \(JSON has none\) at line 1, column 1/ },
  {
    what: 'a mistake far from the beginning',
    body: `{"a": "${'x'.repeat(100_000)}", b}`,
    says: /The error is after character 100000/,
  },
  { what: 'an array', body: '[]', says: /object/ },
  { what: 'a string', body: '"text"', says: /object/ },
  { what: 'null', body: 'null', says: /object/ },
  { what: 'a wrong type', body: { validFor: PERIOD, category: 5 }, says: /category must be string/ },
  {
    what: 'a wrong type deep inside',
    body: { validFor: PERIOD, relatedParty: [PARTY, { ...PARTY, role: [] }] },
    says: /relatedParty\.1\.role must be string/,
  },
  {
    what: 'an object for an array',
    body: { validFor: PERIOD, relatedParty: PARTY },
    says: /relatedParty must be array/,
  },
  {
    what: 'null for an attribute',
    body: { validFor: PERIOD, category: null },
    says: /category must be string/,
  },
  { what: 'a missing mandatory attribute', body: {}, says: /validFor is missing/ },
  {
    what: 'three missing mandatory attributes',
    path: ACCOUNTS,
    body: { relatedParty: [{}] },
    says: /(?=.*\bname is missing)(?=.*relatedParty\.0\.id is missing)(?=.*relatedParty\.0\.@referredType is missing)/,
  },
  {
    what: 'an unknown enumeration value',
    body: { validFor: PERIOD, status: 'accepted' },
    says: /status .*initialized, confirmed/,
  },
  {
    what: 'an invalid date',
    body: { validFor: { startDateTime: '2026-02-30T08:00:00Z' } },
    says: /validFor\.startDateTime .*date-time/,
  },
  {
    what: 'a date without a time',
    body: { validFor: { startDateTime: '2026-02-03' } },
    says: /validFor\.startDateTime .*date-time/,
  },
  {
    what: 'a blank mandatory string',
    path: ACCOUNTS,
    body: { ...ACCOUNT, name: ' \t' },
    says: /name is mandatory and must not be blank/,
  },
  {
    what: 'a blank mandatory string deep inside',
    path: ACCOUNTS,
    body: { ...ACCOUNT, relatedParty: [{ ...PARTY, id: '' }] },
    says: /relatedParty\.0\.id is mandatory/,
  },
  {
    what: 'an empty mandatory array',
    path: ACCOUNTS,
    body: { ...ACCOUNT, relatedParty: [] },
    says: /relatedParty/,
  },
  { what: '1,000 levels of nesting', body: nested(1_000), says: /^a\.a\.a/m },
  { what: '100,000 levels of nesting', body: nested(100_000), says: /a\.a\.a|nested too deeply/ },
  {
    what: '100,000 levels of arrays',
    body: `{"validFor":{},"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    says: /./,
  },
  {
    what: 'a __proto__ key',
    body: '{"validFor": {}, "__proto__": {"polluted": true}}',
    says: /^__proto__$/m,
  },
  {
    what: 'a __proto__ key deep inside',
    body: '{"validFor": {}, "a": [{"__proto__": 1}]}',
    says: /^a\.0\.__proto__$/m,
  },
  { what: 'NUL in a text', body: '{"validFor": {}, "a": {"b": "x\\u0000y"}}', says: /^a\.b$/m },
  { what: 'NUL in a name', body: '{"validFor": {}, "x\\u0000y": 1}', says: /name that is not valid/ },
  { what: 'half a surrogate pair', body: '{"validFor": {}, "category": "\\ud800"}', says: /^category$/m },
  { what: 'a number too large for any computer', body: '{"validFor": {}, "size": 1e400}', says: /^size$/m },
  {
    what: 'bytes that are not UTF-8',
    body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    says: /UTF-8/,
  },
  {
    what: 'a body of 2 MB',
    body: { validFor: {}, a: 'x'.repeat(2 * 1024 * 1024) },
    status: 413,
    says: /1048576 bytes \(BODY_LIMIT\)/,
  },
  { what: 'a text body', body: 'hello', type: 'text/plain', status: 415, says: /text\/plain/ },
  { what: 'a form', body: 'a=1', type: 'application/x-www-form-urlencoded', status: 415, says: /form/ },
  {
    what: 'another charset',
    body: { validFor: {} },
    type: 'application/json; charset=latin1',
    status: 415,
    says: /latin1/,
  },
];

const QUERIES: readonly [query: string, says: RegExp][] = [
  ['limit=-1', /limit/],
  ['limit=ten', /limit/],
  ['limit=1.5', /limit/],
  ['limit=99999999999999999999', /limit/],
  ['limit=1&limit=2', /limit/],
  ['offset=-5', /offset/],
  ['offset=', /offset/],
  ['fields=a&fields=b', /fields/],
  ['fields=', /fields/],
  ['fields=a,,b', /fields/],
  ['a..b=1', /a\.\.b/],
  ['.=1', /"\."/],
  ['=1', /""/],
  ['category=%zz', /%zz/],
  ['category=%ff', /%ff/],
  ['creationDate.gte=yesterday', /creationDate/],
  ['sort=-category,,', /sort/],
  ['filter=note[?', /character/],
  ['category.regex=(', /category|expression/],
  ['category.regex=(?=a)', /RE2/],
  ['cursor=abc', /cursor/],
  ['expand=', /expand/],
  ['depth=-1', /depth/],
  ['depth=99', /EXPAND_DEPTH/],
  ['status=a;category=b&externalId=c', /;/],
];

const IDS: readonly [what: string, id: string, status: number][] = [
  ['an encoded slash', 'a%2Fb', 404],
  ['NUL', 'a%00b', 404],
  ['10,000 characters', 'x'.repeat(10_000), 404],
  ['quotes', `'%22;--`, 404],
  ['dots', '..%2F..%2Fetc%2Fpasswd', 404],
  ['other scripts', '%E6%9D%B1%E4%BA%AC', 404],
  ['broken percent-encoding', '%zz', 400],
  ['broken UTF-8', '%ff', 400],
];

/** Every error has the TM Forum shape and the request's id. */
function expectError(answer: HttpAnswer, status: number, says?: RegExp): void {
  expect(answer.status, answer.text).to.equal(status);
  expect(answer.headers.get('content-type')).to.match(/^application\/json/);
  expect(answer.body).to.include({ status: String(status), requestId: answer.headers.get('x-request-id') });
  expect(answer.body.code).to.be.a('string').that.is.not.empty;
  expect(answer.body.reason).to.be.a('string').that.is.not.empty;
  if (says) expect(`${answer.body.reason}\n${answer.body.message}`).to.match(says);
}

describe('Bad input', () => {
  forEachServer((server) => {
    const at = (path: string) => `${server.url}${path}`;
    const counts = async () => (await send(at('/counts'))).text;
    let untouched = '';
    let resource = '';

    before('one resource to aim at', async () => {
      resource = (await sendJson('POST', at(APPOINTMENTS), { validFor: PERIOD, category: 'kept' })).body.href;
      untouched = await counts();
    });

    for (const { what, path = APPOINTMENTS, body, type = 'application/json', status = 400, says } of BODIES) {
      it(`POST of ${what} is ${status}`, async () => {
        const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
        expectError(
          await send(at(path), { method: 'POST', headers: { 'Content-Type': type }, body: text }),
          status,
          says,
        );
      });
    }

    it('POST without a content type is 415', async () => {
      expectError(await send(at(APPOINTMENTS), { method: 'POST', body: new Uint8Array([123, 125]) }), 415);
    });

    const PATCHES = BODIES.filter(({ what }) => !/missing|null for|wrong type$/.test(what));
    for (const { what, body, type = 'application/json', status = 400 } of PATCHES) {
      it(`PATCH with ${what} is ${status}`, async () => {
        const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
        const answer = await send(resource, {
          method: 'PATCH',
          headers: { 'Content-Type': type },
          body: text,
        });
        if (answer.status === 200) expect(answer.body).to.deep.include({ category: 'kept' });
        else expectError(answer, status);
        if (status === 415)
          expect(answer.headers.get('accept-patch')).to.include('application/merge-patch+json');
      });
    }

    for (const [query, says] of QUERIES) {
      it(`GET ?${query} is 400`, async () => {
        expectError(await send(`${at(APPOINTMENTS)}?${query}`), 400, says);
      });
    }

    it('a query with 10,000 equal parameters gets a response', async () => {
      expect((await send(`${at(APPOINTMENTS)}?${'a=1&'.repeat(2_000)}`)).status).to.be.below(500);
    });

    for (const [what, id, status] of IDS) {
      for (const method of ['GET', 'DELETE', 'PATCH']) {
        it(`${method} of an id with ${what} is ${status}`, async () => {
          const init =
            method === 'PATCH' ? { headers: { 'Content-Type': 'application/json' }, body: '{}' } : {};
          expectError(await send(`${at(APPOINTMENTS)}/${id}`, { method, ...init }), status);
        });
      }
    }

    it('an unknown path is 404, and the error names the path', async () => {
      expectError(await send(at('/tmf-api/appointment/v4/nothing')), 404, /\/nothing/);
      expectError(await send(at('/tmf-api/nothing/v4/')), 404, /\/tmf-api\/nothing/);
      expectError(await send(at('/nothing')), 404, /\/nothing/);
      expectError(await send(at(`${APPOINTMENTS}/a/b`)), 404);
    });

    it('a wrong method is 405 with Allow', async () => {
      for (const method of ['PUT', 'DELETE']) {
        const answer = await send(at(APPOINTMENTS), { method });
        expectError(answer, 405, /GET/);
        expect(answer.headers.get('allow')).to.include('GET').and.include('POST');
      }
      const item = await send(resource, { method: 'POST' });
      expectError(item, 405);
      expect(item.headers.get('allow')).to.include('PATCH').and.include('DELETE');
    });

    it('an Accept without JSON is 406', async () => {
      for (const accept of ['text/html', 'application/xml', 'application/json;q=0']) {
        expectError(await send(at(APPOINTMENTS), { headers: { Accept: accept } }), 406, /application\/json/);
      }
      for (const accept of [
        '*/*',
        'application/*',
        'text/html, application/json;q=0.1',
        'application/json;charset=utf-8',
      ]) {
        expect((await send(at(APPOINTMENTS), { headers: { Accept: accept } })).status, accept).to.equal(200);
      }
    });

    it('HEAD and OPTIONS have no response body', async () => {
      const head = await send(at(APPOINTMENTS), { method: 'HEAD' });
      expect([head.status, head.text, head.headers.get('x-total-count')]).to.deep.equal([200, '', '1']);
      const options = await send(at(APPOINTMENTS), { method: 'OPTIONS' });
      expect([options.status, options.headers.get('allow')]).to.deep.equal([
        204,
        'GET, HEAD, POST, PATCH, OPTIONS',
      ]);
    });

    it('a valid request id is returned, otherwise a new one', async () => {
      const echoed = await send(at(APPOINTMENTS), { headers: { 'X-Request-Id': 'order-42:a.b' } });
      expect(echoed.headers.get('x-request-id')).to.equal('order-42:a.b');
      const replaced = await send(at(APPOINTMENTS), { headers: { 'X-Request-Id': 'a b<script>' } });
      expect(replaced.headers.get('x-request-id')).to.match(/^[\da-f-]{36}$/);
    });

    it('malformed and oversized HTTP requests get a TM Forum error', async () => {
      const { hostname, port } = new URL(server.url);
      const raw = (bytes: string) => text(connect(Number(port), hostname).end(bytes));
      expect(await raw('NONSENSE\r\n\r\n')).to.match(/^HTTP\/1\.1 400 .*"code":"invalidRequest"/s);
      const long = `GET ${APPOINTMENTS}?a=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
      expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).to.match(/^HTTP\/1\.1 400 .*Host/s);
      const expecting = `GET /health HTTP/1.1\r\nHost: localhost\r\nExpect: 200-ok\r\nConnection: close\r\n\r\n`;
      expect(await raw(expecting)).to.match(/^HTTP\/1\.1 200 /);
      expect(await raw(long)).to.match(/^HTTP\/1\.1 431 .*"code":"headersTooLarge"/s);
    });

    it('at most 100 headers are read', async () => {
      const ask = (count: number, last = 'X-Last: 1') => {
        // `Host`, `Connection` and the last one.
        const headers = Array.from({ length: count - 3 }, (_, index) => `X-${index}: ${index}`);
        return rawRequest(server.url, { target: '/health', headers: [...headers, last] });
      };
      expect((await ask(100)).status).to.equal(200);
      const refused = await ask(101);
      expect(refused.status).to.equal(431);
      expect(JSON.parse(refused.text)).to.include({ code: 'tooManyHeaders', message: 'Send at most 100' });
      for (const last of ['Host: evil.example', 'Transfer-Encoding: chunked', 'Content-Length: 5'])
        expect((await ask(1_000, last)).status, last).to.equal(431);
    });

    it('a message shows the beginning of a long path', async () => {
      const { status, text } = await rawRequest(server.url, { target: `/${'x'.repeat(10_000)}` });
      expect([status, (JSON.parse(text) as { message: string }).message]).to.deep.equal([
        404,
        `There is no resource at /${'x'.repeat(199)}…`,
      ]);
    });

    it('an invalid Host header is 400', async () => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const url = new URL(at(APPOINTMENTS));
        request(
          { port: url.port, host: url.hostname, path: url.pathname, headers: { Host: 'evil"><script>' } },
          (response) => {
            response.resume().on('end', () => resolve(response.statusCode));
          },
        )
          .on('error', reject)
          .end();
      });
      expect(status).to.equal(400);
    });

    it('none of these requests has stored or changed anything', async () => {
      expect(await counts()).to.equal(untouched);
      expect((await send(resource)).body).to.deep.include({ validFor: PERIOD, category: 'kept' });
    });
  });
});
