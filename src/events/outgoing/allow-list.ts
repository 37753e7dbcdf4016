import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { parseAddress, readAddress } from './address-kind.js';

/** One exception of the operator's; without a port it holds for every port. */
export type Exception = { readonly port: number | undefined } & (
  | { readonly host: string }
  | { readonly range: [ipaddr.IPv4 | ipaddr.IPv6, number] }
);

const LIKE = 'listener.example, listener.example:8080, 10.0.0.0/8, ::1 or [::1]:8080';

/**
 * Reads the operator's list `HUB_ALLOW`: host names, addresses, both with or without a port, and ranges of addresses,
 * separated by commas. Throws an Error with the rest of a sentence that begins with the setting's name.
 */
export function parseAllow(text: string): readonly string[] {
  const entries = text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
  for (const entry of entries) parseException(entry);
  return entries;
}

/** Reads one entry of the list; throws as `parseAllow` does. */
export function parseException(entry: string): Exception {
  const exception = rangeOf(entry) ?? hostOf(entry);
  if (exception === undefined) throw new Error(`has "${entry}", which is not like ${LIKE}`);
  return exception;
}

function rangeOf(entry: string): Exception | undefined {
  const [, address = '', bits] = /^([^/]+)\/(\d{1,3})$/.exec(entry) ?? [];
  if (bits !== undefined) return isIP(address) ? wholeRange(address, Number(bits)) : undefined;
  const [, literal = entry, port] =
    /^\[([^\]]+)\](?::(\d+))?$/.exec(entry) ?? /^([\d.]+):(\d+)$/.exec(entry) ?? [];
  if (!isIP(literal) || !isPort(port)) return undefined;
  const parsed = readAddress(literal);
  return {
    range: [parsed, parsed.kind() === 'ipv4' ? 32 : 128],
    port: port === undefined ? port : Number(port),
  };
}

function wholeRange(address: string, bits: number): Exception | undefined {
  const parsed = parseAddress(address);
  if (bits > (parsed.kind() === 'ipv4' ? 32 : 128)) return undefined;
  // Addresses are compared as what they mean, so that a mapped range has to be the range that it means.
  const mapped = parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() && bits >= 96;
  return { range: mapped ? [parsed.toIPv4Address(), bits - 96] : [parsed, bits], port: undefined };
}

function hostOf(entry: string): Exception | undefined {
  const [, host, port] = /^([\w-]+(?:\.[\w-]+)*)\.?(?::(\d+))?$/.exec(entry) ?? [];
  if (host === undefined || !isPort(port)) return undefined;
  // What a URL reads as a number is an address in disguise, such as 127.1, or nothing.
  if (!URL.canParse(`http://${host}/`) || isIP(new URL(`http://${host}/`).hostname)) return undefined;
  return { host, port: port === undefined ? port : Number(port) };
}

const isPort = (text: string | undefined) =>
  text === undefined || (/^\d{1,5}$/.test(text) && isInRange(Number(text)));
const isInRange = (port: number) => port >= 1 && port <= 65_535;
