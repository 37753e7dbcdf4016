import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { SignJWT, UnsecuredJWT } from 'jose';
import { forEachServerDatabase } from '../../support/databases.js';
import { type HttpAnswer, send } from '../../support/http.js';
import { TestProvider } from '../../support/openid-provider.js';
import { rawRequest } from '../../support/raw-socket.js';
import { startTestServer } from '../../support/server.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe('Access tokens', () => {
  forEachServerDatabase((database) => {
    const provider = new TestProvider();
    let url = '';
    const list = (token: string) => send(url + APPOINTMENTS, { headers: bearer(token) });
    /** Sends the request again until it has this status. */
    const untilStatus = async (status: number, token: string): Promise<HttpAnswer> => {
      for (;;) {
        const answer = await list(token);
        if (answer.status === status) return answer;
        await pause(100);
      }
    };

    before(async () => {
      await provider.start();
      const settings = { ...provider.settings, OIDC_CLOCK_SKEW: '5 s', OIDC_KEY_REFRESH: '1 s' };
      url = (await startTestServer(database, settings)).url;
    });
    after(() => provider.leave());

    it('by client credentials are accepted', async () => {
      expect((await list(await provider.token('appointment:read'))).status).to.equal(200);
    });

    it('are required', async () => {
      const answer = await send(url + APPOINTMENTS);
      expect(answer.status).to.equal(401);
      expect(answer.body).to.include({ code: 'unauthorized', status: '401' });
      const metadata = `${url}/.well-known/oauth-protected-resource`;
      expect(answer.headers.get('www-authenticate')).to.equal(`Bearer resource_metadata="${metadata}"`);
    });

    it('are written with Bearer in any case', async () => {
      const token = await provider.sign();
      for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
        const { status } = await send(url + APPOINTMENTS, {
          headers: { Authorization: `${scheme} ${token}` },
        });
        expect(status, scheme).to.equal(200);
      }
    });

    it('of a clock that is a little slow are accepted', async () => {
      const now = Math.floor(Date.now() / 1000);
      expect((await list(await provider.sign({ exp: now - 1 }))).status).to.equal(200);
    });

    const refused: [what: string, token: () => Promise<string>, problem: string][] = [
      ['that have expired', () => provider.sign({ exp: 1_700_000_000 }), 'The token has expired'],
      [
        'that are not valid yet',
        () => provider.sign({ nbf: Math.floor(Date.now() / 1000) + 300 }),
        'The token is not valid yet',
      ],
      [
        'without an end',
        () => provider.sign({ exp: undefined }),
        'The claim exp of the token is missing or not valid',
      ],
      [
        'for another audience',
        () => provider.sign({ aud: 'https://other.example' }),
        'The token is for another audience',
      ],
      [
        'from another issuer',
        () => provider.sign({ iss: 'https://evil.example' }),
        'The token is from another issuer',
      ],
      [
        'without a subject',
        () => provider.sign({ sub: undefined, client_id: undefined }),
        'The token names no subject',
      ],
      [
        'that are for logging out',
        () => provider.sign({}, { typ: 'logout+jwt' }),
        'The token is not an access token',
      ],
      [
        'with an unknown key',
        () => provider.sign({}, { kid: 'unknown' }),
        'The token does not name a key of its issuer',
      ],
      [
        'without a signature (alg none)',
        async () => new UnsecuredJWT(provider.claims()).encode(),
        'The token is signed with an algorithm that is not accepted',
      ],
      [
        'signed with the public key as a secret (HS256)',
        () =>
          new SignJWT(provider.claims())
            .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: provider.key.kid })
            .sign(Buffer.from(JSON.stringify(provider.key.publicJwk))),
        'The token is signed with an algorithm that is not accepted',
      ],
      [
        'whose claims were changed',
        async () => {
          const [header, , signature] = (await provider.sign()).split('.');
          const claims = Buffer.from(JSON.stringify({ ...provider.claims(), sub: 'eve' }));
          return [header, claims.toString('base64url'), signature].join('.');
        },
        'The signature of the token does not match',
      ],
      ['that are no JWTs', async () => 'abc.def', 'The token is not a signed JWT'],
    ];
    for (const [what, token, problem] of refused)
      it(`${what} are refused`, async () => {
        const answer = await list(await token());
        expect(answer.status).to.equal(401);
        expect(answer.body).to.include({ code: 'invalidToken', reason: problem });
        expect(answer.headers.get('www-authenticate')).to.include(
          `Bearer error="invalid_token", error_description="${problem}", resource_metadata="${url}/`,
        );
      });

    it('are refused in the query, twice, and in another form', async () => {
      const token = await provider.sign();
      const line = `Authorization: Bearer ${token}`;
      const malformed: [target: string, headers: string[]][] = [
        [`${APPOINTMENTS}?access_token=${token}`, []],
        [`${APPOINTMENTS}?access_token=${token}`, [line]],
        [APPOINTMENTS, [line, line]],
        [APPOINTMENTS, [line, 'authorization: Basic eDp5']],
        [APPOINTMENTS, ['Authorization: Bearer']],
        [APPOINTMENTS, [`Authorization: Bearer ${token}, Bearer ${token}`]],
      ];
      for (const [target, headers] of malformed) {
        const answer = await rawRequest(url, { target, headers });
        expect(answer.status, headers.join()).to.equal(400);
        expect(answer.headers.get('www-authenticate')).to.match(/^Bearer error="invalid_request"/);
        expect(answer.text).not.to.include(token);
      }
      const basic = await rawRequest(url, { target: APPOINTMENTS, headers: ['Authorization: Basic eDp5'] });
      expect(basic.status).to.equal(401);
    });

    it('of a new key are accepted, and of the former one refused, without a restart', async () => {
      const former = await provider.sign();
      expect((await list(former)).status).to.equal(200);
      await provider.rotate();
      await untilStatus(200, await provider.sign());
      const { body } = await untilStatus(401, former);
      expect(body.reason).to.equal('The token does not name a key of its issuer');
    });

    it('are checked with the known keys while the provider is away', async () => {
      const known = await provider.sign();
      const unknown = await provider.sign({}, { kid: 'unknown' });
      await untilStatus(200, known);
      await provider.leave();
      try {
        // Longer than the interval in which the keys are read.
        await pause(1_500);
        expect((await list(await provider.sign({ sub: 'bob' }))).status).to.equal(200);
        expect((await list(await provider.sign({ exp: 1_700_000_000 }))).status).to.equal(401);
        const answer = await untilStatus(503, unknown);
        expect(answer.body.reason).to.equal('Tokens cannot be checked at the moment');
        expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
      } finally {
        await provider.listen();
      }
      await untilStatus(401, unknown);
    });
  });
});

describe('A provider that is away when the server starts', () => {
  forEachServerDatabase((database) => {
    const provider = new TestProvider();

    it('makes requests 503, until it is back', async () => {
      await provider.start();
      const { settings } = provider;
      await provider.leave();
      const { url } = await startTestServer(database, settings);
      const headers = bearer(await provider.sign());
      const away = await send(url + APPOINTMENTS, { headers });
      expect(away.status).to.equal(503);
      expect(away.headers.get('retry-after')).to.match(/^\d+$/);
      expect((await send(`${url}/health`)).status).to.equal(200);
      await provider.listen();
      try {
        for (;;) {
          const { status } = await send(url + APPOINTMENTS, { headers });
          if (status === 200) break;
          expect(status).to.equal(503);
          await pause(100);
        }
      } finally {
        await provider.leave();
      }
    });
  });
});
