import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { send } from '../../support/http.js';
import { TestProvider } from '../../support/openid-provider.js';
import { startTestServer } from '../../support/server.js';

const PATH = '/tmf-api/partyInteraction/v4/partyInteraction';

describe('Rate limits', () => {
  forEachServerDatabase((database) => {
    const provider = new TestProvider();
    before(() => provider.start());
    after(() => provider.leave());

    it('of a client count its requests with any token, and leave other clients alone', async () => {
      const { url } = await startTestServer(database, { ...provider.settings, RATE_LIMIT: '3' });
      const get = async (claims: Record<string, unknown>) =>
        send(url + PATH, { headers: { Authorization: `Bearer ${await provider.sign(claims)}` } });
      const first = await get({ jti: '1' });
      expect(first.status).to.equal(200);
      expect(first.headers.get('ratelimit')).to.match(/^"client"; r=2; t=\d+$/);
      expect(first.headers.get('ratelimit-policy')).to.match(/^"client"; q=3; w=60;/);
      for (const jti of ['2', '3']) expect((await get({ jti })).status).to.equal(200);
      const refused = await get({ jti: '4' });
      expect(refused.status).to.equal(429);
      expect(refused.body).to.include({ code: 'tooManyRequests', reason: 'Too many requests' });
      expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60);
      expect((await get({ sub: 'bob' })).status, 'another subject').to.equal(200);
      expect((await get({ client_id: 'other' })).status, 'another client').to.equal(200);
      expect((await send(url + PATH)).status, 'no token').to.equal(401);
    });

    it('of an address count every request but those of probes', async () => {
      const settings = { ...provider.settings, RATE_LIMIT_PER_ADDRESS: '3', TRUST_PROXY: '1' };
      const { url } = await startTestServer(database, settings);
      const get = (path: string, address: string) =>
        send(url + path, { headers: { 'X-Forwarded-For': address } });
      const client = '192.0.2.7';
      for (const [path, status] of [
        [PATH, 401],
        ['/', 200],
        ['/events', 401],
      ] as const)
        expect((await get(path, client)).status, path).to.equal(status);
      for (const path of [PATH, '/', '/events', '/nothing', '/docs/assets/base.css']) {
        const { status, headers } = await get(path, client);
        expect(status, path).to.equal(429);
        expect(headers.get('ratelimit')).to.match(/^"address"; r=0; t=\d+$/);
      }
      for (const path of ['/health', '/ready']) expect((await get(path, client)).status).to.equal(200);
      expect((await get('/', '192.0.2.8')).status, 'another address').to.equal(200);
      for (let host = 1; host <= 3; host += 1) await get('/', `2001:db8::${host}`);
      expect((await get('/', '2001:db8::9')).status, 'the same network').to.equal(429);
      expect((await get('/', '2001:db8:0:1::9')).status, 'another network').to.equal(200);
    });
  });
});
