import type { Logger } from 'pino';
import { OpenIdProvider } from './openid-provider.js';
import { TokenVerifier } from './token-verifier.js';

/** The settings of AUTH=oidc. */
interface IdentitySettings {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly clockSkewMs: number;
  readonly keyRefreshMs: number;
}

/** Checks access tokens with the keys of a provider. */
export interface Identity {
  readonly verifier: TokenVerifier;
  stop(): void;
}

/** Begins to read the provider's keys in the background. A provider that is away does not keep the server from starting. */
export function startIdentity(settings: IdentitySettings, logger: Logger): Identity {
  const { issuer, keyRefreshMs } = settings;
  const provider = new OpenIdProvider(issuer, keyRefreshMs, logger, () => verifier.forget());
  const verifier = new TokenVerifier(provider.keyOf, { ...settings, cacheMs: keyRefreshMs });
  provider.start();
  return { verifier, stop: () => provider.stop() };
}
