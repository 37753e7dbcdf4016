import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { type HttpAnswer, send, sendJson } from '../support/http.js';
import { ask } from '../support/raw-http.js';
import { rawRequest } from '../support/raw-socket.js';
import { forEachServer, startTestServer } from '../support/server.js';
import { severalServers } from '../support/several-servers.js';

const INTERACTIONS = '/tmf-api/partyInteraction/v4/partyInteraction';
const BODY = { direction: 'inbound', reason: 'Invoice', channel: [{ id: 'shop', name: 'Main Street' }] };
const TYPE = { 'Content-Type': 'application/json' };
const BULK_TYPE = { 'Content-Type': 'application/json-patch+json' };

const additions = (...documents: object[]) => documents.map((value) => ({ op: 'add', path: '/', value }));

/** The headers of an answer that a repetition has too. */
const sameHeaders = ({ headers }: HttpAnswer) =>
  ['content-type', 'location', 'etag', 'last-modified', 'warning'].map((name) => headers.get(name));

const replayed = ({ headers }: HttpAnswer) => headers.get('idempotent-replayed');

describe('Idempotency-Key', () => {
  forEachServer((server) => {
    const collection = () => server.url + INTERACTIONS;
    const post = (key: string, body: unknown = BODY, target = collection()) =>
      ask(target, { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    const bulk = (key: string, body: unknown) =>
      ask(collection(), {
        method: 'PATCH',
        headers: { ...BULK_TYPE, 'Idempotency-Key': key },
        body: JSON.stringify(body),
      });
    const count = async (reason: string) =>
      Number((await send(`${collection()}?reason=${reason}&limit=0`)).headers.get('x-total-count'));

    it('gives the first answer again: status, headers and body, and creates nothing', async () => {
      const body = { ...BODY, reason: 'Repeated' };
      const first = await post('"repeated"', body);
      expect(first.status, first.text).to.equal(201);
      expect(replayed(first)).to.equal(null);
      const changed = await sendJson('PATCH', first.body.href, { description: 'Changed since' });
      expect(changed.status).to.equal(200);
      const second = await post('"repeated"', body);
      expect(second.status).to.equal(201);
      expect(second.text).to.equal(first.text);
      expect(sameHeaders(second)).to.deep.equal(sameHeaders(first));
      expect(replayed(second)).to.equal('true');
      expect(await count('Repeated')).to.equal(1);
      expect((await send(first.body.href, { method: 'DELETE' })).status).to.equal(204);
      expect((await post('"repeated"', body)).text).to.equal(first.text);
      expect(await count('Repeated')).to.equal(0);
    });

    it('is 422 for another body, address or method, and the first answer stays', async () => {
      const key = `"${randomUUID()}"`;
      const first = await post(key);
      expect(first.status).to.equal(201);
      const others = [
        () => post(key, { ...BODY, reason: 'Other' }),
        () => post(key, BODY, `${collection()}?fields=reason`),
        () => bulk(key, additions(BODY)),
      ];
      for (const sendOther of others) {
        const other = await sendOther();
        expect(other.status, other.text).to.equal(422);
        expect(other.body).to.include({ code: 'idempotencyKeyReused', status: '422' });
      }
      expect((await post(key)).text).to.equal(first.text);
    });

    it('belongs to an API', async () => {
      const key = `"${randomUUID()}"`;
      expect((await post(key)).status).to.equal(201);
      const other = await post(key, {}, `${server.url}/tmf-api/recommendation/v4/queryProductRecommendation`);
      expect(other.status, other.text).to.equal(201);
    });

    it('creates one resource for parallel requests: the others get its answer or a 409', async () => {
      const body = { ...BODY, reason: 'Parallel' };
      const answers = await Promise.all(Array.from({ length: 20 }, () => post('"parallel"', body)));
      const created = answers.filter(({ status }) => status === 201);
      expect(created.filter((each) => replayed(each) === null)).to.have.length(1);
      expect(new Set(created.map(({ text }) => text)).size).to.equal(1);
      for (const refused of answers.filter(({ status }) => status !== 201)) {
        expect(refused.status).to.equal(409);
        expect(refused.body.code).to.equal('idempotencyKeyInUse');
        expect(refused.headers.get('retry-after')).to.equal('1');
      }
      expect(await count('Parallel')).to.equal(1);
      expect((await post('"parallel"', body)).text).to.equal(created[0]?.text);
    });

    it('serves bulk creation', async () => {
      const body = additions({ ...BODY, reason: 'Bulk' }, { ...BODY, reason: 'Bulk' });
      const first = await bulk('"bulk"', body);
      expect(first.status, first.text).to.equal(200);
      expect(first.body).to.have.length(2);
      const second = await bulk('"bulk"', body);
      expect(second.text).to.equal(first.text);
      expect(replayed(second)).to.equal('true');
      expect(await count('Bulk')).to.equal(2);
    });

    it('is free again after an error: the corrected request can use it', async () => {
      const key = `"${randomUUID()}"`;
      const refused = await post(key, { ...BODY, channel: [] });
      expect(refused.status).to.equal(400);
      const corrected = await post(key);
      expect(corrected.status, corrected.text).to.equal(201);
      expect(replayed(corrected)).to.equal(null);
    });

    it('keeps what was computed, as it was in the first answer', async () => {
      const buckets = `${server.url}/tmf-api/prepayBalanceManagement/v4/bucket`;
      const body = { usageType: 'data', remainingValue: { amount: 5, units: 'GB' } };
      const first = await post('"computed"', body, buckets);
      expect(first.status, first.text).to.equal(201);
      const second = await post('"computed"', body, buckets);
      expect(second.text).to.equal(first.text);
      expect((await send(first.body.href)).body).to.deep.equal(first.body);
    });

    it('means the same with quotes and without them', async () => {
      const key = randomUUID();
      const first = await post(`"${key}"`);
      expect((await post(key)).text).to.equal(first.text);
    });

    for (const [what, header] of Object.entries({
      'is empty': '',
      'is an empty text': '""',
      'has no closing quotes': '"abc',
      'has parameters': '"abc"; a=1',
      'has spaces outside of quotes': 'a b',
      'is not ASCII': '"caf\u00e9"',
      'is longer than 255 characters': `"${'k'.repeat(256)}"`,
    }))
      it(`is 400 when it ${what}`, async () => {
        const answer = await post(header);
        expect(answer.status, answer.text).to.equal(400);
        expect(answer.body.code).to.equal('invalidIdempotencyKey');
        expect(answer.body.message).to.contain('1 to 255');
      });

    it('is 400 when there are two, and takes a key of 255 characters', async () => {
      const body = JSON.stringify(BODY);
      const headers = ['Content-Type: application/json', 'Idempotency-Key: "a"', 'Idempotency-Key: "b"'];
      const two = await rawRequest(server.url, { method: 'POST', target: INTERACTIONS, headers, body });
      expect(two.status, two.text).to.equal(400);
      expect(two.text).to.contain('invalidIdempotencyKey');
      expect((await post(`"${'k'.repeat(255)}"`)).status).to.equal(201);
    });

    it('without it, each request creates', async () => {
      const body = JSON.stringify({ ...BODY, reason: 'Keyless' });
      for (let times = 0; times < 2; times++)
        expect((await send(collection(), { method: 'POST', headers: TYPE, body })).status).to.equal(201);
      expect(await count('Keyless')).to.equal(2);
    });
  });
});

describe('Idempotency keys of several servers', () => {
  forEachServerDatabase((database) => {
    const urls = severalServers(database, {});

    it('are the same: one resource for parallel requests to all of them', async () => {
      const body = { ...BODY, reason: 'Everywhere' };
      const post = (url: string) =>
        ask(url + INTERACTIONS, { method: 'POST', headers: { 'Idempotency-Key': '"everywhere"' }, body });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => post(urls[index % urls.length] as string)),
      );
      expect(answers.filter(({ status }) => status !== 201 && status !== 409)).to.deep.equal([]);
      const ids = await Promise.all(urls.map(async (url) => (await post(url)).body.id));
      expect(new Set(ids).size).to.equal(1);
      const listed = await send(`${urls[0]}${INTERACTIONS}?reason=Everywhere`);
      expect(listed.body.map(({ id }: { id: string }) => id)).to.deep.equal(ids.slice(0, 1));
    });
  });
});

describe('IDEMPOTENCY_RETENTION', () => {
  forEachServerDatabase((database) => {
    const keys = async () =>
      (await database.query<{ key: string }>('select key from store_idempotency_key')).length;

    it('is how long an answer is kept: then the key is new, and later removed', async function () {
      this.timeout(120_000);
      const { url } = await startTestServer(database, { IDEMPOTENCY_RETENTION: '1 ms' });
      const post = () =>
        ask(url + INTERACTIONS, { method: 'POST', headers: { 'Idempotency-Key': 'short' }, body: BODY });
      const first = await post();
      await pause(20);
      const second = await post();
      expect([first.status, second.status]).to.deep.equal([201, 201]);
      expect(second.body.id).to.not.equal(first.body.id);
      expect(await keys()).to.equal(1);
      await pause(20);
      await startTestServer(database, {});
      for (let looks = 0; looks < 600 && (await keys()) > 0; looks++) await pause(100);
      expect(await keys()).to.equal(0);
    });
  });
});
