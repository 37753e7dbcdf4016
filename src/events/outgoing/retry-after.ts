import { parseHttpDate } from '../../rest/conditional/http-date.js';

/** Parses a `Retry-After` header (seconds or an HTTP date); returns milliseconds, or undefined when it is neither. */
export function parseRetryAfter(text: string, now = Date.now()): number | undefined {
  const trimmed = text.trim();
  if (/^\d{1,9}$/.test(trimmed)) return Number(trimmed) * 1000;
  const instant = parseHttpDate(trimmed, now);
  return instant === undefined ? undefined : Math.max(0, instant - now);
}
