import { expect } from 'chai';
import { decodeProtectedHeader } from 'jose';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { fromRoot } from '../../../src/root.js';
import { type RunningServer, startServer } from '../../../src/server.js';
import { freePort } from '../../support/free-port.js';
import { describeKeycloak, Keycloak, type Person, type System } from '../../support/keycloak.js';
import { ask } from '../../support/raw-http.js';

const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';
const USAGES = '/tmf-api/usageManagement/v4/usage';

/** The maximum time for which a revoked key is accepted. */
const KEY_REFRESH_MS = 1_000;

const ADMINISTRATION: System = { id: 'administration', roles: ['administrator'] };
const BILLING: System = { id: 'billing', roles: ['billing-system'] };
const BRIEF: System = { id: 'brief', roles: ['administrator'], tokenSeconds: 2 };
const ELSEWHERE: System = { id: 'elsewhere', roles: ['administrator'], hasAudience: false };
const MIRA: Person = { id: 'IND-102', name: 'mira', roles: ['customer'] };
const NOBODY: Person = { id: 'IND-103', name: 'nobody', roles: [] };

describeKeycloak('Keycloak, with the policy of the demo', function () {
  this.timeout(600_000);
  let keycloak: Keycloak;
  let server: RunningServer;

  before(async () => {
    keycloak = await Keycloak.start(await freePort());
    await keycloak.createRealm([ADMINISTRATION, BILLING, BRIEF, ELSEWHERE], [MIRA, NOBODY]);
    const settings = {
      PORT: '0',
      SEED: 'none',
      DATABASE_URL: 'sqlite::memory:',
      VALIDATE_RESPONSES: 'true',
      OIDC_CLOCK_SKEW: '0 s',
      OIDC_KEY_REFRESH: `${KEY_REFRESH_MS} ms`,
      POLICY: fromRoot('src', 'demo', 'policy.yaml'),
      POLICY_ROLES_CLAIM: 'realm_access.roles',
    };
    server = await startServer(readConfig({ ...settings, ...keycloak.settings }), pino({ level: 'silent' }));
  });
  after(async () => {
    await server?.stop();
    await keycloak?.stop();
  });

  const request = (token: string, method: string, path: string, body?: unknown) =>
    ask(server.url + path, { method, body, headers: { Authorization: `Bearer ${token}` } });

  const visit = (customer: string) => ({
    validFor: { startDateTime: '2027-05-04T08:00:00Z', endDateTime: '2027-05-04T10:00:00Z' },
    relatedParty: [{ id: customer, role: 'customer', '@referredType': 'Individual' }],
  });

  /** Repeats a request until it has another status: keys are read regularly. */
  async function statusAfter(status: number, token: string): Promise<number> {
    for (;;) {
      const answer = await request(token, 'GET', APPOINTMENTS);
      if (answer.status !== status) return answer.status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('a system with client credentials may do what its role may', async () => {
    const token = await keycloak.tokenOf(BILLING);
    expect((await request(token, 'GET', USAGES)).status).to.equal(200);
    const refused = await request(token, 'GET', APPOINTMENTS);
    expect([refused.status, refused.body.code]).to.deep.equal([403, 'forbidden']);
  });

  it('a user with a role sees what belongs to the user, and a user without one nothing', async () => {
    const administration = await keycloak.tokenOf(ADMINISTRATION);
    for (const customer of [MIRA.id, 'IND-101'])
      expect((await request(administration, 'POST', APPOINTMENTS, visit(customer))).status).to.equal(201);
    expect((await request(administration, 'GET', APPOINTMENTS)).body).to.have.length(2);
    const mira = await request(await keycloak.tokenOfPerson(MIRA), 'GET', APPOINTMENTS);
    expect(mira.status, mira.text).to.equal(200);
    expect(mira.body.map(({ relatedParty: [party] }: ReturnType<typeof visit>) => party?.id)).to.deep.equal([
      MIRA.id,
    ]);
    const nobody = await request(await keycloak.tokenOfPerson(NOBODY), 'GET', APPOINTMENTS);
    expect(nobody.status, nobody.text).to.equal(403);
  });

  it('a token for another audience is refused', async () => {
    const refused = await request(await keycloak.tokenOf(ELSEWHERE), 'GET', APPOINTMENTS);
    expect([refused.status, refused.body.reason]).to.deep.equal([401, 'The token is for another audience']);
    expect(refused.headers.get('www-authenticate')).to.include('error="invalid_token"');
  });

  it('a token is refused when it has expired', async () => {
    const token = await keycloak.tokenOf(BRIEF);
    expect((await request(token, 'GET', APPOINTMENTS)).status).to.equal(200);
    expect(await statusAfter(200, token)).to.equal(401);
    expect((await request(token, 'GET', APPOINTMENTS)).body.reason).to.equal('The token has expired');
  });

  it('tokens of a new key are accepted, and those of a revoked one refused, without a restart', async () => {
    const former = await keycloak.tokenOf(ADMINISTRATION);
    const { kid = '' } = decodeProtectedHeader(former);
    await keycloak.addKey();
    const latter = await keycloak.tokenOf(ADMINISTRATION);
    expect(decodeProtectedHeader(latter).kid).to.not.equal(kid);
    expect(await statusAfter(401, latter)).to.equal(200);
    expect((await request(former, 'GET', APPOINTMENTS)).status).to.equal(200);
    await keycloak.disableKey(kid);
    expect(await statusAfter(200, former)).to.equal(401);
    expect((await request(latter, 'GET', APPOINTMENTS)).status).to.equal(200);
  });
});
