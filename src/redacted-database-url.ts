const HIDDEN = '(hidden)';

/**
 * Returns a database URL for people to read: without user, password, query and fragment. A text that is not certain to be
 * parsed as its author meant it is hidden as a whole, because any part of it may be the password.
 */
export function redactedDatabaseUrl(text: string): string {
  const isFile = text.startsWith('sqlite:') && !/@|:\/\//.test(text);
  if (isFile) return text;
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return HIDDEN;
  const { protocol, host, pathname, search, hash } = new URL(text);
  // A password with an unescaped "/", "?" or "#" ends the authority early; the "@" then comes after it.
  const isSplitPassword = `${pathname}${search}${hash}`.includes('@');
  return isSplitPassword ? HIDDEN : `${protocol}//${host}${pathname}`;
}
