import { lookup as dnsLookup } from 'node:dns';
import { isIP } from 'node:net';
import { badRequest } from '../../errors.js';
import { inTime } from '../../values/concurrency/in-time.js';
import type { AddressPolicy } from './address-policy.js';
import { plainHost, portOf } from './plain-host.js';
import { addressRefusal, type Lookup, lookupAll } from './resolve.js';

const MAX_LENGTH = 2_000;
const RESOLVE_TIMEOUT_MS = 2_000;

export interface ResolveOptions {
  readonly lookup?: Lookup;
  /** Maximum time to resolve a name. */
  readonly timeoutMs?: number;
}

/**
 * Parses the callback URL of a subscription. Throws a 400 when deliveries to it would be refused. A name that does not
 * resolve at present is accepted, since each delivery resolves it again.
 */
export async function checkCallback(
  text: string,
  policy: AddressPolicy,
  options: ResolveOptions = {},
): Promise<URL> {
  const syntaxProblem = textProblem(text);
  if (syntaxProblem !== undefined) throw invalidCallback(syntaxProblem);
  const url = new URL(text);
  const problem =
    urlProblem(url) ?? literalAddressProblem(url, policy) ?? (await nameProblem(url, policy, options));
  if (problem !== undefined) throw invalidCallback(problem);
  return url;
}

/** Returns why a URL cannot be called at any address, or undefined when it can. */
export function urlProblem(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `${url.protocol.slice(0, 30)} is not supported; use an http or https address`;
  if (url.username || url.password) return 'it has credentials; leave out what is before the @';
  if (url.port === '0') return 'port 0 cannot be called; name the port that the listener listens on';
  if (/^\.|\.\./.test(url.hostname))
    return 'it has a host name with an empty part; use one like listener.example';
  return undefined;
}

/** Returns why a URL whose host is an IP address must not be called, or undefined. */
export function literalAddressProblem(url: URL, policy: AddressPolicy): string | undefined {
  const host = plainHost(url.hostname);
  return isIP(host) ? policy.refusal(host, portOf(url), host) : undefined;
}

const invalidCallback = (details: string) =>
  badRequest('invalidCallback', 'The callback cannot be called', details);

/** Refuses text that the URL parser would silently correct, so that the stored URL is the one that the client meant. */
function textProblem(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `it has more than ${MAX_LENGTH} characters; use a shorter address`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are searched for
  if (/[\s\\\u0000-\u001f\u007f]/.test(text))
    return 'it has white space, control characters or backslashes; percent-encode them';
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1];
  if (scheme === undefined) return 'it is not absolute; use an address like https://listener.example/events';
  if (!/^https?$/i.test(scheme))
    return `${scheme.slice(0, 30)}: is not supported; use an http or https address`;
  const host = /^[^:]+:\/\/([^/?#]+)/.exec(text)?.[1];
  if (host === undefined) return 'it has no host; use an address like https://listener.example/events';
  if (host.includes('@')) return 'it has credentials; leave out what is before the @';
  if (text.includes('#')) return 'it has a fragment; leave out the # and what follows';
  return URL.canParse(text) ? undefined : 'it is not a valid address; look at its host and port';
}

async function nameProblem(
  url: URL,
  policy: AddressPolicy,
  { lookup = dnsLookup as Lookup, timeoutMs: timeout = RESOLVE_TIMEOUT_MS }: ResolveOptions,
): Promise<string | undefined> {
  const host = plainHost(url.hostname);
  if (isIP(host) || !policy.needsAddresses(host, portOf(url))) return undefined;
  const late = () => new Error(`${host} was not resolved within ${timeout} ms`);
  const addresses = await inTime(lookupAll(lookup, url.hostname), timeout, late).catch(() => []);
  return addressRefusal(policy, host, portOf(url), addresses);
}
