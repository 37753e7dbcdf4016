import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressPolicy } from './address-policy.js';

/** A function that resolves names like `dns.lookup`. */
export type Lookup = LookupFunction;

/** A call that must not be made; the message says why and what to do. */
export class RefusedCall extends Error {}

/** Returns all addresses of a name; rejects with the error of the lookup. */
export function lookupAll(lookup: Lookup, host: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, found, family) => {
      if (error) reject(error);
      else resolve(typeof found === 'string' ? [{ address: found, family: family ?? 0 }] : found);
    });
  });
}

/** Wraps a lookup so that it fails with a `RefusedCall` when one of the addresses must not be called at this port. */
export function guardedLookup(policy: AddressPolicy, lookup: Lookup, port: number): Lookup {
  return (host, options, callback) => {
    // Node may connect to any of the addresses: check all of them.
    lookup(host, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, '');
      const addresses = typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
      const refusal = addressRefusal(policy, host, port, addresses);
      if (refusal !== undefined) return callback(new RefusedCall(refusal), '');
      const [first] = addresses;
      if (first === undefined) return callback(noAddress(host), '');
      if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}

/** Returns why a host must not be called: the refusal of the first forbidden address, or undefined. */
export function addressRefusal(
  policy: AddressPolicy,
  host: string,
  port: number,
  addresses: readonly LookupAddress[],
): string | undefined {
  for (const { address } of addresses) {
    const refusal = policy.refusal(host, port, address);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

const noAddress = (host: string) => Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' });
