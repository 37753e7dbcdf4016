import { urlProblem } from './callback-check.js';

const MAX_LOCATION_LENGTH = 2_000;

/** Returns the target of a 3xx response, or the reason why it is not followed. */
export function redirectTarget(from: URL, status: number, location: string | undefined): URL | string {
  // The other redirects allow a client to turn a POST into a GET.
  if (status !== 307 && status !== 308)
    return `HTTP status ${status}; only 307 and 308 redirects are followed`;
  if (location === undefined) return `HTTP status ${status} without a Location header`;
  if (location.length > MAX_LOCATION_LENGTH || !URL.canParse(location, from.href))
    return 'redirected to an invalid address';
  const target = new URL(location, from);
  const problem = urlProblem(target);
  if (problem !== undefined) return `redirected to an address that cannot be called: ${problem}`;
  if (from.protocol === 'https:' && target.protocol === 'http:') return 'redirected from https to http';
  target.hash = '';
  return target;
}

/** Headers that authenticate the caller to one origin. */
const CREDENTIALS = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * Returns the headers to send to another origin. They keep the signature: it discloses no secret, the listener has chosen
 * the target, and the target needs it to verify the event.
 */
export function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIALS.has(name)));
}
