import { mock } from 'node:test';
import { expect } from 'chai';
import { send, sendJson } from '../../support/http.js';
import { ask } from '../../support/raw-http.js';
import { forEachServer } from '../../support/server.js';

const HOUR = 3_600_000;

describe('A clock that is set back', () => {
  forEachServer((server) => {
    afterEach(() => mock.timers.reset());

    it('makes no change invisible to If-Modified-Since, and lets no stale write through', async () => {
      const collection = `${server.url}/tmf-api/appointment/v4/appointment`;
      const created = await sendJson('POST', collection, { validFor: {} });
      const date = created.headers.get('last-modified') as string;
      mock.timers.enable({ apis: ['Date'], now: Date.now() - 2 * HOUR });
      const url = collection + new URL(created.body.href).pathname.slice(new URL(collection).pathname.length);
      const changed = await sendJson(
        'PATCH',
        url,
        { description: 'changed' },
        'application/merge-patch+json',
      );
      expect(changed.status, changed.text).to.equal(200);
      expect((await ask(url, { headers: { 'If-Modified-Since': date } })).status).to.equal(200);
      const again = changed.headers.get('last-modified') as string;
      expect((await ask(url, { headers: { 'If-Modified-Since': again } })).status).to.equal(200);
      const stale = await ask(url, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/merge-patch+json', 'If-Unmodified-Since': date },
        body: '{"description":"stale"}',
      });
      expect(stale.status).to.equal(412);
      expect((await send(url)).body.description).to.equal('changed');
    });
  });
});
