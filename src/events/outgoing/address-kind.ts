import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const KINDS: Readonly<Record<string, string>> = {
  unspecified: 'an unspecified address',
  loopback: 'a loopback address',
  linkLocal: 'a link-local address',
  private: 'a private address',
  carrierGradeNat: 'a carrier-grade NAT address',
  uniqueLocal: 'a unique local address',
  deprecatedSiteLocal: 'a site-local address',
  multicast: 'a multicast address',
  broadcast: 'a broadcast address',
  documentation: 'a documentation address',
  benchmarking: 'a benchmarking address',
  cloudPlatform: 'an address of a cloud platform',
  ipv4Compatible: 'an IPv4-compatible IPv6 address',
  rfc6052: 'a NAT64 address',
  rfc6145: 'an IPv4-translated IPv6 address',
  '6to4': 'a 6to4 address',
  teredo: 'a Teredo address',
  reserved: 'a reserved address',
};

const v4 = (range: string) => ipaddr.IPv4.parseCIDR(range);
const v6 = (range: string) => ipaddr.IPv6.parseCIDR(range);

/** IPv4 ranges that the package only calls reserved. */
const EXTRA_RANGES_V4: Record<string, [ipaddr.IPv4, number][]> = {
  documentation: [v4('192.0.2.0/24'), v4('198.51.100.0/24'), v4('203.0.113.0/24')],
  benchmarking: [v4('198.18.0.0/15')],
  // Public ranges that lead to the platform itself from within a cloud: Azure's wire server, IBM Cloud's endpoints. The
  // metadata addresses of the other platforms are link-local, shared (100.100.100.200), reserved or unique local.
  cloudPlatform: [v4('168.63.129.16/32'), v4('161.26.0.0/16'), v4('166.8.0.0/14')],
};

const EXTRA_RANGES_V6: Record<string, [ipaddr.IPv6, number][]> = {
  documentation: [v6('2001:db8::/32'), v6('3fff::/20')],
};

/** All global unicast addresses that have been assigned are in this range. */
const GLOBAL_V6 = v6('2000::/3');
const COMPATIBLE_V6 = v6('::/96');

/** Parses an address that `net.isIP` accepts, without its zone. */
export function parseAddress(text: string): Address {
  if (!text.includes(':')) return ipaddr.IPv4.parse(text);
  // The package misreads ::8.8.8.8 as ::ffff:8.8.8.8: give it hexadecimal digits only.
  const hexadecimal = new URL(`http://[${text.replace(/%.*/, '')}]/`).hostname;
  return ipaddr.IPv6.parse(hexadecimal.slice(1, -1));
}

/** Parses like `parseAddress`, but returns the IPv4 address for an IPv4-mapped one. */
export function parseEffectiveAddress(text: string): Address {
  const address = parseAddress(text);
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** Returns the kind of a special address (`a loopback address`), or undefined for a globally routable unicast address. */
export function specialKind(address: Address): string | undefined {
  const range = address instanceof ipaddr.IPv4 ? rangeNameV4(address) : rangeNameV6(address);
  return range === 'unicast' ? undefined : (KINDS[range] ?? 'a special-purpose address');
}

function rangeNameV4(address: ipaddr.IPv4): string {
  return ipaddr.subnetMatch(address, EXTRA_RANGES_V4, address.range());
}

function rangeNameV6(address: ipaddr.IPv6): string {
  const range = ipaddr.subnetMatch(address, EXTRA_RANGES_V6, address.range());
  if (range !== 'unicast') return range;
  if (address.match(COMPATIBLE_V6)) return 'ipv4Compatible';
  return address.match(GLOBAL_V6) ? 'unicast' : 'reserved';
}
