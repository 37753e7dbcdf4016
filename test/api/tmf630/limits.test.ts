import { expect } from 'chai';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';
import { createAll } from './cases.js';
import { INTERACTIONS } from './sample.js';

const base = (no: number) => ({
  direction: 'inbound',
  reason: `r${no}`,
  channel: [{ id: `c${no % 3}` }],
  no,
});
const SETTINGS = {
  QUERY_LENGTH: '200',
  QUERY_CONDITIONS: '3',
  QUERY_REGEX_LENGTH: '10',
  JSONPATH_LENGTH: '50',
  JSONPATH_DEPTH: '2',
  PATCH_OPERATIONS: '2',
  BULK_DOCUMENTS: '2',
  BODY_LIMIT: '1 KB',
  EXPAND_DEPTH: '1',
  EXPAND_DOCUMENTS: '2',
  SCAN_LIMIT: '0',
};
const long = (length: number) => 'x'.repeat(length);

const QUERIES: [query: string, status: number, setting: string][] = [
  [`reason=${long(193)}`, 200, ''],
  [`reason=${long(194)}`, 400, 'QUERY_LENGTH'],
  [`fields=${long(194)}`, 400, 'QUERY_LENGTH'],
  ['reason=a,b,c', 200, ''],
  ['reason=a,b,c,d', 400, 'QUERY_CONDITIONS'],
  ['reason=a&reason=b&no.gt=1&no.lt=3', 400, 'QUERY_CONDITIONS'],
  ['reason=a;no.gt=1;no.lt=3;no=7', 400, 'QUERY_CONDITIONS'],
  ['fields=a[0],b[0],c[0]', 200, ''],
  ['fields=a[0],b[0],c[0],d[0]', 400, 'QUERY_CONDITIONS'],
  [`reason.regex=${long(10)}`, 200, ''],
  [`reason.regex=${long(11)}`, 400, 'QUERY_REGEX_LENGTH'],
  [`filter=$[?(@.a=~/${long(11)}/)]`, 400, 'QUERY_REGEX_LENGTH'],
  [`filter=${long(50)}`, 200, ''],
  [`filter=${long(51)}`, 400, 'JSONPATH_LENGTH'],
  ['filter=a[?(@.b)]', 200, ''],
  ['filter=a[?(@[?(@.b)])]', 400, 'JSONPATH_DEPTH'],
];

const remove = (path: string) => ({ op: 'remove', path });
const add = (no: number) => ({ op: 'add', path: '/', value: base(no) });

const PATCHES: [type: string, patch: unknown, status: number, setting: string][] = [
  ['application/json-patch+json', [remove('/no'), remove('/no'), remove('/no')], 413, 'PATCH_OPERATIONS'],
  [
    'application/json-patch-query+json',
    [remove('/no'), remove('/no'), remove('/no')],
    413,
    'PATCH_OPERATIONS',
  ],
  ['application/json-patch-query+json', [remove('/channel?a=1&b=2&c=3&d=4')], 413, 'QUERY_CONDITIONS'],
  ['application/json-patch+json', [remove('/no'), { op: 'add', path: '/a', value: 1 }], 200, ''],
  ['application/json', { a: long(1100) }, 413, 'BODY_LIMIT'],
  ['application/json', { a: long(950) }, 413, 'BODY_LIMIT'],
];

describe('TMF630: limits', () => {
  forEachServer((server) => {
    const collection = () => server.url + INTERACTIONS;
    for (const [query, status, setting] of QUERIES) {
      it(`${setting || 'none'}: ${query.slice(0, 60)} → ${status}`, async () => {
        const answer = await ask(`${collection()}?${query}`);
        expect([answer.status, answer.text.includes(setting)], answer.text).to.deep.equal([status, true]);
      });
    }
    for (const [type, patch, status, setting] of PATCHES) {
      it(`${setting || 'none'}: ${type} → ${status}`, async () => {
        const [created] = await createAll(collection(), [base(1)]);
        const body = JSON.stringify(patch);
        const answer = await ask(String(created?.href), {
          method: 'PATCH',
          headers: { 'Content-Type': type },
          body,
        });
        expect([answer.status, answer.text.includes(setting)], answer.text).to.deep.equal([status, true]);
      });
    }
    const reference = (id: string) => ({ id, '@referredType': 'PartyInteraction' });
    const expansions: [query: string, status: number, setting: string][] = [
      ['expand=two', 200, ''],
      ['depth=2', 400, 'EXPAND_DEPTH'],
      ['expand=two.deeper', 400, 'EXPAND_DEPTH'],
      ['expand=two,third', 400, 'EXPAND_DOCUMENTS'],
      ['depth=1', 400, 'EXPAND_DOCUMENTS'],
    ];
    for (const [query, status, setting] of expansions) {
      it(`${setting || 'none'}: ${query} → ${status}`, async () => {
        const references = { two: [reference('1'), reference('2')], third: reference('3') };
        const [created] = await createAll(collection(), [{ ...base(1), ...references }]);
        const answer = await ask(`${created?.href}?${query}`);
        expect([answer.status, answer.text.includes(setting)], answer.text).to.deep.equal([status, true]);
      });
    }
    it('SCAN_LIMIT=0 disables the limit', async () => {
      await createAll(collection(), [{ ...base(1), mark: true }]);
      const answer = await ask(`${collection()}?mark=true&sort=no&reason.regex=r`);
      expect([answer.status, answer.body.length]).to.deep.equal([200, 1]);
    });
    it('BULK_DOCUMENTS', async () => {
      const send = (patch: unknown) =>
        ask(collection(), {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json-patch+json' },
          body: patch,
        });
      expect((await send([add(1), add(2)])).status).to.equal(200);
      const refused = await send([add(1), add(2), add(3)]);
      expect([refused.status, refused.body.message]).to.deep.equal([
        413,
        'At most 2 resources (BULK_DOCUMENTS)',
      ]);
    });
  }, SETTINGS);

  forEachServer(
    (server) => {
      before(() => createAll(server.url + INTERACTIONS, [1, 2, 3, 4, 5, 6, 7, 8].map(base)));
      const cases: [query: string, status: number][] = [
        ['', 200],
        ['direction=inbound', 200],
        ['reason.gte=r3&sort=-reason', 200],
        ['channel.id=c1', 200],
        ['channel.id=c1&no.gt=1', 200],
        ['reason=r1,r2&no=1', 200],
        ['no=1', 400],
        ['direction=inbound&no=1', 400],
        ['channel.name=x', 400],
        ['reason.regex=r', 400],
        ['filter=no==1', 400],
        ['sort=no', 400],
        ['sort=channel.id', 400],
      ];
      for (const [query, status] of cases) {
        it(`SCAN_LIMIT=5 of 8: ${query} → ${status}`, async () => {
          const answer = await ask(`${server.url}${INTERACTIONS}?${query}`);
          expect(answer.status, answer.text).to.equal(status);
          if (status === 200) return;
          expect(answer.body.code).to.equal('scanLimit');
          expect(answer.body.message)
            .to.include(
              'No index serves it, and more than 5 resources would have to be read (setting SCAN_LIMIT)',
            )
            .and.match(
              /sorting: .*creationDate, description, direction, id, .*interactionDate\.startDateTime, reason, status/,
            )
            .and.match(/indexed for equality: .*channel\.id, /);
        });
      }
    },
    { SCAN_LIMIT: '5' },
  );
});
