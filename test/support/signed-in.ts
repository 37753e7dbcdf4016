import { fromRoot } from '../../src/root.js';
import { TestProvider } from './openid-provider.js';
import { useTokens } from './tokens.js';

/** The age at which a token is replaced; the provider's tokens are valid for ten minutes. */
const MAX_TOKEN_AGE_MS = 240_000;

/** With `TEST_AUTH=oidc`, servers of tests that do not set `AUTH` demand access tokens, and a policy allows everything. */
const isOn = process.env.TEST_AUTH === 'oidc';

/** One provider serves all tests of a process. */
let provider: Promise<TestProvider> | undefined;
let latest: { readonly token: Promise<string>; readonly at: number } | undefined;

/** Adds the settings of a server that demands tokens, unless the test decides itself who may do what. */
export async function signedInSettings(settings: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (!isOn || settings.AUTH !== undefined) return settings;
  provider ??= new TestProvider().start();
  const started = await provider;
  // The process may end without it.
  started.unref();
  const POLICY = fromRoot('test', 'support', 'everything.policy.yaml');
  return { ...started.settings, POLICY, POLICY_ROLES_CLAIM: 'scope', ...settings };
}

/** Lets the clients of the tests send tokens to a server that was started with `signedInSettings`. */
export function signInAt(url: string, settings: NodeJS.ProcessEnv): void {
  if (isOn && settings.AUTH === undefined) useTokens(url, token);
}

/** A token by client credentials. */
async function token(): Promise<string> {
  if (!latest || Date.now() - latest.at > MAX_TOKEN_AGE_MS)
    latest = { token: provider?.then((each) => each.token('tmf:admin')) as Promise<string>, at: Date.now() };
  return latest.token;
}
