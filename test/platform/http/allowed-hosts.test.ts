import { networkInterfaces } from 'node:os';
import { expect } from 'chai';
import { forEachServerDatabase } from '../../support/databases.js';
import { rawRequest } from '../../support/raw-socket.js';
import { startTestServer } from '../../support/server.js';

const BASE = '/tmf-api/partyInteraction/v4';
const PATHS = [
  '/',
  '/counts',
  '/events?last=x',
  '/docs/party-interaction',
  `${BASE}/`,
  `${BASE}/partyInteraction`,
];

const ALLOWED = [
  'localhost',
  'LOCALHOST.:8080',
  '127.0.0.1:1',
  '127.9.9.9',
  '[::1]:8080',
  '[::ffff:127.0.0.1]',
  'api.example:8443',
  'API.example:8443',
  'other.example',
  'other.example:5',
  'exact.example:81',
];

const REFUSED = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'api.example',
  'api.example:443',
  'exact.example',
  'exact.example:82',
  '0.0.0.0',
  '192.0.2.1:8080',
  '[2001:db8::1]',
];

describe('The hosts of requests', () => {
  forEachServerDatabase((database) => {
    let url = '';
    const statusOf = async (target: string, host: string) =>
      (await rawRequest(url, { target, headers: [`Host: ${host}`] })).status;

    before(async () => {
      const settings = {
        PUBLIC_URL: 'https://api.example:8443/tmf',
        ALLOWED_HOSTS: 'Other.example, exact.example:81',
      };
      url = (await startTestServer(database, settings)).url;
    });

    for (const host of ALLOWED)
      it(`${host} is allowed`, async () => {
        expect(await statusOf(`${BASE}/partyInteraction`, host)).to.equal(200);
        expect(await statusOf('/events?last=x', host)).to.equal(400);
      });

    for (const host of REFUSED)
      it(`${host} is 421, also in an absolute target`, async () => {
        for (const path of PATHS) {
          expect(await statusOf(path, host), path).to.equal(421);
          const absolute = await rawRequest(url, { target: `http://${host}${path}` });
          expect(absolute.status, path).to.equal(421);
          expect(JSON.parse(absolute.text)).to.include({
            code: 'misdirectedRequest',
            reason: `This server does not answer for the host ${host}`,
          });
        }
      });

    it('are free for the probes', async () => {
      for (const path of ['/health', '/ready'])
        expect(await statusOf(path, '10.0.0.5:8080'), path).to.equal(200);
    });

    it('are judged by the absolute target, whatever the header Host says', async () => {
      const target = `http://localhost${BASE}/partyInteraction`;
      expect(await statusOf(target, 'evil.example')).to.equal(200);
      expect((await rawRequest(url, { target: BASE, headers: ['Host: evil.example'] })).status).to.equal(421);
    });
  });
});

describe('The host of a server that listens on all addresses', () => {
  const address = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  forEachServerDatabase((database) => {
    it('can be the address of the connection', async function () {
      if (address === undefined) this.skip();
      const { url } = await startTestServer(database, { HOST: '::', AUTH: 'none' });
      const { port } = new URL(url);
      const at = (host: string) =>
        rawRequest(`http://${address}:${port}`, { target: BASE, headers: [`Host: ${host}`] });
      expect((await at(`${address}:${port}`)).status).to.equal(200);
      expect((await at(`[::ffff:${address}]`)).status).to.equal(200);
      expect((await at('evil.example')).status).to.equal(421);
      expect((await at('192.0.2.1')).status).to.equal(421);
    });
  });
});
