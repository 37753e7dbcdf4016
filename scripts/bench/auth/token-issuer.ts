import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const AUDIENCE = 'https://bench.example';
const KEY = { alg: 'ES256', kid: 'bench' };

/** The parts of an OpenID provider that a server needs: discovery and keys. Its tokens are signed here. */
export interface TokenIssuer {
  /** Settings of a server that accepts its tokens. */
  readonly settings: Readonly<Record<string, string>>;
  tokenOf(claims: Readonly<Record<string, unknown>>): Promise<string>;
  close(): void;
}

/** Starts an issuer on a port of its own. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(KEY.alg);
  const keys = [{ ...(await exportJWK(publicKey)), ...KEY, use: 'sig' }];
  const server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    const document = isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { AUTH: 'oidc', OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE },
    tokenOf: (claims) =>
      new SignJWT({ client_id: 'bench', ...claims })
        .setProtectedHeader({ ...KEY, typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setExpirationTime('1 hour')
        .sign(privateKey),
    close: () => server.close(),
  };
}
