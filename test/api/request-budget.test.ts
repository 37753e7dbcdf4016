import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { forEachServerDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { forEachServer, startTestServer } from '../support/server.js';

const KB = 1024;
const appointments = (url: string) => `${url}/tmf-api/appointment/v4/appointment`;
const period = { startDateTime: '2027-01-01T09:00:00Z', endDateTime: '2027-01-01T10:00:00Z' };
const appointment = (changes: object = {}) => ({ validFor: period, ...changes });

/** Creates many appointments, each with `size` members for JSONPath to visit. */
async function createMany(url: string, count: number, size: number): Promise<void> {
  const value = appointment({ note: Array.from({ length: size }, (_, index) => ({ text: `n${index}` })) });
  const patch = Array.from({ length: count }, () => ({ op: 'add', path: '/-', value }));
  const { status } = await sendJson('PATCH', appointments(url), patch, 'application/json-patch+json');
  expect(status).to.equal(200);
}

const COSTLY = `filter=${encodeURIComponent("$..[?(@.text=='none')]")}`;

describe('A page is cut by size', () => {
  forEachServer(
    (server) => {
      it('says so, links to the rest and returns every item once', async () => {
        const description = 'x'.repeat(30 * KB);
        for (let index = 0; index < 7; index += 1)
          await sendJson('POST', appointments(server.url), appointment({ description }));
        for (const query of [
          '',
          'filter=$.description',
          'fields=description',
          'sort=-description',
          'status=initialized',
        ]) {
          const found: string[] = [];
          let next: string | undefined = `${appointments(server.url)}?limit=1000&${query}`;
          const cuts: (string | null)[] = [];
          while (next !== undefined) {
            const { status, body, headers } = await send(next);
            expect(status).to.equal(206);
            expect(body.length).to.be.within(1, 3);
            expect(headers.get('x-result-count')).to.equal(String(body.length));
            cuts.push(headers.get('x-page-cut'));
            found.push(...body.map(({ id }: { id: string }) => id));
            next = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
          }
          expect(new Set(found).size, query).to.equal(7);
          expect(found, query).to.have.length(7);
          expect(cuts, query).to.deep.equal(['size', 'size', null]);
        }
      });

      it('does not mark a page that ends by its limit', async () => {
        const { headers, body } = await send(`${appointments(server.url)}?limit=2`);
        expect([headers.get('x-page-cut'), body.length]).to.deep.equal([null, 2]);
      });
    },
    { RESPONSE_LIMIT: '100 KB' },
  );
});

describe('A request has a budget of time', () => {
  forEachServerDatabase((database) => {
    it('and is stopped with a 503 that names the setting; with more time it is answered', async () => {
      const patient = await startTestServer(database, {});
      const strict = await startTestServer(database, { REQUEST_TIMEOUT: '100 ms' });
      await createMany(patient.url, 200, 100);
      await createMany(patient.url, 200, 100);
      // Together they take many times the limit, however fast the machine is.
      const together = Array.from({ length: 40 }, () => send(`${appointments(strict.url)}?${COSTLY}`));
      const { status, body, headers } = (await Promise.all(together)).at(-1) as Awaited<
        ReturnType<typeof send>
      >;
      expect(status).to.equal(503);
      expect(body.message).to.contain('REQUEST_TIMEOUT');
      expect(headers.get('retry-after')).to.match(/^\d+$/);
      expect((await send(`${appointments(patient.url)}?${COSTLY}`)).status).to.equal(200);
    });
  });
});

describe('Work ends when the client has gone', () => {
  forEachServer(
    (server) => {
      it('so that five such requests cost less than two complete ones', async () => {
        // Enough that starting a request, and the events of these creations, count for little beside it.
        for (let batch = 0; batch < 4; batch += 1) await createMany(server.url, 200, 150);
        await pause(2_000);
        const url = `${appointments(server.url)}?${COSTLY}`;
        const usedBy = async (work: () => Promise<unknown>) => {
          const before = process.cpuUsage();
          await work();
          const { user, system } = process.cpuUsage(before);
          return user + system;
        };
        await send(url);
        const startedAt = performance.now();
        const complete = await usedBy(() => send(url));
        const duration = performance.now() - startedAt;
        const abandoned = await usedBy(async () => {
          const controller = new AbortController();
          const gone = Array.from({ length: 5 }, () =>
            fetch(url, { signal: controller.signal }).catch(() => undefined),
          );
          await pause(duration / 8);
          controller.abort();
          await Promise.all(gone);
          await pause(duration * 4);
        });
        expect(abandoned / complete).to.be.below(2);
      });
    },
    { BODY_LIMIT: '4 MB', BODY_VALUES: '200000' },
  );
});

describe('JSONPath has a budget for all resources of a request', () => {
  forEachServer(
    (server) => {
      it('which is a 400 that names the setting, and is enough for fewer resources', async () => {
        await createMany(server.url, 20, 10);
        const refused = await send(`${appointments(server.url)}?${COSTLY}`);
        expect(refused.status).to.equal(400);
        expect(refused.body.message).to.contain('JSONPATH_VISITS');
        const { body } = await send(`${appointments(server.url)}?limit=1&fields=id`);
        const allowed = await send(`${appointments(server.url)}?id=${body[0].id}&${COSTLY}`);
        expect(allowed.status).to.equal(200);
      });
    },
    { JSONPATH_VISITS: '1000' },
  );
});
