import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';
import { send } from './http.js';

/** The audience of the tokens. */
export const AUDIENCE = 'https://tmf.example';

const CLIENT = { id: 'billing', secret: 'billing-secret' };

interface Key {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  readonly privateKey: CryptoKey;
}

/** A real OpenID provider (`oidc-provider`) on a port of its own. */
export class TestProvider {
  private listener: RequestListener = () => {};
  private server: Server | undefined;
  private port = 0;
  private count = 0;
  /** The key with which it signs. */
  key!: Key;

  /** Further clients; known after `rotate`. */
  readonly clients: ClientMetadata[] = [];

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Settings of a server that accepts its tokens. */
  get settings(): NodeJS.ProcessEnv {
    return { AUTH: 'oidc', OIDC_ISSUER: this.issuer, OIDC_AUDIENCE: AUDIENCE };
  }

  async start(): Promise<this> {
    await this.listen();
    await this.rotate();
    return this;
  }

  /** Replaces its key: tokens that were signed with the former one have no key any more. */
  async rotate(): Promise<void> {
    this.count += 1;
    this.key = await newKey(`key-${this.count}`);
    const provider = new Provider(this.issuer, configuration(this.key, this.clients));
    this.listener = provider.callback();
  }

  /** Goes away, and comes back with `listen`. */
  async leave(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** Lets the process end while it listens. */
  unref(): void {
    this.server?.unref();
  }

  async listen(): Promise<void> {
    this.server = createServer((request, response) => this.listener(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** A token by client credentials. */
  async token(scope: string): Promise<string> {
    const basic = Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64');
    const { status, text, body } = await send(`${this.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${basic}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: AUDIENCE, scope }).toString(),
    });
    if (status !== 200) throw new Error(`The provider gives no token: ${text}`);
    return body.access_token;
  }

  /** A token with claims and a header of the test's own, signed with the provider's key. */
  sign(claims: Record<string, unknown> = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return new SignJWT({ ...this.claims(), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: this.key.kid, ...header })
      .sign(this.key.privateKey);
  }

  /** The claims of a good token. */
  claims(): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    const scope = 'tmf:admin';
    return { iss: this.issuer, aud: AUDIENCE, sub: 'ann', client_id: 'app', scope, iat: now, exp: now + 600 };
  }
}

async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const common = { kid, alg: 'RS256', use: 'sig' };
  return {
    kid,
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), ...common },
    privateJwk: { ...(await exportJWK(privateKey)), ...common },
  };
}

function configuration({ privateJwk }: Key, clients: readonly ClientMetadata[]): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
      ...clients,
    ],
    jwks: { keys: [privateJwk as never] },
    clientBasedCORS: () => true,
    cookies: { keys: ['a key of this test'] },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES.join(' '),
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  };
}

/** The scopes that it grants. */
const SCOPES = [
  'tmf:admin',
  ...['appointment', 'party-interaction'].flatMap((api) => [
    `${api}:read`,
    `${api}:write`,
    `${api}:subscribe`,
  ]),
];
