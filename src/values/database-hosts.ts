/** The hosts that a PostgreSQL URL names, as libpq reads it. */
export interface DatabaseHosts {
  /** A URL for each host. */
  readonly urls: readonly string[];
  /** Whether only a host that can be written may be used: with several hosts always, otherwise if the URL says so. */
  readonly isWritableWanted: boolean;
}

const SCHEME = /^postgres(?:ql)?:\/\//;

const TARGET = 'target_session_attrs';

/** Values of `target_session_attrs` that a server can use: it writes. */
const WRITABLE = ['read-write', 'primary'];

/**
 * Reads `postgres://user:password@host:5432,other:5432/database?target_session_attrs=read-write`. Throws the rest of a
 * sentence that begins with the name of the setting, without any part of the URL, which may hold a password.
 */
export function databaseHosts(url: string): DatabaseHosts {
  const [scheme] = SCHEME.exec(url) ?? [];
  if (scheme === undefined || url.includes('#')) return { urls: [checked(url)], isWritableWanted: false };
  const [beforeQuery = '', query = ''] = split(url.slice(scheme.length), '?');
  const [authority = '', path] = split(beforeQuery, '/');
  const hostsAt = authority.lastIndexOf('@') + 1;
  const start = scheme + authority.slice(0, hostsAt);
  const parameters = query.split('&').filter((each) => each !== '');
  const target = parameters.find((each) => each.startsWith(`${TARGET}=`))?.slice(TARGET.length + 1);
  if (target !== undefined && !WRITABLE.includes(target))
    throw new Error(`has a ${TARGET} that is none of ${WRITABLE.join(', ')}: the server writes`);
  const others = parameters.filter((each) => !each.startsWith(`${TARGET}=`));
  const rest = (path === undefined ? '' : `/${path}`) + (others.length > 0 ? `?${others.join('&')}` : '');
  const hosts = authority.slice(hostsAt).split(',');
  if (hosts.length > 1 && hosts.includes('')) throw new Error('has a comma without a host beside it');
  const urls = hosts.map((host) => checked(start + host + rest));
  return { urls, isWritableWanted: hosts.length > 1 || target !== undefined };
}

/** The text before and after the first separator. */
function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function checked(url: string): string {
  if (URL.canParse(url)) return url;
  throw new Error(
    'is not a valid URL; special characters in the user and the password must be percent-encoded',
  );
}
