import type { RequestHandler } from 'express';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { TmfError } from '../../errors.js';
import { isLoopback } from '../../values/loopback.js';

/** The names by which clients may address this server. */
export interface HostSettings {
  readonly publicUrl: string | undefined;
  /** `ALLOWED_HOSTS`, in lower case. One without a port is allowed with any port. */
  readonly allowedHosts: readonly string[];
  /** The host that the server listens on. */
  readonly host: string;
}

/** Probes address a server by whatever they have, and learn nothing but its state. */
const PATHS_FOR_ANY_HOST: ReadonlySet<string> = new Set(['/health', '/ready']);

/**
 * Refuses requests for another host with a 421: no `href` names a host that a client has made up, and no web page reaches
 * this server by DNS rebinding. Allowed are the hosts of the settings, loopback, and the local address of the connection.
 * Runs after `normalizeUrl`.
 */
export function requireAllowedHost(settings: HostSettings): RequestHandler {
  const isAllowed = hostCheck(settings);
  return (request, _response, next) => {
    const { host } = request.headers;
    const isServed =
      host === undefined ||
      isAllowed(host, request.socket.localAddress) ||
      PATHS_FOR_ANY_HOST.has(request.path);
    if (!isServed) throw misdirected(host);
    next();
  };
}

function hostCheck({ publicUrl, allowedHosts, host }: HostSettings) {
  const withPort = new Set([...allowedHosts, ...publicHosts(publicUrl)]);
  const withAnyPort = new Set([host.toLowerCase(), ...allowedHosts.filter((each) => nameOf(each) === each)]);
  const isServed = (authority: string, localAddress: string | undefined): boolean => {
    const text = authority.toLowerCase();
    if (withPort.has(text)) return true;
    const name = nameOf(text).replace(/\.$/, '');
    const address = name.replace(/^\[(.*)\]$/, '$1');
    return withAnyPort.has(name) || isLoopback(address) || isLocalAddress(address, localAddress);
  };
  // Clients use few names again and again.
  const known = new LRUCache<string, boolean>({ max: 1_000 });
  return (authority: string, localAddress: string | undefined): boolean => {
    const key = `${authority} ${localAddress}`;
    const verdict = known.get(key);
    if (verdict !== undefined) return verdict;
    const isAllowed = isServed(authority, localAddress);
    known.set(key, isAllowed);
    return isAllowed;
  };
}

const nameOf = (authority: string) => authority.replace(/:\d*$/, '');

/** The host of `PUBLIC_URL`; with and without its port when that is the scheme's default. */
function publicHosts(publicUrl: string | undefined): string[] {
  if (publicUrl === undefined) return [];
  const { host, port, protocol } = new URL(publicUrl);
  return port === '' ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host];
}

/** IPv4 addresses of connections may be mapped to IPv6. */
const isLocalAddress = (host: string, localAddress: string | undefined): boolean =>
  localAddress !== undefined &&
  ipaddr.isValid(host) &&
  ipaddr.process(host).toString() === ipaddr.process(localAddress.replace(/%.*/, '')).toString();

const misdirected = (host: string) =>
  new TmfError(
    421,
    'misdirectedRequest',
    `This server does not answer for the host ${host.slice(0, 100)}`,
    'Use the address of the server; its operator names further hosts in PUBLIC_URL and ALLOWED_HOSTS',
  );
