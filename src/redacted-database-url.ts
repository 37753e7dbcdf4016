import { databaseHosts } from './values/database-hosts.js';

const HIDDEN = '(hidden)';

/**
 * Returns a database URL for people to read: without user, password, query and fragment. A text that is not certain to be
 * parsed as its author meant it is hidden as a whole, because any part of it may be the password.
 */
export function redactedDatabaseUrl(text: string): string {
  const isFile = text.startsWith('sqlite:') && !/@|:\/\//.test(text);
  if (isFile) return text;
  if (!/^postgres(ql)?:\/\//.test(text)) return HIDDEN;
  const urls = hostUrls(text);
  const [first] = urls;
  if (!first) return HIDDEN;
  const { protocol, pathname, search, hash } = first;
  const host = urls.map((url) => url.host).join(',');
  // A password with an unescaped "/", "?" or "#" ends the authority early; the "@" then comes after it.
  const isSplitPassword = `${pathname}${search}${hash}`.includes('@');
  return isSplitPassword ? HIDDEN : `${protocol}//${host}${pathname}`;
}

/** The URL for each host; empty for a text that is no URL. */
function hostUrls(text: string): URL[] {
  try {
    return databaseHosts(text).urls.map((url) => new URL(url));
  } catch {
    return [];
  }
}
