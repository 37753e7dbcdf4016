import { expect } from 'chai';
import { send, sendJson } from '../support/http.js';
import { ask } from '../support/raw-http.js';
import { forEachServer, type TestServer } from '../support/server.js';

const WRITERS = 50;
const writers = Array.from({ length: WRITERS }, (_, index) => index);

const collection = (server: TestServer) => `${server.url}/tmf-api/appointment/v4/appointment`;
const created = async (server: TestServer) =>
  (await sendJson('POST', collection(server), { validFor: {}, total: 0, log: [] })).body.href as string;

const withTag = (tag: string, type: string, body: unknown) => ({
  method: 'PATCH',
  headers: { 'Content-Type': type, 'If-Match': tag },
  body,
});

describe('Fifty concurrent writers on one resource', () => {
  forEachServer((server) => {
    it('lose no update without If-Match: each adds a value by JSON Patch', async () => {
      const href = await created(server);
      const patch = (n: number) => [{ op: 'add', path: '/log/-', value: n }];
      const answers = await Promise.all(
        writers.map((n) => sendJson('PATCH', href, patch(n), 'application/json-patch+json')),
      );
      expect(answers.map(({ status }) => status)).to.deep.equal(writers.map(() => 200));
      const { body, headers } = await send(href);
      expect(body.log.toSorted((a: number, b: number) => a - b)).to.deep.equal(writers);
      expect(headers.get('etag')).to.equal(`"${WRITERS + 1}"`);
    });

    it('lose no update with If-Match: each reads, adds one, and retries after a 412', async () => {
      const href = await created(server);
      let refused = 0;
      const increment = async (): Promise<void> => {
        for (;;) {
          const { body, headers } = await ask(href);
          const next = { total: body.total + 1 };
          const answer = await ask(
            href,
            withTag(headers.get('etag') ?? '', 'application/merge-patch+json', next),
          );
          if (answer.status === 200) return;
          expect(answer.status).to.equal(412);
          refused += 1;
        }
      };
      await Promise.all(writers.map(increment));
      expect((await send(href)).body.total).to.equal(WRITERS);
      expect(refused).to.be.greaterThan(0);
    });

    it('let exactly one succeed when all send the same ETag', async () => {
      const href = await created(server);
      const tag = (await send(href)).headers.get('etag') ?? '';
      const answers = await Promise.all(
        writers.map((n) => ask(href, withTag(tag, 'application/json', { winner: n }))),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).to.have.length(1);
      expect(answers.filter(({ status }) => status === 412)).to.have.length(WRITERS - 1);
      expect((await send(href)).body.winner).to.equal(won[0]?.body.winner);
    });

    it('are refused by a failing test operation, and nothing changes', async () => {
      const href = await created(server);
      const before = await send(href);
      const patch = [
        { op: 'replace', path: '/total', value: 7 },
        { op: 'test', path: '/log', value: ['nobody'] },
      ];
      const answers = await Promise.all(
        writers.map(() => sendJson('PATCH', href, patch, 'application/json-patch+json')),
      );
      expect(answers.every(({ status }) => status === 409)).to.equal(true);
      expect((await send(href)).body).to.deep.equal(before.body);
    });
  });
});

describe('A server that requires If-Match', () => {
  forEachServer(
    (server) => {
      it('refuses PATCH and DELETE without it with 428, and accepts them with it', async () => {
        const href = await created(server);
        expect((await sendJson('PATCH', href, { total: 1 })).status).to.equal(428);
        expect((await send(href, { method: 'DELETE' })).status).to.equal(428);
        expect((await ask(href, withTag('"9"', 'application/json', { total: 1 }))).status).to.equal(412);
        expect((await ask(href, withTag('"1"', 'application/json', { total: 1 }))).status).to.equal(200);
        const headers = { 'If-Match': '"2"' };
        expect((await ask(href, { method: 'DELETE', headers })).status).to.equal(204);
        expect((await ask(href, { method: 'DELETE', headers })).status).to.equal(404);
      });
    },
    { REQUIRE_IF_MATCH: 'true' },
  );
});
