import ipaddr from 'ipaddr.js';

/** The network of a client: an IPv4 address, or 64 bits of an IPv6 one, since one client usually has all addresses of those. */
export function clientNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}
