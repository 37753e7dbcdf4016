import { applyEdits, format } from 'jsonc-parser';

/** `340 ms`, `2.5 s`, `3 min 05 s` */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** `2026-05-04 08:00:00 UTC`; returns other texts unchanged. */
export function formatInstant(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `1,234` */
export const formatNumber = (count: number) => count.toLocaleString('en-GB');

/** `1 check`, `3 checks` */
export const pluralize = (count: number, thing: string) =>
  `${formatNumber(count)} ${thing}${count === 1 ? '' : 's'}`;

/** Indents JSON without changing digits or the order of members; returns other texts unchanged. */
export function pretty(body: string): string {
  if (!isJson(body)) return body;
  return applyEdits(body, format(body, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' }));
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/** Returns the beginning of a text, and the number of remaining characters. */
export function truncate(
  text: string,
  maxLength: number,
): { readonly text: string; readonly remaining: number } {
  if (text.length <= maxLength) return { text, remaining: 0 };
  const end = isHighSurrogate(text.charCodeAt(maxLength - 1)) ? maxLength - 1 : maxLength;
  return { text: text.slice(0, end), remaining: text.length - end };
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
