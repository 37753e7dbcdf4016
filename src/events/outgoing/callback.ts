import { lookup as dnsLookup } from 'node:dns';
import { isIP } from 'node:net';
import { badRequest } from '../../errors.js';
import { type AddressPolicy, plainHost, portOf } from './address-policy.js';
import { type Lookup, lookupAll, refusalOf } from './resolve.js';

const LONGEST = 2_000;
const RESOLVE_TIME = 2_000;

export interface ResolveOptions {
  readonly lookup?: Lookup;
  /** Milliseconds that a name may take to resolve. */
  readonly timeout?: number;
}

/**
 * Reads a subscriber's callback address. Throws a 400 for one that will never be called; a name that does not resolve
 * now is accepted, since the delivery asks again.
 */
export async function checkCallback(
  text: string,
  policy: AddressPolicy,
  options: ResolveOptions = {},
): Promise<URL> {
  const textProblem = problemOfText(text);
  if (textProblem !== undefined) throw invalidCallback(textProblem);
  const url = new URL(text);
  const problem =
    problemOfUrl(url) ?? problemOfLiteral(url, policy) ?? (await problemOfName(url, policy, options));
  if (problem !== undefined) throw invalidCallback(problem);
  return url;
}

/** Why no call may go to a URL like this, wherever it leads; undefined when one may. */
export function problemOfUrl(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `${url.protocol.slice(0, 30)} is not called; use an http or https address`;
  if (url.username || url.password) return 'it has credentials; leave out what is before the @';
  if (url.port === '0') return 'port 0 cannot be called; name the port that the listener listens on';
  if (/^\.|\.\./.test(url.hostname))
    return 'it has a host name with an empty part; use one like listener.example';
  return undefined;
}

/** Why an address that stands in the URL itself must not be called. */
export function problemOfLiteral(url: URL, policy: AddressPolicy): string | undefined {
  const host = plainHost(url.hostname);
  return isIP(host) ? policy.refusal(host, portOf(url), host) : undefined;
}

const invalidCallback = (details: string) =>
  badRequest('invalidCallback', 'The callback cannot be called', details);

/** What the URL parser would mend or forget is refused, so that what is stored is what was meant. */
function problemOfText(text: string): string | undefined {
  if (text.length > LONGEST) return `it has more than ${LONGEST} characters; use a shorter address`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\s\\\u0000-\u001f\u007f]/.test(text))
    return 'it has white space, control characters or backslashes; percent-encode them';
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1];
  if (scheme === undefined) return 'it is not absolute; use an address like https://listener.example/events';
  if (!/^https?$/i.test(scheme)) return `${scheme.slice(0, 30)}: is not called; use an http or https address`;
  const host = /^[^:]+:\/\/([^/?#]+)/.exec(text)?.[1];
  if (host === undefined) return 'it has no host; use an address like https://listener.example/events';
  if (host.includes('@')) return 'it has credentials; leave out what is before the @';
  if (text.includes('#')) return 'it has a fragment; leave out the # and what follows';
  return URL.canParse(text) ? undefined : 'it is not a valid address; look at its host and port';
}

async function problemOfName(
  url: URL,
  policy: AddressPolicy,
  { lookup = dnsLookup as Lookup, timeout = RESOLVE_TIME }: ResolveOptions,
): Promise<string | undefined> {
  const host = plainHost(url.hostname);
  if (isIP(host) || policy.allowsName(host, portOf(url))) return undefined;
  const addresses = await withinTime(lookupAll(lookup, url.hostname), timeout);
  return refusalOf(policy, host, portOf(url), addresses ?? []);
}

/** What the promise gives, or undefined when it fails or takes longer. */
async function withinTime<T>(promise: Promise<T>, timeout: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeout);
  });
  try {
    return await Promise.race([promise.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
