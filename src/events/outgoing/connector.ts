import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressPolicy } from './address-policy.js';
import { plainHost } from './plain-host.js';
import { guardedLookup, type Lookup, RefusedCall } from './resolve.js';

export interface ConnectorOptions {
  readonly policy: AddressPolicy;
  readonly lookup: Lookup;
  /** Maximum milliseconds to connect, including TLS. */
  readonly timeout: number;
  /** Trusted certificates (PEM), instead of those that Node trusts. */
  readonly ca?: string | undefined;
  /** Called with every connection that is opened. */
  readonly onSocket: (socket: Socket) => void;
}

/** Time until the next address of a host is tried in parallel; Node's default of 250 ms is short. */
const NEXT_ADDRESS_DELAY_MS = 1_000;

/** Opens connections for undici. A connection to an address that the policy refuses fails with a `RefusedCall`. */
export function guardedConnector({
  policy,
  lookup,
  timeout,
  ca,
  onSocket,
}: ConnectorOptions): buildConnector.connector {
  const connectorAt = (port: number) =>
    buildConnector({
      timeout,
      ...(ca !== undefined && { ca }),
      lookup: guardedLookup(policy, lookup, port),
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_DELAY_MS,
      // A connector is used for one connection only: there is no session to resume.
      maxCachedSessions: 0,
    } as buildConnector.BuildOptions);
  return (options, callback) => {
    const host = plainHost(options.hostname);
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    // Node does no lookup for a host that is an address.
    const refusal = isIP(host) ? policy.refusal(host, port, host) : undefined;
    if (refusal !== undefined) return callback(new RefusedCall(refusal), null);
    connectorAt(port)(isIP(host) ? options : { ...options, servername: host }, (...result) => {
      // After a failure undici passes no socket, although its types say null.
      if (result[1]) onSocket(result[1]);
      callback(...result);
    });
  };
}
