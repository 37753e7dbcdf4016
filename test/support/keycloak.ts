import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import type { JsonObject } from '../../src/values/json.js';
import { type HttpAnswer, send } from './http.js';
import { describeUnless } from './missing.js';
import { AUDIENCE } from './openid-provider.js';

const HOME = process.env.KEYCLOAK_HOME ?? '';

const missing = existsSync(HOME) ? undefined : 'Keycloak (KEYCLOAK_HOME)';

/** Declares tests against a real Keycloak; without one, they are reported as skipped. */
export const describeKeycloak = (title: string, declare: (this: Mocha.Suite) => void): void =>
  describeUnless(missing, title, declare);

const REALM = 'tmf';
const ADMINISTRATOR = { username: 'root', password: 'of-this-test' };
const PASSWORD = 'a-password-of-this-test';

/** Puts the audience into access tokens. */
const AUDIENCE_MAPPER = {
  name: 'audience',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: { 'included.custom.audience': AUDIENCE, 'access.token.claim': 'true' },
};

/** A system with client credentials. */
export interface System {
  readonly id: string;
  readonly roles?: readonly string[];
  /** Tokens for this server; without, they are for another audience. */
  readonly hasAudience?: boolean;
  readonly tokenSeconds?: number;
}

/** A person whose id is the claim `sub`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** A Keycloak of its own with one realm; its data are in memory. */
export class Keycloak {
  private readonly output: string[] = [];
  private adminToken = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly home: string,
    private readonly url: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface(stream).on('line', (line) => this.output.push(line));
  }

  static async start(port: number): Promise<Keycloak> {
    // It writes beside its programs.
    const home = mkdtempSync(join(tmpdir(), 'keycloak-'));
    cpSync(HOME, home, { recursive: true });
    const address = ['--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`];
    const args = ['start', '--optimized', '--hostname-strict=false', ...address];
    const child = spawn(join(home, 'bin', 'kc.sh'), args, {
      env: {
        ...process.env,
        JAVA_OPTS_APPEND: '-Xmx512m -XX:TieredStopAtLevel=1',
        KC_BOOTSTRAP_ADMIN_USERNAME: ADMINISTRATOR.username,
        KC_BOOTSTRAP_ADMIN_PASSWORD: ADMINISTRATOR.password,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keycloak = new Keycloak(child, home, `http://127.0.0.1:${port}`);
    await keycloak.listening();
    return keycloak;
  }

  get issuer(): string {
    return `${this.url}/realms/${REALM}`;
  }

  /** Settings of a server that accepts its tokens. */
  get settings(): NodeJS.ProcessEnv {
    return { AUTH: 'oidc', OIDC_ISSUER: this.issuer, OIDC_AUDIENCE: AUDIENCE };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const exited = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await exited;
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  async createRealm(systems: readonly System[], people: readonly Person[]): Promise<void> {
    const roles = new Set([...systems, ...people].flatMap((each) => each.roles ?? []));
    await this.admin('POST', '', {
      realm: REALM,
      enabled: true,
      sslRequired: 'none',
      roles: { realm: [...roles].map((name) => ({ name })) },
      clients: [...systems.map(clientOf), PORTAL],
      users: [...people.map(userOf), ...systems.map(serviceAccountOf)],
    });
  }

  /** A token of a system, by client credentials. */
  tokenOf({ id }: System): Promise<string> {
    return this.token(REALM, {
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: `secret-${id}`,
    });
  }

  /** A token of a person who has signed in at the portal. */
  tokenOfPerson({ name }: Person): Promise<string> {
    const credentials = { username: name, password: PASSWORD };
    return this.token(REALM, { grant_type: 'password', client_id: PORTAL.clientId, ...credentials });
  }

  /** Lets a new key sign from now on; the former ones are still published. */
  async addKey(): Promise<void> {
    await this.admin('POST', `/${REALM}/components`, {
      name: 'newer',
      providerId: 'rsa-generated',
      providerType: 'org.keycloak.keys.KeyProvider',
      config: { priority: ['1000'], enabled: ['true'], active: ['true'], algorithm: ['RS256'] },
    });
  }

  /** Takes a key back: it is not published any more. */
  async disableKey(kid: string): Promise<void> {
    const { body: keys } = await this.admin('GET', `/${REALM}/keys`);
    const { providerId } = keys.keys.find((each: JsonObject) => each.kid === kid);
    const { body: component } = await this.admin('GET', `/${REALM}/components/${providerId}`);
    const config = { ...component.config, enabled: ['false'], active: ['false'] };
    await this.admin('PUT', `/${REALM}/components/${providerId}`, { ...component, config });
  }

  private async listening(): Promise<void> {
    const ended = once(this.child, 'exit');
    const isListening = () => this.output.some((line) => line.includes('Listening on:'));
    while (!isListening()) {
      const next = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100))]);
      if (next) throw new Error(`Keycloak has ended:\n${this.output.join('\n')}`);
    }
  }

  private async token(realm: string, parameters: Record<string, string>): Promise<string> {
    const answer = await send(`${this.url}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(parameters).toString(),
    });
    expect(answer.status, answer.text).to.equal(200);
    return answer.body.access_token;
  }

  private async admin(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    this.adminToken ||= await this.token('master', {
      grant_type: 'password',
      client_id: 'admin-cli',
      ...ADMINISTRATOR,
    });
    const answer = await send(`${this.url}/admin/realms${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.adminToken}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(answer.status, answer.text).to.be.oneOf([200, 201, 204]);
    return answer;
  }
}

/** The client of people. */
const PORTAL = {
  clientId: 'portal',
  publicClient: true,
  directAccessGrantsEnabled: true,
  fullScopeAllowed: true,
  protocolMappers: [AUDIENCE_MAPPER],
};

const clientOf = ({ id, hasAudience = true, tokenSeconds }: System) => ({
  clientId: id,
  secret: `secret-${id}`,
  serviceAccountsEnabled: true,
  standardFlowEnabled: false,
  fullScopeAllowed: true,
  ...(tokenSeconds !== undefined && { attributes: { 'access.token.lifespan': String(tokenSeconds) } }),
  protocolMappers: hasAudience ? [AUDIENCE_MAPPER] : [],
});

const serviceAccountOf = ({ id, roles = [] }: System) => ({
  username: `service-account-${id}`,
  enabled: true,
  serviceAccountClientId: id,
  realmRoles: roles,
});

const userOf = ({ id, name, roles }: Person) => ({
  id,
  username: name,
  enabled: true,
  email: `${name}@example.com`,
  emailVerified: true,
  firstName: name,
  lastName: name,
  credentials: [{ type: 'password', value: PASSWORD, temporary: false }],
  realmRoles: roles,
});
