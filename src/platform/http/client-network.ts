import type { RequestHandler } from 'express';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import type { ResponseLocals } from './response-locals.js';

/** The networks of addresses that have sent requests. */
const networks = new LRUCache<string, string>({ max: 10_000 });

/** The network of a client: an IPv4 address, or 64 bits of an IPv6 one, since one client usually has all addresses of those. */
export function clientNetwork(address: string): string {
  const known = networks.get(address);
  if (known !== undefined) return known;
  const network = networkOf(address);
  networks.set(address, network);
  return network;
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}

/** Sets the client's network in `response.locals`. */
export const identifyClient: RequestHandler = (request, response, next) => {
  (response.locals as ResponseLocals).clientAddress = clientNetwork(request.ip ?? '');
  next();
};
