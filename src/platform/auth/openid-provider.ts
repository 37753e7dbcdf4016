import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Logger } from 'pino';
import { unavailable } from '../../errors.js';
import { isLoopback } from '../../values/loopback.js';

/** Maximum time of a request to the provider. */
const TIMEOUT_MS = 5_000;

/** Delay after a failed attempt to read the keys. */
const RETRY_MS = 2_000;

/** Minimum time between two searches for an unknown key, which anybody can cause. */
const KEY_SEARCH_INTERVAL_MS = 5_000;

/** Maximum age of keys that are used while the provider is away. */
const MAX_KEY_AGE_MS = 24 * 3_600_000;

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

/**
 * The keys of an OpenID provider, found by discovery. They are read again regularly, so that new keys are known and
 * removed ones forgotten without a restart. While the provider is away, those that are known are used, for a day.
 */
export class OpenIdProvider {
  private keys: { readonly url: string; readonly set: RemoteKeys } | undefined;
  private refreshing: Promise<void> | undefined;
  private isAway = false;
  private readonly stopped = new AbortController();

  constructor(
    private readonly issuer: string,
    private readonly refreshMs: number,
    private readonly logger: Logger,
    /** Called after the keys were read. */
    private readonly onRefreshed: () => void = () => {},
  ) {}

  /** Reads the keys now, and again regularly, in the background. */
  start(): void {
    this.run().catch(() => {});
  }

  stop(): void {
    this.stopped.abort();
  }

  /** Returns the key of a token, for `jwtVerify`. Throws a 503 when the provider has to be asked and is away. */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    if (!this.keys) await this.refreshing;
    if (!this.keys) throw away();
    try {
      return await this.keys.set(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      this.report(error);
      throw away();
    }
  };

  private async run(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      this.refreshing = this.refresh();
      await this.refreshing;
      await pause(this.isAway ? RETRY_MS : this.refreshMs, undefined, { ref: false, signal });
    }
  }

  private async refresh(): Promise<void> {
    try {
      const url = await discoverKeys(this.issuer);
      const known = this.keys?.url === url ? this.keys : { url, set: remoteKeys(url) };
      await known.set.reload();
      this.keys = known;
      this.isAway = false;
      this.onRefreshed();
    } catch (error) {
      this.report(error);
    }
  }

  /** Logs the first of several failures. */
  private report(err: unknown): void {
    if (!this.isAway && !this.stopped.signal.aborted)
      this.logger.error({ err, issuer: this.issuer }, 'the keys of the OpenID provider cannot be read');
    this.isAway = true;
  }
}

const remoteKeys = (url: string): RemoteKeys =>
  createRemoteJWKSet(new URL(url), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: KEY_SEARCH_INTERVAL_MS,
    cacheMaxAge: MAX_KEY_AGE_MS,
  });

/** Returns the URL of the provider's keys (OpenID Connect Discovery, 4). */
async function discoverKeys(issuer: string): Promise<string> {
  const url = discoveryUrl(issuer);
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} responds with ${response.status}`);
  const { issuer: named, jwks_uri: keys } = (await response.json()) as Record<string, unknown>;
  if (named !== issuer) throw new Error(`${url} is about another issuer: ${named}; set OIDC_ISSUER to it`);
  if (typeof keys !== 'string' || !isProtectedUrl(keys)) throw new Error(`${url} has no https jwks_uri`);
  return keys;
}

/** The address of the metadata of an OpenID provider. */
export const discoveryUrl = (issuer: string) =>
  `${issuer.endsWith('/') ? issuer.slice(0, -1) : issuer}/.well-known/openid-configuration`;

/** Whether nobody between can change what this URL returns. */
function isProtectedUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'));
}

/** The provider has answered, and has no key for the token. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const away = () =>
  unavailable(
    'Tokens cannot be checked at the moment',
    'The OpenID provider of this server does not respond; try again later',
  );
