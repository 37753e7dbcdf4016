import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { TmfError } from '../../errors.js';
import type { Principal } from '../../services/types.js';
import type { JsonObject } from '../../values/json.js';

/** Signatures with a private key: with the others, a server that checks a token could also make one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** The header `typ` of access tokens: RFC 9068, and what providers sent before it. */
const TYPES: ReadonlySet<string> = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

/** Tokens whose check is remembered. */
const MAX_KNOWN_TOKENS = 1_000;

/** A token that does not identify a client. The message says why, in the characters of `error_description`. */
export class InvalidToken extends Error {}

interface TokenRules {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly clockSkewMs: number;
  /** Milliseconds for which the check of a token is remembered. */
  readonly cacheMs: number;
}

/** An accepted token. */
interface KnownToken {
  readonly principal: Principal;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Until when its check is remembered, by `performance.now()`: the system's clock may step back. */
  readonly rememberedUntil: number;
}

/** Checks access tokens: JWTs that the issuer has signed for one of the audiences. */
export class TokenVerifier {
  private readonly known: LRUCache<string, KnownToken>;

  constructor(
    private readonly keyOf: JWTVerifyGetKey,
    private readonly rules: TokenRules,
  ) {
    this.known = new LRUCache({ max: MAX_KNOWN_TOKENS });
  }

  /** The client of a token that was accepted a short time ago. */
  remembered(token: string): Principal | undefined {
    const known = this.known.get(token);
    const isValid = known && known.expiresAt > Date.now() && known.rememberedUntil > performance.now();
    return isValid ? known.principal : undefined;
  }

  /** Forgets accepted tokens: keys may have been removed. */
  forget(): void {
    this.known.clear();
  }

  /** Returns the client of a token. Throws an `InvalidToken`, or a 503 when the key cannot be read. */
  async verify(token: string): Promise<Principal> {
    const { issuer, audiences, clockSkewMs, cacheMs } = this.rules;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keyOf, {
        issuer,
        audience: [...audiences],
        algorithms: ALGORITHMS,
        clockTolerance: clockSkewMs / 1000,
        requiredClaims: ['exp'],
      });
      if (!TYPES.has((protectedHeader.typ ?? 'jwt').toLowerCase()))
        throw new InvalidToken('The token is not an access token');
      const principal = principalOf(payload);
      const expiresAt = (payload.exp ?? 0) * 1000 + clockSkewMs;
      this.known.set(token, { principal, expiresAt, rememberedUntil: performance.now() + cacheMs });
      return principal;
    } catch (error) {
      if (error instanceof TmfError || error instanceof InvalidToken) throw error;
      throw new InvalidToken(problemOf(error));
    }
  }
}

function principalOf(claims: JWTPayload): Principal {
  const client = [claims.client_id, claims.azp].find((name) => typeof name === 'string');
  const subject = claims.sub ?? client;
  if (subject === undefined) throw new InvalidToken('The token names no subject');
  return Object.freeze({ subject, client, scopes: scopesIn(claims), claims: claims as JsonObject });
}

/** The scopes of RFC 9068 (`scope`, a text), or of providers that have a list in `scp`. */
function scopesIn({ scope, scp }: JWTPayload): ReadonlySet<string> {
  const granted = scope ?? scp;
  const names = Array.isArray(granted) ? granted : String(granted ?? '').split(' ');
  return new Set(names.filter((name) => typeof name === 'string' && name !== ''));
}

/** The problems of claims, by the name of the claim. */
const CLAIM_PROBLEMS: Readonly<Record<string, string>> = {
  aud: 'The token is for another audience',
  iss: 'The token is from another issuer',
  nbf: 'The token is not valid yet',
};

function problemOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return CLAIM_PROBLEMS[error.claim] ?? `The claim ${error.claim} of the token is missing or not valid`;
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'The signature of the token does not match';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'The token is signed with an algorithm that is not accepted';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'The token does not name a key of its issuer';
  return 'The token is not a signed JWT';
}
