import { parseAllow } from './events/outgoing/address-policy.js';
import {
  anyText,
  brokers,
  bytes,
  collectorHeaders,
  collectorUrl,
  databaseUrl,
  duration,
  hosts,
  issuerUrl,
  names,
  oneOf,
  optional,
  optionalPort,
  optionalUrl,
  origins,
  pathPrefix,
  percentages,
  type SettingReader,
  secretKey,
  share,
  signingSecrets,
  trustedProxies,
  wholeNumber,
} from './setting-readers.js';

interface Setting<T> {
  readonly read: SettingReader<T>;
  /** The default, as an operator would write it. */
  readonly fallback: string;
  /** The help text. */
  readonly meaning: string;
  /** Whether the text may hold a secret, so that no message repeats it. */
  readonly isSecret: boolean;
}

const setting = <T>(read: SettingReader<T>, fallback: string, meaning: string): Setting<T> => ({
  read,
  fallback,
  meaning,
  isSecret: false,
});

/** A setting whose text no message repeats. */
const secretSetting = <T>(...parts: Parameters<typeof setting<T>>): Setting<T> => ({
  ...setting(...parts),
  isSecret: true,
});

/** All settings, by the name of their environment variable, in the order of `--help`. */
export const SETTINGS = {
  HOST: setting(anyText, '127.0.0.1', 'address to listen on'),
  PORT: setting(wholeNumber(0, 65_535), '8080', 'port to listen on; 0: any free port'),
  WORKERS: setting(
    wholeNumber(1, 64),
    '1',
    'server processes at the same address; more than 1 need a database other than sqlite::memory:',
  ),
  METRICS_PORT: setting(
    optionalPort,
    '',
    'port of the Prometheus metrics, at /metrics; 0 takes a free one; empty: no metrics',
  ),
  METRICS_HOST: setting(anyText, '127.0.0.1', 'address to listen on for the metrics'),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    collectorUrl,
    '',
    'OpenTelemetry collector that gets traces, at /v1/traces, such as http://127.0.0.1:4318; empty: no traces',
  ),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: setting(
    collectorUrl,
    '',
    'whole URL for traces, instead of OTEL_EXPORTER_OTLP_ENDPOINT',
  ),
  OTEL_EXPORTER_OTLP_HEADERS: secretSetting(
    collectorHeaders,
    '',
    'headers for the collector, as api-key=…, separated by commas',
  ),
  OTEL_SERVICE_NAME: setting(anyText, 'tmf-open-api-server', 'name of this server in traces'),
  OTEL_TRACES_SAMPLER_ARG: setting(
    share,
    '1',
    'share of traces that are recorded, from 0 to 1, of those that begin at this server',
  ),
  DATABASE_URL: secretSetting(
    databaseUrl,
    'sqlite:data/tmf.sqlite',
    'sqlite:<file>, sqlite::memory: or postgres://…',
  ),
  SEED: setting(oneOf('demo', 'none'), 'demo', 'data for an empty database: demo or none'),
  BASE_PATH: setting(pathPrefix, '', 'beginning of every path, such as /component; empty: none'),
  PUBLIC_URL: setting(optionalUrl, '', 'base URL of every href; empty: the URL that the client used'),
  ALLOWED_HOSTS: setting(
    hosts,
    '',
    'hosts, besides those of PUBLIC_URL and loopback, whose requests are answered; others get a 421',
  ),
  AUTH: setting(
    optional(oneOf('none', 'oidc')),
    '',
    'none: every client may do everything; oidc: access tokens; must be set when HOST is not loopback',
  ),
  OIDC_ISSUER: setting(issuerUrl, '', 'issuer of access tokens: the URL of an OpenID provider'),
  OIDC_AUDIENCE: setting(
    names,
    '',
    'audiences of access tokens, separated by commas; one of them must match',
  ),
  OIDC_CLIENT_ID: setting(
    anyText,
    '',
    'public client with which users sign in on the pages; empty: they cannot',
  ),
  OIDC_SCOPES: setting(anyText, 'openid', 'scopes that the pages request, separated by spaces'),
  OIDC_CLOCK_SKEW: setting(duration(0), '30 s', 'difference of clocks that is tolerated in access tokens'),
  OIDC_KEY_REFRESH: setting(duration(1_000), '5 min', 'how often the keys of the OpenID provider are read'),
  BODY_LIMIT: setting(bytes, '1 MB', 'maximum size of a request body'),
  BODY_VALUES: setting(
    wholeNumber(100, 10_000_000),
    '50000',
    'maximum JSON values in a request body or patched resource; an object has at most a tenth of them as attributes',
  ),
  BODIES_IN_FLIGHT: setting(
    bytes,
    '64 MB',
    'maximum size of all request bodies that a process holds in memory; further ones wait, then get a 503',
  ),
  RESPONSES_IN_FLIGHT: setting(
    bytes,
    '128 MB',
    'maximum size of all large responses that a process is sending; further ones wait, then get a 503',
  ),
  MAX_REQUESTS: setting(
    wholeNumber(1, 1_000_000),
    '64',
    'maximum requests that a process handles at a time, half as many while it is busy; further ones get a 503',
  ),
  RATE_LIMIT: setting(
    wholeNumber(0, 100_000_000),
    '0',
    'maximum requests of one client in a minute, with AUTH=oidc; 0: no limit',
  ),
  RATE_LIMIT_PER_ADDRESS: setting(
    wholeNumber(0, 100_000_000),
    '0',
    'maximum requests of one client address in a minute; 0: no limit',
  ),
  MAX_CONNECTIONS: setting(wholeNumber(1, 1_000_000), '10000', 'maximum connections to a process'),
  MAX_CONNECTIONS_PER_ADDRESS: setting(
    wholeNumber(1, 1_000_000),
    '5000',
    'maximum connections of one client address to a process',
  ),
  HEADERS_TIMEOUT: setting(duration(100), '10 s', 'maximum time for the headers of a request to arrive'),
  BODY_TIMEOUT: setting(duration(100), '30 s', 'maximum further time for the body of a request to arrive'),
  KEEP_ALIVE_TIMEOUT: setting(duration(100), '65 s', 'how long a connection stays open without a request'),
  TRUST_PROXY: setting(
    trustedProxies,
    '',
    'proxies whose X-Forwarded-… headers count: their number, or addresses and ranges',
  ),
  CORS_ORIGINS: setting(
    origins,
    '',
    'origins, separated by commas, whose web pages may use the APIs; *: all',
  ),
  REQUEST_TIMEOUT: setting(duration(100), '30 s', 'maximum duration of a request; a longer one gets a 503'),
  RESPONSE_LIMIT: setting(
    bytes,
    '8 MB',
    'maximum size of the documents of one page, which ends early; also of those that expand and depth add',
  ),
  COMPRESSION_THRESHOLD: setting(
    bytes,
    '1 KB',
    'minimum size of a response that is compressed when the client accepts it; 0: no compression',
  ),
  PAGE_SIZE: setting(wholeNumber(1, 1_000_000), '100', 'items per page when the client sets no limit'),
  MAX_PAGE_SIZE: setting(wholeNumber(1, 1_000_000), '1000', 'maximum items per page'),
  QUERY_LENGTH: setting(wholeNumber(1, 100_000), '8000', 'maximum characters in a query string'),
  QUERY_CONDITIONS: setting(wholeNumber(1, 10_000), '100', 'maximum conditions in a filter'),
  QUERY_REGEX_LENGTH: setting(wholeNumber(1, 10_000), '200', 'maximum characters in a regular expression'),
  JSONPATH_LENGTH: setting(wholeNumber(1, 100_000), '1000', 'maximum characters in a JSONPath expression'),
  JSONPATH_DEPTH: setting(
    wholeNumber(1, 100),
    '20',
    'maximum levels of filters and parentheses in a JSONPath expression',
  ),
  JSONPATH_VISITS: setting(
    wholeNumber(1, 999_999_999),
    '10000000',
    'maximum values that the JSONPath expressions of one request may visit in all resources',
  ),
  DATABASE_CONNECTIONS: setting(
    wholeNumber(1, 1_000),
    '10',
    'PostgreSQL connections per process; SQLite uses one for writing and three for reading',
  ),
  DATABASE_PREPARE: setting(
    oneOf('true', 'false'),
    'true',
    'use prepared statements on PostgreSQL; false for connection poolers that do not support them',
  ),
  STATEMENT_TIMEOUT: setting(
    duration(100),
    '10 s',
    'maximum duration of a database statement, which then is cancelled',
  ),
  CONNECTION_TIMEOUT: setting(
    duration(100),
    '10 s',
    'maximum time to connect to the database, and to wait for a free connection',
  ),
  TRANSACTION_TIMEOUT: setting(
    duration(100),
    '30 s',
    'maximum duration of a transaction, which then is rolled back',
  ),
  SCAN_LIMIT: setting(
    wholeNumber(0, 1_000_000_000),
    '100000',
    'maximum documents that a query without an index may read; 0: no limit',
  ),
  COUNT_LIMIT: setting(
    wholeNumber(0, 1_000_000_000),
    '10000',
    'maximum index rows that may be read to count one list; 0: no limit',
  ),
  PATCH_OPERATIONS: setting(wholeNumber(1, 100_000), '100', 'maximum operations in a JSON Patch'),
  BULK_DOCUMENTS: setting(wholeNumber(1, 100_000), '1000', 'maximum resources in a bulk creation'),
  EXPAND_DEPTH: setting(wholeNumber(0, 20), '3', 'maximum levels of references that expand and depth follow'),
  EXPAND_DOCUMENTS: setting(
    wholeNumber(1, 100_000),
    '200',
    'maximum documents that expand and depth read for one response',
  ),
  REQUIRE_IF_MATCH: setting(oneOf('true', 'false'), 'false', 'true: PATCH and DELETE require If-Match'),
  TIME_SLOTS: setting(wholeNumber(1, 10_000), '100', 'maximum free time slots in the result of a search'),
  TIME_SLOT_CALENDARS: setting(
    wholeNumber(1, 100_000),
    '1000',
    'maximum work calendars that one search examines',
  ),
  RECOMMENDATIONS: setting(wholeNumber(1, 100), '10', 'maximum items in a recommendation'),
  RECOMMENDATION_VALIDITY: setting(duration(1), '1 d', 'how long a recommendation is valid'),
  RECOMMENDATION_USAGE: setting(
    wholeNumber(1, 100),
    '80',
    'used percentage of an allowance from which a larger one is recommended',
  ),
  BUCKET_THRESHOLDS: setting(
    percentages,
    '80,100',
    'used percentages of a bucket that raise an event, separated by commas; none: no events',
  ),
  USAGE_BUCKETS: setting(
    wholeNumber(1, 10_000),
    '100',
    'maximum buckets in the response to a usage consumption query',
  ),
  SCHEMA_FOLDER: setting(
    anyText,
    '',
    'folder of JSON Schemas that @schemaLocation may refer to; empty: none',
  ),
  SCHEMA_HOSTS: setting(
    hosts,
    '',
    'hosts, separated by commas, from which such schemas may be fetched; empty: none',
  ),
  POLICY: setting(anyText, '', 'file with the policy: who may do what; read again on SIGHUP; empty: none'),
  POLICY_ROLES_CLAIM: setting(
    anyText,
    'roles',
    'claim of a token with the roles of the policy, as a path: realm_access.roles',
  ),
  HUB_ALLOW: setting(
    parseAllow,
    '',
    'non-public host names, addresses and ranges, separated by commas, that may receive events',
  ),
  HUB_SECRET: secretSetting(
    signingSecrets,
    '',
    'secret for events of subscriptions without a secret of their own; whsec_ and base64; two while one is replaced, separated by a comma',
  ),
  HUB_SECRET_OVERLAP: setting(
    duration(0),
    '1 d',
    'how long events are also signed with the secret that a subscription had before',
  ),
  HUB_TIMEOUT: setting(duration(10), '15 s', 'maximum duration of a call to a listener'),
  HUB_ATTEMPTS: setting(wholeNumber(1, 1000), '50', 'maximum attempts to deliver an event'),
  HUB_MAX_AGE: setting(duration(0), '3 d', 'how long these attempts continue'),
  HUB_RETRY_FIRST: setting(duration(1), '1 s', 'delay before the second attempt; doubles with each attempt'),
  HUB_RETRY_LONGEST: setting(duration(1), '1 h', 'maximum delay between two attempts'),
  HUB_CONCURRENCY: setting(wholeNumber(1, 1000), '8', 'maximum concurrent deliveries to one subscriber'),
  HUB_CONNECTIONS: setting(wholeNumber(1, 1000), '32', 'maximum connections to one host'),
  HUB_SUBSCRIPTIONS: setting(
    wholeNumber(1, 100_000),
    '1000',
    'maximum subscriptions to the events of one API',
  ),
  HUB_SUBSCRIPTIONS_PER_HOST: setting(
    wholeNumber(1, 100_000),
    '100',
    'maximum subscriptions of all APIs with callbacks at one host',
  ),
  HUB_BYTES_PER_HOST: setting(
    bytes,
    '10 MB',
    'maximum bytes of events sent to one callback host in one second, by each process; 0: no limit',
  ),
  HUB_VERIFY: setting(
    oneOf('none', 'challenge'),
    'none',
    'challenge: a callback must confirm its subscription, as in WebSub',
  ),
  HUB_LEASE: setting(
    duration(100),
    '15 s',
    'maximum time until another process takes over from one that no longer renews its leases',
  ),
  HUB_CALLBACK_SUFFIX: setting(
    oneOf('true', 'false'),
    'false',
    'true: events are sent to /listener/<eventName> below the callback',
  ),
  EVENT_RETENTION: setting(duration(0), '7 d', 'how long events and completed deliveries are kept'),
  EVENT_STREAMS: setting(wholeNumber(0, 10_000), '100', 'maximum concurrent clients of the event stream'),
  EVENT_STREAMS_PER_CLIENT: setting(
    wholeNumber(1, 10_000),
    '20',
    'maximum concurrent event streams of one client address',
  ),
  EVENT_STREAM_STALL: setting(
    duration(100),
    '30 s',
    'how long a client of the event stream may take to read what was sent before it is disconnected',
  ),
  KAFKA_BROKERS: setting(
    brokers,
    '',
    'brokers that get all events, as host:port, separated by commas; empty: none',
  ),
  KAFKA_TOPIC: setting(anyText, 'tmf-events', 'topic of these events, which must exist'),
  KAFKA_TLS: setting(oneOf('true', 'false'), 'false', 'true: connections to the brokers use TLS'),
  KAFKA_TLS_CA_FILE: setting(
    anyText,
    '',
    'file with the certificates (PEM) of authorities that are trusted; empty: those of Node',
  ),
  KAFKA_TLS_CERT_FILE: setting(anyText, '', 'file with the certificate (PEM) of this client; empty: none'),
  KAFKA_TLS_KEY_FILE: setting(anyText, '', 'file with the key (PEM) of this certificate'),
  KAFKA_SASL: setting(
    oneOf('none', 'plain', 'scram-sha-256', 'scram-sha-512'),
    'none',
    'how this client authenticates: none, plain, scram-sha-256 or scram-sha-512',
  ),
  KAFKA_USERNAME: setting(anyText, '', 'name with which this client authenticates'),
  KAFKA_PASSWORD: secretSetting(anyText, '', 'password with which this client authenticates'),
  SECRET_KEY: secretSetting(
    secretKey,
    '',
    'key under which hub secrets are encrypted in the database; at least 32 characters',
  ),
  TASK_RETENTION: setting(
    duration(0),
    '30 d',
    'how long completed searches and queries are kept; 0 s: for ever',
  ),
  IDEMPOTENCY_RETENTION: setting(
    duration(1),
    '1 d',
    'how long the response to a creation with an Idempotency-Key is kept for repetitions',
  ),
  LOG_LEVEL: setting(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    'info',
    'minimum level of logged messages: fatal, error, warn, info, debug, trace or silent',
  ),
  VALIDATION: setting(
    oneOf('strict', 'lenient'),
    'strict',
    'lenient: null means that an attribute is absent, and references need no @referredType',
  ),
  VALIDATE_RESPONSES: setting(
    oneOf('true', 'false'),
    'false',
    'true: check every response and event against the contract; a violation becomes a 500',
  ),
};

/** The parsed value of each setting. */
export type SettingValues = {
  [Name in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[Name]['read']>;
};
