import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { ask } from '../../support/raw-http.js';
import { startTestServer } from '../../support/server.js';

const BASE = '/tmf-api/partyInteraction/v4/';

describe('Forwarded headers', () => {
  forEachServerDatabase((database) => {
    const started = async (settings: NodeJS.ProcessEnv) => {
      const { url } = await startTestServer(database, { ALLOWED_HOSTS: 'tmf.example', ...settings });
      return async (headers: Record<string, string>) => {
        const { status, body } = await ask(url + BASE, { headers });
        // The address of the server itself, as it would be without a proxy.
        return { status, self: body._links?.self.href.replace(url, 'own'), code: body.code };
      };
    };
    const FORWARDED = { 'X-Forwarded-Host': 'tmf.example', 'X-Forwarded-Proto': 'https' };

    it('do not count without TRUST_PROXY', async () => {
      const self = await started({});
      expect(await self(FORWARDED)).to.include({ self: `own${BASE}` });
      expect(await self({ 'X-Forwarded-Host': 'evil.example' })).to.include({ self: `own${BASE}` });
    });

    it('of a trusted proxy name host and scheme of the links', async () => {
      for (const TRUST_PROXY of ['1', 'loopback', '127.0.0.1', '10.0.0.0/8, 127.0.0.0/8']) {
        const self = await started({ TRUST_PROXY });
        expect(await self(FORWARDED), TRUST_PROXY).to.include({ self: `https://tmf.example${BASE}` });
        const proxies = { 'X-Forwarded-Host': 'tmf.example, inner', 'X-Forwarded-Proto': 'https, http' };
        expect(await self(proxies)).to.include({ self: `https://tmf.example${BASE}` });
      }
    });

    it('of another address do not count', async () => {
      const self = await started({ TRUST_PROXY: '10.0.0.0/8' });
      expect(await self(FORWARDED)).to.include({ self: `own${BASE}` });
    });

    it('of a trusted proxy name an allowed host, and a scheme of HTTP', async () => {
      const self = await started({ TRUST_PROXY: '1' });
      expect(await self({ 'X-Forwarded-Host': 'evil.example' })).to.include({ status: 421 });
      for (const ignored of ['javascript', 'https:', ''])
        expect(await self({ 'X-Forwarded-Proto': ignored }), ignored).to.include({ self: `own${BASE}` });
      for (const ignored of ['a b', 'x"y', ''])
        expect(await self({ 'X-Forwarded-Host': ignored }), ignored).to.include({ self: `own${BASE}` });
    });
  });
});
