import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AddressPolicy } from './address-policy.js';

/** Asks for the addresses of a name, with the shape of `dns.lookup`. */
export type Lookup = LookupFunction;

/** A call that must not be made; its message says why, and what can be done. */
export class RefusedCall extends Error {}

/** All addresses of a name; rejects with the error of the lookup. */
export function lookupAll(lookup: Lookup, host: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, found, family) => {
      if (error) reject(error);
      else resolve(typeof found === 'string' ? [{ address: found, family: family ?? 0 }] : found);
    });
  });
}

/** A lookup that fails with a `RefusedCall` when one of the addresses must not be called at this port. */
export function guardedLookup(policy: AddressPolicy, lookup: Lookup, port: number): Lookup {
  return (host, options, callback) => {
    // All of them are asked for, since the one that is called is chosen from them.
    lookup(host, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, '');
      const addresses = typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
      const refusal = refusalOf(policy, host, port, addresses);
      if (refusal !== undefined) return callback(new RefusedCall(refusal), '');
      const [first] = addresses;
      if (first === undefined) return callback(noAddress(host), '');
      if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}

/** Why a host with these addresses must not be called; one that is forbidden is enough. */
export function refusalOf(
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
