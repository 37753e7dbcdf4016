import { expect } from 'chai';
import { balance, create, patch, to } from '../services/account-management/support.js';
import { at } from '../support/clock.js';
import type { HttpAnswer } from '../support/http.js';
import { ask } from '../support/raw-http.js';
import { forEachServer, type TestServer } from '../support/server.js';
import { bucketOf, usageCalls, usageOf } from '../support/usage.js';

const FUTURE = 'Fri, 01 Jan 2100 00:00:00 GMT';

/** A resource with a computed value, and what changes that value without changing the resource. */
interface Computed {
  readonly href: string;
  readonly created: HttpAnswer;
  /** TMF654 has no PATCH of buckets. */
  readonly canPatch: boolean;
  change(): Promise<unknown>;
  valueIn(body: HttpAnswer['body']): unknown;
}

/** Makes one of each kind. */
const KINDS: Record<string, (server: TestServer) => Promise<Computed>> = {
  bucket: async (server) => {
    const calls = usageCalls(() => server.url);
    const product = `p-${Math.random()}`;
    const created = await ask(calls.at('bucket'), { method: 'POST', body: bucketOf(product, 20) });
    return {
      href: created.body.href,
      created,
      canPatch: false,
      change: () => calls.use(usageOf(product, 4, 'GB')),
      valueIn: ({ remainingValue }) => remainingValue.amount,
    };
  },
  ...Object.fromEntries(
    ['partyAccount', 'billingAccount', 'settlementAccount'].map((kind) => [
      kind,
      async (server: TestServer) => {
        const ledger = await create(server, 'financialAccount', { accountBalance: [balance('due', 20)] });
        const created = await ask(`${server.url}/tmf-api/accountManagement/v4/${kind}`, {
          method: 'POST',
          body: {
            name: 'Some account',
            relatedParty: [{ id: 'p-1', '@referredType': 'Individual', name: 'Mira Holt' }],
            financialAccount: to(ledger),
          },
        });
        return {
          href: created.body.href,
          created,
          canPatch: true,
          change: () => patch(ledger, { accountBalance: [balance('due', 16)] }),
          valueIn: ({ financialAccount }: HttpAnswer['body']) => financialAccount.accountBalance.amount.value,
        };
      },
    ]),
  ),
};

/** Conditions that a copy with this tag and date meets. */
const conditionsOf = (tag: string, date: string): Record<string, string>[] => [
  { 'If-None-Match': tag },
  { 'If-None-Match': `W/${tag}` },
  { 'If-None-Match': `"other", ${tag}` },
  { 'If-None-Match': '"1"' },
  { 'If-None-Match': '*' },
  { 'If-Modified-Since': date },
  { 'If-Modified-Since': FUTURE },
  { 'If-None-Match': tag, 'If-Modified-Since': FUTURE },
];

const tagOf = ({ headers }: HttpAnswer) => headers.get('etag') ?? '';
const dateOf = ({ headers }: HttpAnswer) => headers.get('date') ?? '';

const declareAll = (server: TestServer) => {
  for (const [kind, make] of Object.entries(KINDS)) {
    it(`${kind}: is never a 304, before and after the value changes`, async () => {
      const { href, change, valueIn } = await make(server);
      const before = await ask(href);
      expect(before.headers.get('last-modified')).to.equal(null);
      expect(before.headers.get('cache-control')).to.equal('no-cache');
      for (const expected of [20, 16]) {
        for (const headers of conditionsOf(tagOf(before), dateOf(before))) {
          const answer = await ask(href, { headers });
          expect([answer.status, answer.body && valueIn(answer.body)], JSON.stringify(headers)).to.deep.equal(
            [200, expected],
          );
        }
        if (expected === 20) await change();
      }
      expect(tagOf(await ask(href))).to.not.equal(tagOf(before));
    });

    it(`${kind}: If-Match is for what has just been read`, async () => {
      const { href, created, canPatch, change } = await make(server);
      const before = await ask(href);
      expect(tagOf(before)).to.match(/^"1-[\w-]{22}"$/);
      expect(tagOf(created)).to.equal(tagOf(before));
      expect(tagOf(await ask(`${href}?fields=id`))).to.equal(tagOf(before));
      expect(tagOf(await ask(href, { headers: { Host: 'another.example' } }))).to.equal(tagOf(before));
      const body = { description: 'changed' };
      const patches = canPatch ? ([['PATCH']] as const) : [];
      const sent = (method: string, tag: string, query = '') =>
        ask(href + query, { method, headers: { 'If-Match': tag }, ...(method === 'PATCH' && { body }) });
      await change();
      const after = await ask(href);
      for (const tag of ['"zzz"', '"1"', `W/${tagOf(after)}`, tagOf(before)])
        for (const [method, query] of [['GET'], ['GET', '?depth=1'], ['DELETE'], ...patches] as const) {
          const answer = await sent(method, tag, query);
          expect(answer.status, `${method} ${tag}`).to.equal(412);
          expect(answer.body.message).to.equal(`Its ETag is ${tagOf(after)}`);
        }
      expect((await ask(href)).body).to.deep.equal(after.body);
      expect((await sent('GET', tagOf(after))).status).to.equal(200);
      if (canPatch) {
        const changed = await sent('PATCH', tagOf(after));
        expect([changed.status, changed.body.description]).to.deep.equal([200, 'changed']);
        expect(tagOf(changed))
          .to.match(/^"2-/)
          .and.equal(tagOf(await ask(href)));
        expect((await sent('PATCH', '*')).status).to.equal(200);
      }
      const last = tagOf(await ask(href));
      const none = await ask(href, { method: 'DELETE', headers: { 'If-None-Match': last } });
      expect(none.status).to.equal(412);
      expect((await sent('DELETE', last)).status).to.equal(204);
    });
  }

  it('bucket: expires by the clock alone', async () => {
    const calls = usageCalls(() => server.url);
    const validFor = { startDateTime: '2026-01-01T00:00:00Z', endDateTime: '2099-05-01T00:00:00Z' };
    const { href } = await calls.bucket(bucketOf('clock', 20, 'GB', { validFor }));
    const before = await ask(href);
    expect(before.body.status).to.equal('active');
    await at('2099-05-01T00:00:01Z', async () => {
      for (const headers of conditionsOf(tagOf(before), dateOf(before))) {
        const { status, body } = await ask(href, { headers });
        expect([status, body?.status], JSON.stringify(headers)).to.deep.equal([200, 'expired']);
      }
      expect(tagOf(await ask(href))).to.not.equal(tagOf(before));
      const headers = { 'If-Match': tagOf(before) };
      expect((await ask(href, { method: 'DELETE', headers })).status).to.equal(412);
    });
    expect(tagOf(await ask(href))).to.equal(tagOf(before));
  });

  it('what has no validator is never a 304: lists, subscriptions, entry points, contracts, health', async () => {
    const { href } = await (KINDS.bucket as (typeof KINDS)[string])(server);
    const api = `${server.url}/tmf-api/prepayBalanceManagement/v4`;
    const body = { callback: 'http://localhost:1/', query: `id=${href.split('/').at(-1)}` };
    const hub = await ask(`${api}/hub`, { method: 'POST', body });
    const subscription = hub.status === 201 ? [`${api}/hub/${hub.body.id}`] : [];
    const urls = [`${api}/bucket`, `${href}?depth=1`, `${api}/hub`, ...subscription, `${api}/`];
    for (const url of [...urls, `${api}/openapi.json`, `${server.url}/health`, `${server.url}/ready`])
      for (const headers of conditionsOf('"1"', FUTURE)) {
        const answer = await ask(url, { headers });
        expect([answer.status, answer.text === ''], `${url} ${JSON.stringify(headers)}`).to.deep.equal([
          200,
          false,
        ]);
      }
  });

  it('every response of an API has Cache-Control: no-cache', async () => {
    const api = `${server.url}/tmf-api/appointment/v4`;
    const VISIT = { validFor: { startDateTime: '2026-03-01T10:00:00Z' } };
    const made = await ask(`${api}/appointment`, { method: 'POST', body: VISIT });
    const answers = {
      created: made,
      item: await ask(made.body.href),
      unchanged: await ask(made.body.href, { headers: { 'If-None-Match': tagOf(made) } }),
      head: await ask(made.body.href, { method: 'HEAD' }),
      list: await ask(`${api}/appointment?limit=1`),
      patched: await ask(made.body.href, { method: 'PATCH', body: { description: 'x' } }),
      refused: await ask(made.body.href, { method: 'PATCH', headers: { 'If-Match': '"9"' }, body: {} }),
      missing: await ask(`${api}/appointment/none`),
      noMethod: await ask(`${api}/appointment`, { method: 'PUT', body: {} }),
      invalid: await ask(`${api}/appointment`, { method: 'POST', body: {} }),
      entryPoint: await ask(`${api}/`),
      contract: await ask(`${api}/openapi.json`),
      options: await ask(`${api}/appointment`, { method: 'OPTIONS' }),
      noApi: await ask(`${server.url}/tmf-api/none/v4/none`),
      deleted: await ask(made.body.href, { method: 'DELETE' }),
    };
    expect(answers.unchanged.status).to.equal(304);
    for (const [what, { headers }] of Object.entries(answers))
      expect(headers.get('cache-control'), what).to.equal('no-cache');
    expect((await ask(`${server.url}/health`)).headers.get('cache-control')).to.equal('no-store');
  });
};

describe('Computed values', () => {
  describe('with responses validated', () => forEachServer(declareAll, { ALLOWED_HOSTS: 'another.example' }));
  describe('as in production', () =>
    forEachServer(declareAll, { VALIDATE_RESPONSES: 'false', ALLOWED_HOSTS: 'another.example' }));

  describe('when If-Match is required', () => {
    forEachServer(
      (server) => {
        it('an account is changed with the tag that was read', async () => {
          const { href, change } = await (KINDS.billingAccount as (typeof KINDS)[string])(server);
          await change();
          const sent = (headers: Record<string, string>) =>
            ask(href, { method: 'PATCH', headers, body: { name: 'new' } });
          expect((await sent({})).status).to.equal(428);
          expect((await sent({ 'If-Match': tagOf(await ask(href)) })).status).to.equal(200);
        });
      },
      { REQUIRE_IF_MATCH: 'true' },
    );
  });
});
