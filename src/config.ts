import { readFileSync } from 'node:fs';
import { fromRoot } from './root.js';
import { SETTINGS, type SettingValues } from './settings.js';
import { isLoopback } from './values/loopback.js';
import { withoutTrailingSlashes } from './values/trailing-slashes.js';

/** Thrown for invalid settings; the message names each of them. */
export class ConfigError extends Error {}

/** The settings, validated and frozen. All durations are in milliseconds. */
export type Config = ReturnType<typeof readConfig>;

/** Reads the settings from environment variables. An empty variable counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const values = readValues(environment);
  if (values.WORKERS > 1 && values.DATABASE_URL === 'sqlite::memory:')
    throw new ConfigError(
      'WORKERS: an in-memory database belongs to one process; set DATABASE_URL to another database or leave WORKERS out',
    );
  refuseOpenServer(values);
  if (values.POLICY && values.AUTH !== 'oidc')
    throw new ConfigError(
      'POLICY: a policy is for known clients; set AUTH=oidc, OIDC_ISSUER and OIDC_AUDIENCE, or leave POLICY out',
    );
  if (values.METRICS_PORT !== undefined && values.METRICS_PORT !== 0 && values.METRICS_PORT === values.PORT)
    throw new ConfigError('METRICS_PORT: the metrics need a port of their own; PORT is the same one');
  return Object.freeze({
    version: packageVersion(),
    host: values.HOST,
    port: values.PORT,
    workers: values.WORKERS,
    /** Beginning of every path, without a slash at its end. */
    basePath: values.BASE_PATH,
    publicUrl: values.PUBLIC_URL,
    allowedHosts: values.ALLOWED_HOSTS,
    oidc: oidcConfig(values),
    seed: values.SEED,
    logLevel: values.LOG_LEVEL,
    /** Without a port: no metrics. */
    metrics: { port: values.METRICS_PORT, host: values.METRICS_HOST },
    /** Undefined: no traces. */
    tracing: tracingConfig(values),
    trustProxy: values.TRUST_PROXY,
    corsOrigins: values.CORS_ORIGINS,
    limits: limitsConfig(values),
    ...databaseConfig(values),
    ...requestConfig(values),
    ...serviceConfig(values),
    hub: hubConfig(values),
    kafka: kafkaConfig(values),
    /** Undefined for no policy. */
    policy: values.POLICY ? { path: values.POLICY, rolesClaim: values.POLICY_ROLES_CLAIM } : undefined,
    streams: {
      total: values.EVENT_STREAMS,
      perClient: values.EVENT_STREAMS_PER_CLIENT,
      stallMs: values.EVENT_STREAM_STALL,
    },
    /** In milliseconds; 0: for ever. */
    taskRetention: values.TASK_RETENTION,
    /** In milliseconds. */
    idempotencyRetention: values.IDEMPOTENCY_RETENTION,
    validation: values.VALIDATION,
    validateResponses: values.VALIDATE_RESPONSES === 'true',
  });
}

/** Throws when all clients of a network could do everything, unless that is configured. */
function refuseOpenServer({ AUTH, HOST }: SettingValues): void {
  if (AUTH !== undefined || isLoopback(HOST)) return;
  throw new ConfigError(
    `AUTH is not set, and HOST=${HOST} is not a loopback address: all clients that reach this port could read, change and ` +
      'delete everything. Set AUTH=oidc, OIDC_ISSUER and OIDC_AUDIENCE, so that clients need access tokens ' +
      '(docs/security.md), or AUTH=none if something else decides who reaches this server',
  );
}

/** How access tokens are checked; undefined: clients need none. */
function oidcConfig(values: SettingValues) {
  if (values.AUTH !== 'oidc') return undefined;
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audiences } = values;
  if (issuer === undefined || audiences.length === 0)
    throw new ConfigError(
      'AUTH=oidc needs OIDC_ISSUER, the URL of the OpenID provider, and OIDC_AUDIENCE, the audience of access tokens for this server',
    );
  return {
    issuer,
    audiences,
    clockSkewMs: values.OIDC_CLOCK_SKEW,
    keyRefreshMs: values.OIDC_KEY_REFRESH,
    /** The client of the pages; empty: nobody can sign in there. */
    clientId: values.OIDC_CLIENT_ID,
    scopes: values.OIDC_SCOPES,
  };
}

/** Where traces go; undefined: there are none. */
function tracingConfig(values: SettingValues) {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = values;
  if (base === undefined && whole === undefined) return undefined;
  return {
    url: whole ?? `${withoutTrailingSlashes(base ?? '')}/v1/traces`,
    headers: values.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: values.OTEL_SERVICE_NAME,
    ratio: values.OTEL_TRACES_SAMPLER_ARG,
  };
}

const limitsConfig = (values: SettingValues) => ({
  /** Requests at a time. */
  requests: values.MAX_REQUESTS,
  /** Requests in a minute; 0: no limit. */
  perClient: values.RATE_LIMIT,
  perAddress: values.RATE_LIMIT_PER_ADDRESS,
  connections: {
    total: values.MAX_CONNECTIONS,
    perAddress: values.MAX_CONNECTIONS_PER_ADDRESS,
    headersTimeout: values.HEADERS_TIMEOUT,
    bodyTimeout: values.BODY_TIMEOUT,
    keepAliveTimeout: values.KEEP_ALIVE_TIMEOUT,
  },
});

const packageVersion = () =>
  (JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string }).version;

const databaseConfig = (values: SettingValues) => ({
  databaseUrl: values.DATABASE_URL,
  connections: values.DATABASE_CONNECTIONS,
  isPreparing: values.DATABASE_PREPARE === 'true',
  statementTimeoutMs: values.STATEMENT_TIMEOUT,
  connectionTimeoutMs: values.CONNECTION_TIMEOUT,
  transactionTimeoutMs: values.TRANSACTION_TIMEOUT,
  scanLimit: values.SCAN_LIMIT,
  countLimit: values.COUNT_LIMIT,
});

const requestConfig = (values: SettingValues) => ({
  /** In bytes. */
  bodyLimit: values.BODY_LIMIT,
  bodyValues: values.BODY_VALUES,
  /** In bytes; enough for one body at least. */
  bodiesInFlight: Math.max(values.BODIES_IN_FLIGHT, values.BODY_LIMIT),
  /** In bytes. */
  responsesInFlight: values.RESPONSES_IN_FLIGHT,
  /** In bytes. */
  responseLimit: values.RESPONSE_LIMIT,
  /** In bytes; 0: no compression. */
  compressionThreshold: values.COMPRESSION_THRESHOLD,
  requestTimeout: values.REQUEST_TIMEOUT,
  pageSize: Math.min(values.PAGE_SIZE, values.MAX_PAGE_SIZE),
  maxPageSize: values.MAX_PAGE_SIZE,
  query: {
    maxLength: values.QUERY_LENGTH,
    maxConditions: values.QUERY_CONDITIONS,
    maxRegexLength: values.QUERY_REGEX_LENGTH,
  },
  jsonPath: {
    maxLength: values.JSONPATH_LENGTH,
    maxDepth: values.JSONPATH_DEPTH,
    maxVisits: values.JSONPATH_VISITS,
  },
  patch: { maxOperations: values.PATCH_OPERATIONS },
  bulkDocuments: values.BULK_DOCUMENTS,
  expansion: { maxDepth: values.EXPAND_DEPTH, maxDocuments: values.EXPAND_DOCUMENTS },
  requireIfMatch: values.REQUIRE_IF_MATCH === 'true',
  schemas: { folder: values.SCHEMA_FOLDER || undefined, hosts: values.SCHEMA_HOSTS },
});

const serviceConfig = (values: SettingValues) => ({
  timeSlots: { maxSlots: values.TIME_SLOTS, maxCalendars: values.TIME_SLOT_CALENDARS },
  recommendation: {
    count: values.RECOMMENDATIONS,
    validityMs: values.RECOMMENDATION_VALIDITY,
    fullShare: values.RECOMMENDATION_USAGE / 100,
  },
  buckets: { thresholds: values.BUCKET_THRESHOLDS, maxReturned: values.USAGE_BUCKETS },
});

const MECHANISMS = {
  plain: 'PLAIN',
  'scram-sha-256': 'SCRAM-SHA-256',
  'scram-sha-512': 'SCRAM-SHA-512',
} as const;

/** How events get to a broker; undefined: they do not. */
function kafkaConfig(values: SettingValues) {
  const { KAFKA_BROKERS: brokers, KAFKA_TOPIC: topic, KAFKA_SASL, KAFKA_USERNAME, KAFKA_PASSWORD } = values;
  if (brokers.length === 0) return undefined;
  if (KAFKA_SASL !== 'none' && (KAFKA_USERNAME === '' || KAFKA_PASSWORD === ''))
    throw new ConfigError(`KAFKA_SASL=${KAFKA_SASL} needs KAFKA_USERNAME and KAFKA_PASSWORD`);
  if ((values.KAFKA_TLS_CERT_FILE === '') !== (values.KAFKA_TLS_KEY_FILE === ''))
    throw new ConfigError('KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE belong together: set both or none');
  const files = {
    ca: values.KAFKA_TLS_CA_FILE,
    cert: values.KAFKA_TLS_CERT_FILE,
    key: values.KAFKA_TLS_KEY_FILE,
  };
  return {
    brokers,
    topic,
    /** Files in PEM; empty for none. Undefined: no TLS. */
    tls: values.KAFKA_TLS === 'true' ? files : undefined,
    sasl:
      KAFKA_SASL === 'none'
        ? undefined
        : { mechanism: MECHANISMS[KAFKA_SASL], username: KAFKA_USERNAME, password: KAFKA_PASSWORD },
  };
}

const hubConfig = (values: SettingValues) => ({
  allow: values.HUB_ALLOW,
  sharedSecrets: values.HUB_SECRET,
  secretOverlapMs: values.HUB_SECRET_OVERLAP,
  timeout: values.HUB_TIMEOUT,
  attempts: values.HUB_ATTEMPTS,
  maxAge: values.HUB_MAX_AGE,
  retry: { first: values.HUB_RETRY_FIRST, longest: values.HUB_RETRY_LONGEST },
  concurrency: values.HUB_CONCURRENCY,
  connections: values.HUB_CONNECTIONS,
  limits: { perApi: values.HUB_SUBSCRIPTIONS, perHost: values.HUB_SUBSCRIPTIONS_PER_HOST },
  /** Infinity for no limit. */
  bytesPerHost: values.HUB_BYTES_PER_HOST || Number.POSITIVE_INFINITY,
  isVerified: values.HUB_VERIFY === 'challenge',
  secretKey: values.SECRET_KEY,
  leaseMs: values.HUB_LEASE,
  suffix: values.HUB_CALLBACK_SUFFIX === 'true',
  retentionMs: values.EVENT_RETENTION,
});

/** Parses all settings. Throws one error for all that are invalid; it does not repeat secrets. */
function readValues(environment: NodeJS.ProcessEnv): SettingValues {
  const problems: string[] = [];
  const entries = Object.entries(SETTINGS).map(([name, { read, fallback, isSecret }]) => {
    const text = environment[name] || fallback;
    try {
      return [name, read(text)];
    } catch (error) {
      // Any URL can have a password.
      const isHidden = isSecret || text.includes('@');
      const subject = isHidden ? name : `${name}=${text}`;
      problems.push(`${subject} ${(error as Error).message}`);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new ConfigError(`Invalid settings:\n  ${problems.join('\n  ')}`);
  return Object.fromEntries(entries) as SettingValues;
}

/** Formats the settings as a table for `--help`. */
export function settingsHelp(): string {
  const nameWidth = Math.max(...Object.keys(SETTINGS).map((name) => name.length)) + 2;
  const fallbackWidth = Math.max(...Object.values(SETTINGS).map(({ fallback }) => fallback.length)) + 2;
  const rows = Object.entries(SETTINGS).map(
    ([name, { fallback, meaning }]) =>
      `  ${name.padEnd(nameWidth)}${(fallback || '-').padEnd(fallbackWidth)}${meaning}`,
  );
  return rows.join('\n');
}
