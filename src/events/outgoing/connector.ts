import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { type AddressPolicy, plainHost } from './address-policy.js';
import { guardedLookup, type Lookup, RefusedCall } from './resolve.js';

export interface ConnectorOptions {
  readonly policy: AddressPolicy;
  readonly lookup: Lookup;
  /** Milliseconds to connect in, TLS included. */
  readonly timeout: number;
  /** Certificates (PEM) that are trusted instead of those that Node trusts. */
  readonly ca?: string | undefined;
  /** Told of every connection that was opened. */
  readonly onSocket: (socket: Socket) => void;
}

/** How long an address may take before the next one of its host is tried beside it; Node's 250 ms are short. */
const NEXT_ADDRESS = 1_000;

/** Opens connections for undici, and none to an address that the policy refuses: that fails with a `RefusedCall`. */
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
      autoSelectFamilyAttemptTimeout: NEXT_ADDRESS,
      // This connector opens one connection, so that there is no session to resume.
      maxCachedSessions: 0,
    } as buildConnector.BuildOptions);
  return (options, callback) => {
    const host = plainHost(options.hostname);
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    // Node asks no lookup about a host that is an address.
    const refusal = isIP(host) ? policy.refusal(host, port, host) : undefined;
    if (refusal !== undefined) return callback(new RefusedCall(refusal), null);
    connectorAt(port)(isIP(host) ? options : { ...options, servername: host }, (...result) => {
      // When it fails, undici leaves the socket out, whatever its types say.
      if (result[1]) onSocket(result[1]);
      callback(...result);
    });
  };
}
