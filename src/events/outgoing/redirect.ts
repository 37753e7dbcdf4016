import { problemOfUrl } from './callback.js';

const LONGEST = 2_000;

/** Where an answer of 3xx leads, or why it is not followed there. */
export function nextTarget(from: URL, status: number, location: string | undefined): URL | string {
  // The others let a client turn a POST into a GET.
  if (status !== 307 && status !== 308)
    return `HTTP status ${status}; of redirects only 307 and 308 are followed`;
  if (location === undefined) return `HTTP status ${status} without a Location header`;
  if (location.length > LONGEST || !URL.canParse(location, from.href))
    return 'redirected to an invalid address';
  const target = new URL(location, from);
  const problem = problemOfUrl(target);
  if (problem !== undefined) return `redirected to an address that cannot be called: ${problem}`;
  if (from.protocol === 'https:' && target.protocol === 'http:') return 'redirected from https to http';
  target.hash = '';
  return target;
}

/** Headers that prove who calls, and so are for one origin only. */
const CREDENTIALS = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * The headers for another origin. The signature goes along: it gives no secret away, the listener itself has chosen the
 * target, and the target could not trust the event without it.
 */
export function headersForOther(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIALS.has(name)));
}
