import { isIP } from 'node:net';
import { parseEffectiveAddress, specialKind } from './address-kind.js';
import { type Exception, parseException } from './allow-list.js';
import { OwnAddress } from './own-address.js';
import { plainHost } from './plain-host.js';

export { parseAllow } from './allow-list.js';

/**
 * Decides which addresses may be called: globally routable ones, and those on the operator's allow list (`HUB_ALLOW`), but
 * never this server.
 */
export class AddressPolicy {
  private readonly exceptions: readonly Exception[];

  /** Takes the entries that `parseAllow` returns; throws like it. */
  constructor(
    allow: readonly string[],
    private readonly own = new OwnAddress(undefined),
  ) {
    this.exceptions = allow.map((entry) => parseException(entry.toLowerCase()));
  }

  /** Whether this name may be called at any address. */
  allowsName(host: string, port: number): boolean {
    const name = plainHost(host);
    return this.exceptions.some(
      (exception) => 'host' in exception && exception.host === name && appliesToPort(exception, port),
    );
  }

  /** Whether the addresses of this name decide whether it may be called. */
  needsAddresses(host: string, port: number): boolean {
    return !this.allowsName(host, port) || this.own.mayBe(port);
  }

  /**
   * Returns why this host must not be called at this address, or undefined when it may be. `host` is written as in a URL;
   * `address` is one that it resolves to, or the host itself when that is an address. The reason does not tell what a name resolves to.
   */
  refusal(host: string, port: number, address: string): string | undefined {
    const name = plainHost(host);
    if (!isIP(address)) return `${name} does not resolve to an IP address`;
    if (this.own.is(name, port, address)) return `${name} is this server; use the address of a listener`;
    const parsed = parseEffectiveAddress(address);
    const kind = specialKind(parsed);
    if (kind === undefined || this.allowsName(name, port) || this.allowsAddress(parsed, port))
      return undefined;
    const subject = isIP(name) ? `${name} is ${kind}` : `${name} leads to an address that is not public`;
    return `${subject}; the operator can allow it with HUB_ALLOW=${name}`;
  }

  private allowsAddress(address: ReturnType<typeof parseEffectiveAddress>, port: number): boolean {
    return this.exceptions.some(
      (exception) =>
        'range' in exception &&
        exception.range[0].kind() === address.kind() &&
        // The package's types need the kind of both addresses at compile time.
        address.match(exception.range as never) &&
        appliesToPort(exception, port),
    );
  }
}

const appliesToPort = (exception: Exception, port: number) =>
  exception.port === undefined || exception.port === port;
