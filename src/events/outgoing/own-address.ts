import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { parseEffectiveAddress, specialKind } from './address-kind.js';
import { plainHost, portOf } from './plain-host.js';

const LOCAL_KINDS: readonly (string | undefined)[] = ['a loopback address', 'an unspecified address'];

/** The addresses of this server, which must not be a callback: its events would cause events without end. */
export class OwnAddress {
  private readonly publicHost: string | undefined;
  private readonly publicPort: number | undefined;
  private port: number | undefined;

  /** The base of addresses that are stored or sent to others; undefined before the server listens. */
  origin: string | undefined;

  constructor(publicUrl: string | undefined) {
    this.origin = publicUrl;
    if (publicUrl === undefined) return;
    const url = new URL(publicUrl);
    this.publicHost = plainHost(url.hostname);
    this.publicPort = portOf(url);
  }

  /** Called with the URL of the server after it has begun to listen. */
  listensAt(url: string): void {
    this.origin ??= url;
    this.port = portOf(new URL(url));
  }

  /** Whether this port of some host can be an address of this server. */
  mayBe(port: number): boolean {
    return port === this.port;
  }

  /** Whether this host, which resolves to the address, is this server. */
  is(host: string, port: number, address: string): boolean {
    if (plainHost(host) === this.publicHost && port === this.publicPort) return true;
    if (!this.mayBe(port)) return false;
    const parsed = parseEffectiveAddress(address);
    return LOCAL_KINDS.includes(specialKind(parsed)) || ownAddresses().includes(parsed.toString());
  }
}

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ address }) => isIP(address.replace(/%.*/, '')))
    .map(({ address }) => parseEffectiveAddress(address).toString());
