import ipaddr from 'ipaddr.js';
import type { TmfError } from './errors.js';
import { checkSecret } from './events/outgoing/signature.js';
import { databaseHosts } from './values/database-hosts.js';
import { isLoopback } from './values/loopback.js';
import { withoutTrailingSlashes } from './values/trailing-slashes.js';

/** Parses the text of one setting. Throws an Error whose message continues a sentence that begins with the name. */
export type SettingReader<T> = (text: string) => T;

export const anyText: SettingReader<string> = (text) => text;

export const oneOf =
  <T extends string>(...choices: readonly T[]): SettingReader<T> =>
  (text) => {
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) throw new Error(`is not one of ${choices.join(', ')}`);
    return choice;
  };

/** Returns undefined for an empty text. */
export const optional =
  <T>(read: SettingReader<T>): SettingReader<T | undefined> =>
  (text) =>
    text === '' ? undefined : read(text);

export const wholeNumber =
  (minimum: number, maximum: number): SettingReader<number> =>
  (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= minimum && number <= maximum))
      throw new Error(`is not a whole number from ${minimum} to ${maximum}`);
    return number;
  };

/** Parses a port; returns undefined for an empty text. */
export const optionalPort: SettingReader<number | undefined> = (text) =>
  text === '' ? undefined : wholeNumber(0, 65_535)(text);

const BYTES_PER_UNIT: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 * 1024 };

export const bytes: SettingReader<number> = (text) => {
  const match = /^(\d{1,9}) *(B|KB|MB)?$/i.exec(text);
  if (!match) throw new Error('is not a size like 512 KB or 1 MB');
  return Number(match[1]) * (BYTES_PER_UNIT[(match[2] ?? 'B').toUpperCase()] ?? 1);
};

const MILLISECONDS_PER_UNIT: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Parses a duration of at least `minimum` milliseconds; returns milliseconds. */
export const duration =
  (minimum: number): SettingReader<number> =>
  (text) => {
    const match = /^(\d{1,6}) *(ms|s|min|h|d)$/.exec(text);
    if (!match) throw new Error('is not a duration like 500 ms, 10 s, 5 min, 12 h or 7 d');
    const milliseconds = Number(match[1]) * (MILLISECONDS_PER_UNIT[match[2] ?? ''] ?? 1);
    if (milliseconds < minimum) throw new Error(`is shorter than ${minimum} ms`);
    return milliseconds;
  };

/** Parses a secret as in Standard Webhooks; returns undefined for an empty text. */
export const signingSecrets: SettingReader<readonly string[]> = (text) => {
  const secrets = text.split(',').map((secret) => secret.trim());
  if (text === '') return [];
  try {
    for (const secret of secrets) checkSecret(secret);
  } catch (error) {
    throw new Error(`cannot be used to sign: ${(error as TmfError).details}`);
  }
  return secrets;
};

const MIN_KEY_LENGTH = 32;

/** Parses the key for secrets; returns undefined for an empty text. */
export const secretKey: SettingReader<string | undefined> = (text) => {
  if (text === '') return undefined;
  if (text.length < MIN_KEY_LENGTH)
    throw new Error(
      `is shorter than ${MIN_KEY_LENGTH} characters; use the output of "openssl rand -base64 32"`,
    );
  return text;
};

/** Accepts the URL of a database; the messages do not repeat it, since it may contain a password. */
export const databaseUrl: SettingReader<string> = (text) => {
  if (!/^(sqlite:.+|postgres(ql)?:\/\/.+)/.test(text))
    throw new Error('is not sqlite:<file>, sqlite::memory: or postgres://…');
  if (text.startsWith('postgres')) databaseHosts(text);
  return text;
};

/** Parses the beginning of a path, as `/component`; returns it without a slash at the end, or an empty text. */
export const pathPrefix: SettingReader<string> = (text) => {
  const path = withoutTrailingSlashes(text);
  if (path !== '' && !/^(\/[\w.~-]+)+$/.test(path)) throw new Error('is not a path like /component');
  return path;
};

/** Parses an http(s) URL without a query; returns it without a slash at the end, or undefined for an empty text. */
export const optionalUrl: SettingReader<string | undefined> = (text) => {
  if (text === '') return undefined;
  if (!/^https?:\/\/[^?#\s]+$/.test(text) || !URL.canParse(text)) throw new Error('is not an http(s) URL');
  if (new URL(text).username || new URL(text).password)
    throw new Error('has a user or a password, which would be part of every href');
  return withoutTrailingSlashes(text);
};

/** Parses the URL of an OpenID provider; returns it unchanged, since tokens have to repeat it exactly. */
export const issuerUrl: SettingReader<string | undefined> = (text) => {
  if (text === '') return undefined;
  if (!/^https?:\/\/[^?#\s@]+$/.test(text) || !URL.canParse(text))
    throw new Error('is not a URL like https://id.example.com/realms/tmf');
  const { protocol, hostname } = new URL(text);
  if (protocol === 'http:' && !isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')))
    throw new Error('is not an https URL: an attacker on the way could replace the keys of the provider');
  return text;
};

/** Parses names separated by commas. */
export const names: SettingReader<readonly string[]> = (text) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Parses host names with optional ports, separated by commas; returns them in lower case. */
export const hosts: SettingReader<readonly string[]> = (text) => {
  const given = names(text);
  const invalid = given.find((name) => !/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(name));
  if (invalid !== undefined)
    throw new Error(`contains "${invalid}", which is not a host like schemas.example.com`);
  return given.map((name) => name.toLowerCase());
};

/** Parses addresses of brokers, `host:port`, separated by commas. */
export const brokers: SettingReader<readonly string[]> = (text) => {
  const given = hosts(text);
  const invalid = given.find((broker) => !/:\d+$/.test(broker));
  if (invalid !== undefined)
    throw new Error(`contains "${invalid}", which has no port; write it like kafka:9092`);
  return given;
};

/** Parses the URL of a collector; returns undefined for an empty text. */
export const collectorUrl: SettingReader<string | undefined> = (text) => {
  if (text === '') return undefined;
  if (!/^https?:\/\/[^?#\s@]+$/.test(text) || !URL.canParse(text))
    throw new Error('is not an http(s) URL without user and password, like http://127.0.0.1:4318');
  return text;
};

/** Parses headers, `name=value`, separated by commas; values are percent-encoded. */
export const collectorHeaders: SettingReader<Readonly<Record<string, string>>> = (text) =>
  Object.fromEntries(names(text).map(headerOf));

function headerOf(text: string): [string, string] {
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+) *= *([\x21-\x7e]*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new Error('is not a list of headers like api-key=abc, separated by commas');
  const decoded = decodedOf(value);
  if (decoded === undefined || !/^[\x20-\x7e]*$/.test(decoded))
    throw new Error('has a value that is not percent-encoded ASCII');
  return [name, decoded];
}

function decodedOf(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Parses a number from 0 to 1. */
export const share: SettingReader<number> = (text) => {
  if (!/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(text)) throw new Error('is not a number from 0 to 1');
  return Number(text);
};

/** Parses the number of trusted proxies, or their addresses and ranges, separated by commas. */
export const trustedProxies: SettingReader<number | string[]> = (text) => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const given = names(text);
  const invalid = given.find((name) => !isRange(name));
  if (invalid !== undefined)
    throw new Error(`contains "${invalid}", which is not a number of proxies, an address or a range`);
  return [...given];
};

/** The names of ranges that Express knows. */
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

const isRange = (text: string) =>
  NAMED_RANGES.includes(text) || ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

/** Parses origins of web pages, separated by commas, or `*`. */
export const origins: SettingReader<readonly string[]> = (text) => {
  const given = names(text);
  const isOrigin = (name: string) => name === '*' || (URL.canParse(name) && new URL(name).origin === name);
  const invalid = given.find((name) => !isOrigin(name));
  if (invalid !== undefined)
    throw new Error(`contains "${invalid}", which is not an origin like https://app.example.com`);
  return given;
};

/** Parses percentages separated by commas, or `none`; returns them in ascending order, each once. */
export const percentages: SettingReader<readonly number[]> = (text) => {
  if (text === 'none') return [];
  const parts = text.split(',').map((part) => part.trim());
  const invalid = parts.find((part) => !/^(100|[1-9]\d?)$/.test(part));
  if (invalid !== undefined)
    throw new Error(`contains "${invalid}", which is not a whole number from 1 to 100`);
  return [...new Set(parts.map(Number))].sort((one, other) => one - other);
};
