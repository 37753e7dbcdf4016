import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { parseAddress, parseEffectiveAddress } from './address-kind.js';

/** One entry of the allow list; without a port it applies to every port. */
export type Exception = { readonly port: number | undefined } & (
  | { readonly host: string }
  | { readonly range: [ipaddr.IPv4 | ipaddr.IPv6, number] }
);

const EXAMPLES = 'listener.example, listener.example:8080, 10.0.0.0/8, ::1 or [::1]:8080';

/**
 * Parses the setting `HUB_ALLOW`: host names and addresses, both with an optional port, and address ranges, separated by
 * commas. Throws an Error whose message continues a sentence that begins with the setting's name.
 */
export function parseAllow(text: string): readonly string[] {
  const entries = text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
  for (const entry of entries) parseException(entry);
  return entries;
}

/** Parses one entry; throws like `parseAllow`. */
export function parseException(entry: string): Exception {
  const exception = parseRange(entry) ?? parseHost(entry);
  if (exception === undefined) throw new Error(`contains "${entry}", which is not like ${EXAMPLES}`);
  return exception;
}

function parseRange(entry: string): Exception | undefined {
  const [, address = '', bits] = /^([^/]+)\/(\d{1,3})$/.exec(entry) ?? [];
  if (bits !== undefined) return isIP(address) ? cidrRange(address, Number(bits)) : undefined;
  const [, literal = entry, port] =
    /^\[([^\]]+)\](?::(\d+))?$/.exec(entry) ?? /^([\d.]+):(\d+)$/.exec(entry) ?? [];
  if (!isIP(literal) || !isPort(port)) return undefined;
  const parsed = parseEffectiveAddress(literal);
  return {
    range: [parsed, parsed.kind() === 'ipv4' ? 32 : 128],
    port: port === undefined ? port : Number(port),
  };
}

function cidrRange(address: string, bits: number): Exception | undefined {
  const parsed = parseAddress(address);
  if (bits > (parsed.kind() === 'ipv4' ? 32 : 128)) return undefined;
  // Mapped addresses are compared as IPv4 addresses, so a mapped range becomes an IPv4 range.
  const mapped = parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() && bits >= 96;
  return { range: mapped ? [parsed.toIPv4Address(), bits - 96] : [parsed, bits], port: undefined };
}

function parseHost(entry: string): Exception | undefined {
  const [, host, port] = /^([\w-]+(?:\.[\w-]+)*)\.?(?::(\d+))?$/.exec(entry) ?? [];
  if (host === undefined || !isPort(port)) return undefined;
  // A URL reads names like 127.1 as an address.
  if (!URL.canParse(`http://${host}/`) || isIP(new URL(`http://${host}/`).hostname)) return undefined;
  return { host, port: port === undefined ? port : Number(port) };
}

const isPort = (text: string | undefined) =>
  text === undefined || (/^\d{1,5}$/.test(text) && isInRange(Number(text)));
const isInRange = (port: number) => port >= 1 && port <= 65_535;
