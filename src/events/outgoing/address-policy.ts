import { isIP } from 'node:net';
import { readAddress, specialKind } from './address-kind.js';
import { type Exception, parseException } from './allow-list.js';

export { parseAllow } from './allow-list.js';

/** Which addresses may be called: those that are globally routable, and the operator's exceptions (`HUB_ALLOW`). */
export class AddressPolicy {
  private readonly exceptions: readonly Exception[];

  /** Takes what `parseAllow` gives; throws as it does. */
  constructor(allow: readonly string[]) {
    this.exceptions = allow.map((entry) => parseException(entry.toLowerCase()));
  }

  /** Whether this name may be called whatever it resolves to. */
  allowsName(host: string, port: number): boolean {
    const name = plainHost(host);
    return this.exceptions.some(
      (exception) => 'host' in exception && exception.host === name && holdsFor(exception, port),
    );
  }

  /**
   * Why this host must not be called at this address, or undefined when it may be. `host` is as it is in a URL, `address`
   * is what it resolves to, or the host itself when that is an address.
   */
  refusal(host: string, port: number, address: string): string | undefined {
    const name = plainHost(host);
    if (!isIP(address)) return `${name} is ${address}, which is no address`;
    const parsed = readAddress(address);
    const kind = specialKind(parsed);
    if (kind === undefined || this.allowsName(name, port) || this.allowsAddress(parsed, port))
      return undefined;
    const what = isIP(name) ? `${name} is ${kind}` : `${name} is ${address}, ${kind}`;
    return `${what}; the operator can allow it with HUB_ALLOW=${name}`;
  }

  private allowsAddress(address: ReturnType<typeof readAddress>, port: number): boolean {
    return this.exceptions.some(
      (exception) =>
        'range' in exception &&
        exception.range[0].kind() === address.kind() &&
        // The package's types know no match between addresses of a kind that is only known at run time.
        address.match(exception.range as never) &&
        holdsFor(exception, port),
    );
  }
}

const holdsFor = (exception: Exception, port: number) =>
  exception.port === undefined || exception.port === port;

/** A URL's host as names and addresses are compared: without brackets, without the root's dot, in small letters. */
export const plainHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');

/** The port that a call of this URL goes to. */
export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));
