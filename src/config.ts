import { readFileSync } from 'node:fs';
import type { TmfError } from './errors.js';
import { parseAllow } from './events/outgoing/address-policy.js';
import { checkSecret } from './events/outgoing/signature.js';
import { fromRoot } from './root.js';

/** Thrown for settings that cannot be used; names every one of them. */
export class ConfigError extends Error {}

/** Reads one setting's text; throws the rest of a sentence that begins with the setting's name. */
type Reader<T> = (text: string) => T;

interface Setting<T> {
  readonly read: Reader<T>;
  /** As one would write it. */
  readonly fallback: string;
  readonly meaning: string;
}

const text: Reader<string> = (value) => value;

const oneOf =
  <T extends string>(...choices: readonly T[]): Reader<T> =>
  (value) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) throw new ConfigError(`is none of ${choices.join(', ')}`);
    return choice;
  };

const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new ConfigError(`is not a whole number from ${least} to ${most}`);
    return number;
  };

const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 * 1024 };

const bytes: Reader<number> = (value) => {
  const match = /^(\d{1,9}) *(B|KB|MB)?$/i.exec(value);
  if (!match) throw new ConfigError('is not a size like 512 KB or 1 MB');
  return Number(match[1]) * (UNITS[(match[2] ?? 'B').toUpperCase()] ?? 1);
};

const DURATIONS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** In milliseconds. */
const duration =
  (least: number): Reader<number> =>
  (value) => {
    const match = /^(\d{1,6}) *(ms|s|min|h|d)$/.exec(value);
    if (!match) throw new ConfigError('is not a duration like 500 ms, 10 s, 5 min, 12 h or 7 d');
    const milliseconds = Number(match[1]) * (DURATIONS[match[2] ?? ''] ?? 1);
    if (milliseconds < least) throw new ConfigError(`is shorter than ${least} ms`);
    return milliseconds;
  };

const signingSecret: Reader<string | undefined> = (value) => {
  if (value === '') return undefined;
  try {
    checkSecret(value);
  } catch (error) {
    throw new ConfigError(`cannot sign: ${(error as TmfError).details}`);
  }
  return value;
};

const databaseUrl: Reader<string> = (value) => {
  if (/^(sqlite:.+|postgres(ql)?:\/\/.+)/.test(value)) return value;
  throw new ConfigError('is not sqlite:<file>, sqlite::memory: or postgres://…');
};

const optionalAddress: Reader<string | undefined> = (value) => {
  if (value === '') return undefined;
  if (!/^https?:\/\/[^?#\s]+$/.test(value) || !URL.canParse(value))
    throw new ConfigError('is not an http(s) address');
  return value.replace(/\/+$/, '');
};

const hosts: Reader<readonly string[]> = (value) => {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(name));
  if (wrong !== undefined) throw new ConfigError(`has "${wrong}", which is not like schemas.example.com`);
  return names.map((name) => name.toLowerCase());
};

const percentages: Reader<readonly number[]> = (value) => {
  if (value === 'none') return [];
  const shares = value.split(',').map((share) => share.trim());
  const wrong = shares.find((share) => !/^(100|[1-9]\d?)$/.test(share));
  if (wrong !== undefined) throw new ConfigError(`has "${wrong}", which is no whole number from 1 to 100`);
  return [...new Set(shares.map(Number))].sort((one, other) => one - other);
};

const setting = <T>(read: Reader<T>, fallback: string, meaning: string): Setting<T> => ({
  read,
  fallback,
  meaning,
});

const SETTINGS = {
  HOST: setting(text, '127.0.0.1', 'address to listen on'),
  PORT: setting(wholeNumber(0, 65_535), '8080', 'port to listen on; 0 takes a free one'),
  WORKERS: setting(
    wholeNumber(1, 64),
    '1',
    'processes that answer, on one database that is not sqlite::memory:',
  ),
  DATABASE_URL: setting(
    databaseUrl,
    'sqlite:data/tmf.sqlite',
    'sqlite:<file>, sqlite::memory: or postgres://…',
  ),
  SEED: setting(oneOf('demo', 'none'), 'demo', 'what an empty database is filled with: demo or none'),
  PUBLIC_URL: setting(optionalAddress, '', 'base of every href; empty: what the client used'),
  BODY_LIMIT: setting(bytes, '1 MB', 'largest request body'),
  PAGE_SIZE: setting(wholeNumber(1, 1_000_000), '100', 'items on a page when the client does not say'),
  MAX_PAGE_SIZE: setting(wholeNumber(1, 1_000_000), '1000', 'most items on a page'),
  QUERY_LENGTH: setting(wholeNumber(1, 100_000), '8000', 'characters of a query string'),
  QUERY_CONDITIONS: setting(wholeNumber(1, 10_000), '100', 'conditions of one filter'),
  QUERY_REGEX_LENGTH: setting(wholeNumber(1, 10_000), '200', 'characters of one regular expression'),
  JSONPATH_LENGTH: setting(wholeNumber(1, 100_000), '1000', 'characters of one JSONPath expression'),
  JSONPATH_DEPTH: setting(
    wholeNumber(1, 100),
    '20',
    'levels of filters and parentheses in one JSONPath expression',
  ),
  DATABASE_CONNECTIONS: setting(
    wholeNumber(1, 1_000),
    '10',
    'connections of each process to PostgreSQL; SQLite has one that writes and four that read',
  ),
  DATABASE_PREPARE: setting(
    oneOf('true', 'false'),
    'true',
    'let PostgreSQL keep prepared statements; false for connection poolers that cannot pass them on',
  ),
  SCAN_LIMIT: setting(
    wholeNumber(0, 1_000_000_000),
    '100000',
    'documents that a query may read when no index answers it; 0: any number',
  ),
  COUNT_LIMIT: setting(
    wholeNumber(0, 1_000_000_000),
    '10000',
    'rows of an index that counting for one list may look at; 0: any number',
  ),
  PATCH_OPERATIONS: setting(wholeNumber(1, 100_000), '100', 'operations of one JSON Patch'),
  BULK_DOCUMENTS: setting(wholeNumber(1, 100_000), '1000', 'resources of one bulk creation'),
  EXPAND_DEPTH: setting(wholeNumber(0, 20), '3', 'levels of references that expand and depth follow'),
  EXPAND_DOCUMENTS: setting(
    wholeNumber(1, 100_000),
    '200',
    'documents that expand and depth read for one answer',
  ),
  REQUIRE_IF_MATCH: setting(oneOf('true', 'false'), 'false', 'true: PATCH and DELETE demand If-Match'),
  TIME_SLOTS: setting(wholeNumber(1, 10_000), '100', 'free time slots that one search answers'),
  TIME_SLOT_CALENDARS: setting(wholeNumber(1, 100_000), '1000', 'work calendars that one search looks at'),
  RECOMMENDATIONS: setting(wholeNumber(1, 100), '10', 'items of one recommendation'),
  RECOMMENDATION_VALIDITY: setting(duration(1), '1 d', 'how long a recommendation is valid'),
  RECOMMENDATION_USAGE: setting(
    wholeNumber(1, 100),
    '80',
    'percent of an allowance from which on a larger one is recommended',
  ),
  BUCKET_THRESHOLDS: setting(
    percentages,
    '80,100',
    'shares of a bucket in percent, separated by commas, that raise an event when they are used; none: no events',
  ),
  USAGE_BUCKETS: setting(
    wholeNumber(1, 10_000),
    '100',
    'buckets that one query of usage consumption answers',
  ),
  SCHEMA_FOLDER: setting(text, '', 'folder of JSON Schemas that @schemaLocation can name; empty: none'),
  SCHEMA_HOSTS: setting(
    hosts,
    '',
    'hosts, separated by commas, that such schemas are fetched from; empty: none',
  ),
  HUB_ALLOW: setting(
    parseAllow,
    '',
    'names, addresses and ranges, separated by commas, that events may go to though they are not public',
  ),
  HUB_SECRET: setting(
    signingSecret,
    '',
    'signs the events of subscriptions without a secret of their own; whsec_ and base64',
  ),
  HUB_TIMEOUT: setting(duration(10), '10 s', 'how long a listener may take to answer'),
  HUB_ATTEMPTS: setting(wholeNumber(1, 1000), '50', 'attempts to deliver an event'),
  HUB_MAX_AGE: setting(duration(0), '3 d', 'how long these attempts go on'),
  HUB_RETRY_FIRST: setting(duration(1), '1 s', 'time until the second attempt; it doubles from then on'),
  HUB_RETRY_LONGEST: setting(duration(1), '1 h', 'longest time between two attempts'),
  HUB_CONCURRENCY: setting(wholeNumber(1, 1000), '8', 'events on their way to one subscriber at a time'),
  HUB_CONNECTIONS: setting(wholeNumber(1, 1000), '32', 'connections to one host'),
  HUB_SUBSCRIPTIONS: setting(wholeNumber(1, 100_000), '1000', 'subscriptions to the events of one API'),
  HUB_LEASE: setting(
    duration(100),
    '15 s',
    'how long other processes wait until they take over the deliveries of one that says nothing',
  ),
  HUB_CALLBACK_SUFFIX: setting(
    oneOf('true', 'false'),
    'false',
    'true: events go to /listener/<eventName> below the callback',
  ),
  EVENT_RETENTION: setting(duration(0), '7 d', 'how long events, and deliveries that were made, are kept'),
  EVENT_STREAMS: setting(wholeNumber(0, 10_000), '100', 'clients that may watch the events at a time'),
  LOG_LEVEL: setting(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    'info',
    'least severe message that is logged: fatal, error, warn, info, debug, trace or silent',
  ),
  VALIDATE_RESPONSES: setting(
    oneOf('true', 'false'),
    'false',
    'true: check every answer and event against the contract; one that does not agree becomes a 500',
  ),
};

type Settings = typeof SETTINGS;
type Values = { [Name in keyof Settings]: ReturnType<Settings[Name]['read']> };

/** The settings, validated and frozen. */
export type Config = ReturnType<typeof readConfig>;

/** Reads the settings from environment variables. A variable that is empty counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const values = readAll(environment);
  if (values.WORKERS > 1 && values.DATABASE_URL === 'sqlite::memory:')
    throw new ConfigError(
      'WORKERS: a database in memory belongs to one process; set DATABASE_URL or leave WORKERS out',
    );
  return Object.freeze({
    version: (JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string }).version,
    host: values.HOST,
    port: values.PORT,
    workers: values.WORKERS,
    databaseUrl: values.DATABASE_URL,
    seed: values.SEED,
    publicUrl: values.PUBLIC_URL,
    /** Bytes. */
    bodyLimit: values.BODY_LIMIT,
    pageSize: Math.min(values.PAGE_SIZE, values.MAX_PAGE_SIZE),
    maxPageSize: values.MAX_PAGE_SIZE,
    query: {
      maxLength: values.QUERY_LENGTH,
      maxConditions: values.QUERY_CONDITIONS,
      maxRegexLength: values.QUERY_REGEX_LENGTH,
    },
    jsonPath: { maxLength: values.JSONPATH_LENGTH, maxDepth: values.JSONPATH_DEPTH },
    connections: values.DATABASE_CONNECTIONS,
    isPreparing: values.DATABASE_PREPARE === 'true',
    scanLimit: values.SCAN_LIMIT,
    countLimit: values.COUNT_LIMIT,
    patch: { maxOperations: values.PATCH_OPERATIONS },
    bulkDocuments: values.BULK_DOCUMENTS,
    expansion: { maxDepth: values.EXPAND_DEPTH, maxDocuments: values.EXPAND_DOCUMENTS },
    requireIfMatch: values.REQUIRE_IF_MATCH === 'true',
    timeSlots: { maxSlots: values.TIME_SLOTS, maxCalendars: values.TIME_SLOT_CALENDARS },
    recommendation: {
      count: values.RECOMMENDATIONS,
      validity: values.RECOMMENDATION_VALIDITY,
      fullShare: values.RECOMMENDATION_USAGE / 100,
    },
    buckets: { thresholds: values.BUCKET_THRESHOLDS, maxAnswered: values.USAGE_BUCKETS },
    schemas: { folder: values.SCHEMA_FOLDER || undefined, hosts: values.SCHEMA_HOSTS },
    hub: {
      allow: values.HUB_ALLOW,
      secret: values.HUB_SECRET,
      /** This and all durations: milliseconds. */
      timeout: values.HUB_TIMEOUT,
      attempts: values.HUB_ATTEMPTS,
      maxAge: values.HUB_MAX_AGE,
      retry: { first: values.HUB_RETRY_FIRST, longest: values.HUB_RETRY_LONGEST },
      concurrency: values.HUB_CONCURRENCY,
      connections: values.HUB_CONNECTIONS,
      subscriptions: values.HUB_SUBSCRIPTIONS,
      lease: values.HUB_LEASE,
      suffix: values.HUB_CALLBACK_SUFFIX === 'true',
      retention: values.EVENT_RETENTION,
    },
    eventStreams: values.EVENT_STREAMS,
    logLevel: values.LOG_LEVEL,
    validateResponses: values.VALIDATE_RESPONSES === 'true',
  });
}

function readAll(environment: NodeJS.ProcessEnv): Values {
  const problems: string[] = [];
  const entries = Object.entries(SETTINGS).map(([name, { read, fallback }]) => {
    const given = environment[name] || fallback;
    try {
      return [name, read(given)];
    } catch (error) {
      const shown = name.endsWith('SECRET') ? name : `${name}=${given}`;
      problems.push(`${shown} ${(error as Error).message}`);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new ConfigError(`Settings that cannot be used:\n  ${problems.join('\n  ')}`);
  return Object.fromEntries(entries) as Values;
}

/** The settings as a table for `--help`. */
export function settingsHelp(): string {
  const rows = Object.entries(SETTINGS).map(([name, { fallback, meaning }]) => [
    name,
    fallback || '-',
    meaning,
  ]);
  return rows
    .map(([name = '', fallback = '', meaning]) => `  ${name.padEnd(20)}${fallback.padEnd(24)}${meaning}`)
    .join('\n');
}
