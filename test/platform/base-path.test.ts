import { expect } from 'chai';
import { readConfig } from '../../src/config.js';
import { forEachDatabase } from '../support/databases.js';
import { send, sendJson } from '../support/http.js';
import { create, HubClient } from '../support/hub.js';
import { TestProvider } from '../support/openid-provider.js';
import { forEachServer, startTestServer } from '../support/server.js';

const API = '/component/tmf-api/appointment/v4';

describe('BASE_PATH', () => {
  forEachServer(
    (server) => {
      it('is the beginning of every address of a resource', async () => {
        const { id, href } = await create(`${server.url}${API}/appointment`, { validFor: {} });
        expect(href).to.equal(`${server.url}${API}/appointment/${id}`);
        expect((await send(href)).body.id).to.equal(id);
        expect((await send(`${server.url}${API}/appointment?href=${href}`)).body).to.have.length(1);
        const page = await send(`${server.url}${API}/appointment?limit=1`);
        expect(page.headers.get('link')).to.include(`<${server.url}${API}/appointment?`);
        const hub = await new HubClient(server.url + API).post({ callback: 'https://example.com/events' });
        expect(hub.headers.get('location')).to.match(new RegExp(`^${server.url}${API}/hub/`));
      });

      it('is in the entry point and in the contract, which still decides what is valid', async () => {
        const entry = await send(`${server.url}${API}/`);
        expect(entry.body._links.appointment.href).to.equal(`${server.url}${API}/appointment`);
        const contract = await send(`${server.url}${API}/openapi.json`);
        expect(contract.body.servers[0].url).to.equal(API);
        expect((await sendJson('POST', `${server.url}${API}/appointment`, { category: 5 })).status).to.equal(
          400,
        );
      });

      it('is in every link of the pages', async () => {
        for (const path of ['/component', '/component/', '/component/docs/appointment/']) {
          const { status, text } = await send(server.url + path);
          expect(status, path).to.equal(200);
          const links = [...text.matchAll(/(?:href|src|data-[a-z]+)="(\/[^"]*)"/g)].map(
            ([, link = '']) => link,
          );
          expect(links).to.have.length.greaterThan(3);
          for (const link of links) {
            expect(link).to.match(/^\/component\//);
            // Each API compiles its contract first.
            const isOther = link.includes('/tmf-api/') && !link.startsWith(API);
            // Exists where clients sign in.
            if (link.endsWith('/oauth2-redirect.html')) continue;
            if (!isOther && !link.endsWith('/events'))
              expect((await send(server.url + link)).status, link).to.equal(200);
          }
        }
        expect(
          (await send(`${server.url}/component/docs`, { redirect: 'manual' })).headers.get('location'),
        ).to.equal('/component/');
      });

      it('has the stream of events below it, and probes at both places', async () => {
        expect((await send(`${server.url}/component/events?limit=x`)).status).to.equal(400);
        for (const path of ['/health', '/ready', '/component/health', '/component/ready'])
          expect((await send(server.url + path)).status, path).to.equal(200);
      });

      it('leaves nothing else at the root', async () => {
        for (const path of [
          '/',
          '/docs',
          '/counts',
          '/events',
          '/tmf-api/appointment/v4/appointment',
          '/componentx',
        ])
          expect((await send(server.url + path)).status, path).to.equal(404);
      });
    },
    { BASE_PATH: '/component/' },
  );

  forEachDatabase((database) => {
    it('is in the metadata for access tokens, which are also below it', async () => {
      const provider = await new TestProvider().start();
      database.atEnd(() => provider.leave());
      const { url } = await startTestServer(database, { ...provider.settings, BASE_PATH: '/component' });
      const refused = await send(`${url}${API}/appointment`);
      const below = `${url}/component/.well-known/oauth-protected-resource`;
      expect(refused.headers.get('www-authenticate')).to.equal(`Bearer resource_metadata="${below}"`);
      for (const address of [below, `${url}/.well-known/oauth-protected-resource/component`]) {
        const { status, body } = await send(address);
        expect([status, body.resource], address).to.deep.equal([200, `${url}/component`]);
      }
      expect((await send(`${url}/.well-known/oauth-protected-resource`)).status).to.equal(404);
    });
  });

  it('is a path, and nothing by default', () => {
    expect(readConfig({}).basePath).to.equal('');
    expect(readConfig({ BASE_PATH: '/' }).basePath).to.equal('');
    expect(readConfig({ BASE_PATH: '/a/b-c/' }).basePath).to.equal('/a/b-c');
    for (const wrong of ['component', '/a?b', '/a b', '//a', 'http://x/y'])
      expect(() => readConfig({ BASE_PATH: wrong }), wrong).to.throw(/BASE_PATH=.* is not a path/);
  });
});
