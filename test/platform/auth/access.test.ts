import { expect } from 'chai';
import { METADATA } from '../../../src/apis.js';
import { forEachServerDatabase } from '../../support/databases.js';
import { send, sendJson } from '../../support/http.js';
import { TestProvider } from '../../support/openid-provider.js';
import { rawRequest } from '../../support/raw-socket.js';
import { startTestServer } from '../../support/server.js';
import { SseClient } from '../../support/sse.js';

const BASE = '/tmf-api/partyInteraction/v4';
const INTERACTIONS = `${BASE}/partyInteraction`;
const INTERACTION = { direction: 'inbound', reason: 'Question', channel: [{ id: 'web' }] };

/** Paths for everybody: nothing stored is behind them. */
const PUBLIC_PATHS = [
  '/',
  '/health',
  '/ready',
  '/docs/party-interaction',
  '/docs/assets/base.css',
  `${BASE}/`,
  `${BASE}/openapi.json`,
  '/.well-known/oauth-protected-resource',
];

describe('Access with AUTH=oidc', () => {
  forEachServerDatabase((database) => {
    const provider = new TestProvider();
    let url = '';
    const headersFor = async (scope: string) => ({
      Authorization: `Bearer ${await provider.sign({ scope })}`,
    });
    const get = async (path: string, scope: string) => send(url + path, { headers: await headersFor(scope) });
    const post = async (path: string, body: unknown, scope: string) =>
      send(url + path, {
        method: 'POST',
        headers: { ...(await headersFor(scope)), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });

    before(async () => {
      await provider.start();
      url = (await startTestServer(database, provider.settings)).url;
    });
    after(() => provider.leave());

    it('needs the scope of the operation, for every operation of every API', async () => {
      let count = 0;
      for (const metadata of METADATA)
        for (const { method, path, hub } of metadata.operations) {
          const access = hub ? 'subscribe' : method === 'GET' ? 'read' : 'write';
          const scope = `${metadata.folder}:${access}`;
          const others = ['read', 'write', 'subscribe'].filter((each) => each !== access);
          const granted = [...others.map((each) => `${metadata.folder}:${each}`), `other:${access}`].join(
            ' ',
          );
          const target = metadata.basePaths[0] + path.replace(/\{\w+\}/g, 'x');
          const without = await send(url + target, { method });
          expect(without.status, `${method} ${target}`).to.equal(401);
          const wrong = await send(url + target, { method, headers: await headersFor(granted) });
          expect(wrong.status, `${method} ${target}`).to.equal(403);
          expect(wrong.body.reason).to.equal(`The scope ${scope} is required`);
          expect(wrong.headers.get('www-authenticate')).to.include(
            `Bearer error="insufficient_scope", error_description="The scope ${scope} is required", scope="${scope}"`,
          );
          count += 1;
          // Preparing the validation of one more API takes seconds.
          if (metadata.folder !== 'party-interaction') continue;
          for (const right of [scope, 'tmf:admin']) {
            const { status } = await send(url + target, { method, headers: await headersFor(right) });
            expect(status, `${method} ${target} with ${right}`).to.be.oneOf([200, 400, 404, 415]);
          }
        }
      expect(count).to.be.greaterThan(100);
    });

    it('is free for paths without data, and for OPTIONS', async () => {
      for (const path of PUBLIC_PATHS) expect((await send(url + path)).status, path).to.equal(200);
      for (const path of [INTERACTIONS, `${INTERACTIONS}/x`])
        expect((await send(url + path, { method: 'OPTIONS' })).status, path).to.equal(204);
    });

    it('is checked in every spelling of a path, and for HEAD', async () => {
      const targets = [
        INTERACTIONS.toUpperCase(),
        INTERACTIONS.replace('party', '%70arty'),
        `${INTERACTIONS}/`,
        url + INTERACTIONS,
        '/EVENTS',
        '/events/',
        '/%65vents',
        '/Counts',
        '/counts/',
        `${url}/counts`,
      ];
      for (const target of targets)
        for (const method of target.toLowerCase().includes('vents') ? ['GET'] : ['GET', 'HEAD'])
          expect((await rawRequest(url, { method, target })).status, `${method} ${target}`).to.equal(401);
    });

    it('does not read the body of a client that is refused', async () => {
      const answer = await rawRequest(url, {
        method: 'POST',
        target: INTERACTIONS,
        headers: ['Content-Type: application/json', 'Content-Length: 900000'],
      });
      expect(answer.status).to.equal(401);
    });

    it('keeps idempotency keys of different clients apart', async () => {
      const create = async (claims: Record<string, unknown>) => {
        const Authorization = `Bearer ${await provider.sign(claims)}`;
        const headers = { Authorization, 'Idempotency-Key': 'k-1', 'Content-Type': 'application/json' };
        const created = await send(url + INTERACTIONS, {
          method: 'POST',
          headers,
          body: JSON.stringify(INTERACTION),
        });
        expect(created.status, created.text).to.equal(201);
        return created.body.id as string;
      };
      const first = await create({ sub: 'ann' });
      expect(await create({ sub: 'ann' })).to.equal(first);
      const others = [await create({ sub: 'bob' }), await create({ sub: 'ann', client_id: 'other' })];
      expect(new Set([first, ...others]).size).to.equal(3);
      for (const id of [first, ...others])
        await send(`${url}${INTERACTIONS}/${id}`, {
          method: 'DELETE',
          headers: await headersFor('tmf:admin'),
        });
    });

    it('shows the counts of the APIs that the client may read, and none on the page', async () => {
      const created = await post(INTERACTIONS, INTERACTION, 'party-interaction:write');
      expect(created.status, created.text).to.equal(201);
      expect((await send(`${url}/counts`)).status).to.equal(401);
      const { body } = await get('/counts', 'party-interaction:read appointment:write');
      expect(body).to.deep.equal({ [INTERACTIONS]: 1 });
      expect(Object.keys((await get('/counts', 'tmf:admin')).body).length).to.be.greaterThan(10);
      expect((await send(`${url}/`)).text).to.match(new RegExp(`value="" data-count="${INTERACTIONS}"`));
    });

    it('shows the events of the APIs to which the client may subscribe', async () => {
      expect((await get('/events', 'party-interaction:read')).status).to.equal(403);
      const interactions = await SseClient.open(
        `${url}/events`,
        await headersFor('party-interaction:subscribe'),
      );
      const appointments = await SseClient.open(`${url}/events`, await headersFor('appointment:subscribe'));
      const all = await SseClient.open(`${url}/events`, await headersFor('tmf:admin'));
      await post(INTERACTIONS, INTERACTION, 'party-interaction:write');
      const party = { id: '1', name: 'Ann', '@referredType': 'Individual' };
      const visit = { validFor: {}, relatedParty: [party], category: 'visit' };
      const made = await post('/tmf-api/appointment/v4/appointment', visit, 'appointment:write');
      expect(made.status, made.text).to.equal(201);
      const types = async (client: SseClient, count: number) =>
        (await client.take(count)).map(({ data }) => data.eventType);
      await post(INTERACTIONS, INTERACTION, 'party-interaction:write');
      const created = 'PartyInteractionCreateEvent';
      expect(await types(all, 3)).to.deep.equal([created, 'AppointmentCreateEvent', created]);
      expect(await types(interactions, 2)).to.deep.equal([created, created]);
      expect(await types(appointments, 1)).to.deep.equal(['AppointmentCreateEvent']);
      for (const client of [all, interactions, appointments]) client.close();
    });

    it('ends with the token: the event stream is closed', async () => {
      const exp = Math.floor(Date.now() / 1000) + 2;
      const token = await provider.sign({ exp });
      const response = await fetch(`${url}/events`, { headers: { Authorization: `Bearer ${token}` } });
      expect(response.status).to.equal(200);
      await response.text();
      expect(Date.now() / 1000).to.be.at.least(exp - 0.01);
    });

    it('is described by the metadata of the protected resource', async () => {
      const { body } = await send(`${url}/.well-known/oauth-protected-resource`);
      expect(body).to.deep.include({
        resource: url,
        authorization_servers: [provider.issuer],
        bearer_methods_supported: ['header'],
      });
      expect(body.scopes_supported).to.include.members(['party-interaction:read', 'tmf:admin']);
    });

    it('is declared in the contracts', async () => {
      const { body } = await send(`${url}${BASE}/openapi.json`);
      expect(body.components.securitySchemes.oidc).to.deep.equal({
        type: 'openIdConnect',
        openIdConnectUrl: `${provider.issuer}/.well-known/openid-configuration`,
      });
      const scopeOf = (path: string, method: string) => body.paths[path][method].security?.[0].oidc;
      expect(scopeOf('/partyInteraction', 'get')).to.deep.equal(['party-interaction:read']);
      expect(scopeOf('/partyInteraction/{id}', 'patch')).to.deep.equal(['party-interaction:write']);
      expect(scopeOf('/hub', 'get')).to.deep.equal(['party-interaction:subscribe']);
      for (const [path, item] of Object.entries<Record<string, { responses: object; security?: object }>>(
        body.paths,
      ))
        for (const [method, { responses, security }] of Object.entries(item))
          if (path.startsWith('/listener/')) expect(security, `${method} ${path}`).to.equal(undefined);
          else expect(Object.keys(responses), `${method} ${path}`).to.include.members(['401', '403']);
    });
  });
});

describe('Access without AUTH', () => {
  forEachServerDatabase((database) => {
    it('is free, and contracts declare no security', async () => {
      const { url } = await startTestServer(database, {});
      const { body } = await send(`${url}${BASE}/openapi.json`);
      expect(body.components.securitySchemes).to.equal(undefined);
      expect((await sendJson('POST', url + INTERACTIONS, INTERACTION)).status).to.equal(201);
      expect((await send(`${url}/.well-known/oauth-protected-resource`)).status).to.equal(404);
    });
  });
});
