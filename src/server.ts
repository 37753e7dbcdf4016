import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tracer } from '@opentelemetry/api';
import type { Express } from 'express';
import type { Logger } from 'pino';
import {
  backgroundJobs,
  checkBehaviours,
  contractRules,
  createApis,
  derivedData,
  derivedDeclarations,
} from './apis.js';
import { createApp, uncountedPaths } from './app.js';
import type { Config } from './config.js';
import { loadDemoData } from './demo/demo-data.js';
import { DeliveryWorker } from './events/delivery/delivery-worker.js';
import { EventFeed } from './events/feed/event-feed.js';
import { problemsOf } from './events/loop.js';
import { AddressPolicy } from './events/outgoing/address-policy.js';
import { checkCallback } from './events/outgoing/callback-check.js';
import { HostRate } from './events/outgoing/host-rate.js';
import { OwnAddress } from './events/outgoing/own-address.js';
import { SecretBox } from './events/outgoing/secret-box.js';
import { Sender } from './events/outgoing/sender.js';
import { checkSecret } from './events/outgoing/signature.js';
import { verifyCallback } from './events/outgoing/verify-callback.js';
import { SINK } from './events/sink/event-sink.js';
import { WorkSlices } from './events/work-slices.js';
import { startIdentity } from './platform/auth/identity.js';
import { sendClientError } from './platform/http/client-error.js';
import { messageClasses } from './platform/http/message-classes.js';
import { RunningRequests } from './platform/http/running-requests.js';
import { AcceptFirst } from './platform/limits/accept-first.js';
import { AdaptiveLimit } from './platform/limits/adaptive-limit.js';
import {
  type ConnectionLimits,
  limitConnections,
  timeoutOptions,
} from './platform/limits/connection-limits.js';
import { RequestGate } from './platform/limits/request-gate.js';
import { monitorEventLoop } from './platform/logging/event-loop-monitor.js';
import type { Metrics } from './platform/metrics/metrics.js';
import type { MetricsServer } from './platform/metrics/metrics-server.js';
import { startTracing } from './platform/tracing/start-tracing.js';
import { PolicyFile } from './policy-file.js';
import { createMetrics, publishMetrics } from './server-metrics.js';
import { createSink } from './server-sink.js';
import { storedSchemas } from './services/api-service.js';
import type { BehavioursByApi } from './services/combine-behaviours.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import { SchemaRegistry } from './services/contract/schema-registry.js';
import { Readiness } from './services/derived/readiness.js';
import { Permissions } from './services/policy/permissions.js';
import type { ResourceService } from './services/resource/resource-service.js';
import type { Hub } from './services/types.js';
import { openStore } from './store/knex/open-store.js';
import type { Store } from './store/store.js';

/** A running server. */
export interface RunningServer {
  /** The address, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The address of the metrics, such as `http://127.0.0.1:9464/metrics`; undefined when they are off. */
  readonly metricsUrl: string | undefined;
  readonly apis: readonly ApiMetadata[];
  /** Reads the policy file again; one that is not valid is logged, and the policy stays what it was. */
  reload(): void;
  /** Finishes the running requests, then closes the database. */
  stop(): Promise<void>;
}

/** Time that running requests get when the server stops; then their connections are closed. */
const REQUEST_GRACE_MS = 8_000;

/** Connections that may wait to be accepted; beyond Node's 511, clients would try again only after a second. */
const BACKLOG = 4_096;

/** Time that calls to listeners get when the server stops. */
const CALL_GRACE_MS = 2_000;

/** Opens and migrates the store, loads the demo data if configured, starts the background work and listens. */
export async function startServer(
  config: Config,
  logger: Logger,
  behaviours: BehavioursByApi = {},
): Promise<RunningServer> {
  checkBehaviours(behaviours);
  const metrics = createMetrics(config);
  const tracing = config.tracing && (await startTracing(config.tracing, config.version, logger));
  const tracer = tracing?.tracer;
  const observers = { onStatement: metrics?.onStatement, tracer };
  const store = await openStore(config.databaseUrl, { ...config, ...observers });
  const identity = config.oidc && startIdentity(config.oidc, logger);
  let published: MetricsServer | undefined;
  try {
    const permissions = new Permissions();
    const events = createEventServices(config, store, permissions, logger, { metrics, tracer });
    const { hub, own } = events;
    const sink = await createSink(config, store.outbox, logger, metrics);
    const schemaRegistry = new SchemaRegistry(config.schemas);
    const readiness = new Readiness();
    const shared = { store, schemas: schemaRegistry, hub, permissions, own, behaviours, readiness };
    const runtimes = createApis(config, shared);
    const services = runtimes.flatMap(({ service }) => service.resources);
    const policy = policyFile(config, services, permissions, logger);
    policy?.load();
    await store.migrate(
      runtimes.flatMap(({ service }) => storedSchemas(service)),
      (warning) => logger.warn(warning),
      derivedDeclarations(runtimes),
    );
    await readiness.refresh(store, derivedData(runtimes));
    await sink?.open();
    if (config.seed === 'demo') await loadDemoData(config, shared, runtimes, logger, new Date());
    const running = new RunningRequests();
    const gate = createGate(config, logger, metrics);
    const jobs = backgroundJobs(runtimes, shared, config, logger, { onTask: metrics?.onTask, tracer });
    const problems = () =>
      problemsOf(
        [events.delivery, events.feed, ...(sink ? [sink] : []), ...jobs].flatMap(({ loops }) => loops),
      );
    const parts = {
      store,
      runtimes,
      feed: events.feed,
      running,
      gate,
      problems,
      readiness,
      metrics,
      permissions,
      tracer,
    };
    const app = createApp(config, logger, { ...parts, verifier: identity?.verifier });
    published =
      metrics && (await publishMetrics(config, metrics, { ...parts, services, hasSink: sink !== undefined }));
    const server = createHttpServer(app, gate, config.limits.connections);
    server.listen({ port: config.port, host: config.host, backlog: BACKLOG });
    await once(server, 'listening');
    own.listensAt(urlOf(server));
    await sealSecrets(store, events.secrets, logger);
    await events.delivery.start();
    if (sink) events.delivery.onSequenced(() => sink.wake());
    sink?.start();
    const endMonitoring = monitorEventLoop(running, logger);
    for (const job of jobs) job.start();
    const apis = runtimes.map(({ metadata }) => metadata);
    const stopAll = () =>
      Promise.all([stop(server, running), events.feed.close(), published?.stop()])
        .finally(() => Promise.all(jobs.map((job) => job.stop())))
        .finally(() => Promise.all([events.stop(), sink?.stop()]))
        .finally(() => store.close())
        .finally(endMonitoring)
        .finally(() => identity?.stop())
        .finally(() => tracing?.stop())
        .then(() => {});
    const reload = () => policy?.reload();
    return { url: urlOf(server), metricsUrl: published?.url, apis, reload, stop: stopAll };
  } catch (error) {
    identity?.stop();
    await Promise.all([store.close(), published?.stop(), tracing?.stop()]);
    throw error;
  }
}

function policyFile(
  { policy }: Config,
  services: readonly ResourceService[],
  permissions: Permissions,
  logger: Logger,
): PolicyFile | undefined {
  if (!policy) return undefined;
  const subjects = services.map(({ policySubject }) => policySubject);
  return new PolicyFile(policy, subjects, permissions, logger);
}

/** The delivery of events, the event feed, and the hub that the subscription services use. */
function createEventServices(
  { hub: options, ...config }: Config,
  store: Store,
  permissions: Permissions,
  logger: Logger,
  { metrics, tracer }: { metrics: Metrics | undefined; tracer: Tracer | undefined },
) {
  const own = new OwnAddress(config.publicUrl);
  const policy = new AddressPolicy(options.allow, own);
  const { timeout, connections: connectionsPerHost } = options;
  const sender = new Sender({ policy, timeout, connectionsPerHost });
  const rules = contractRules({ ...config, hub: options }, permissions);
  const secrets = new SecretBox(options.secretKey);
  const rate = new HostRate(options.bytesPerHost);
  const slices = new WorkSlices();
  const delivery = new DeliveryWorker(
    store.outbox,
    rules,
    sender,
    { ...options, secrets, rate, onAttempt: metrics?.onAttempt, sink: config.kafka && SINK, tracer },
    logger,
    slices,
  );
  const hub: Hub = {
    checkQuery: (api, query) => {
      rules.parse(api, query);
    },
    checkCallback: async (callback, topic) => {
      const url = await checkCallback(callback, policy);
      if (options.isVerified) await verifyCallback(url, topic, sender);
    },
    checkSecret,
    sealSecret: (secret, subscription) => secrets.seal(secret, subscription),
    secretOverlap: options.secretOverlap,
    wake: () => delivery.wake(),
    limits: options.limits,
  };
  const feed = new EventFeed(store.outbox, (listener) => delivery.onSequenced(listener), logger, slices);
  return {
    own,
    secrets,
    delivery,
    feed,
    slices,
    hub,
    stop: () => Promise.all([delivery.stop(), sender.close(CALL_GRACE_MS)]),
  };
}

/** Encrypts the secrets that were stored before there was a key. */
async function sealSecrets({ outbox }: Store, secrets: SecretBox, logger: Logger): Promise<void> {
  if (!secrets.hasKey)
    return logger.warn('SECRET_KEY is not set: the secrets of subscriptions are stored without encryption');
  const count = await outbox.resealSecrets((secret, subscription) => secrets.reseal(secret, subscription));
  if (count > 0) logger.info({ count }, 'secrets of subscriptions have been encrypted');
}

function createGate(config: Config, logger: Logger, metrics: Metrics | undefined): RequestGate {
  const limit = new AdaptiveLimit(config.limits.requests, performance.now());
  return new RequestGate(limit, new AcceptFirst(), uncountedPaths(config), (refused, atATime) => {
    metrics?.onRefused(refused);
    logger.warn({ refused, limit: atATime }, 'requests were refused: the server is busy');
  });
}

/** An HTTP server that passes all requests to the app, including those that Node would answer itself. */
function createHttpServer(app: Express, gate: RequestGate, limits: ConnectionLimits): Server {
  const options = { ...messageClasses(app), ...timeoutOptions(limits), requireHostHeader: false };
  const handle = gate.before(app);
  const server = createServer(options, handle);
  gate.watch(server);
  limitConnections(server, limits);
  server.on('checkExpectation', handle);
  server.on('clientError', sendClientError);
  return server;
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function stop(server: Server, running: RunningRequests): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Clients learn that they need another connection, so that none sends a request on one that is about to end.
  running.endConnections();
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  // A connection becomes idle when its running request ends, and Node does not close it then.
  const idleCheck = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), REQUEST_GRACE_MS);
  await closed;
  clearInterval(idleCheck);
  clearTimeout(deadline);
}
