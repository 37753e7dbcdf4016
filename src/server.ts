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
import { PromptNames } from './events/outgoing/prompt-names.js';
import { SecretBox } from './events/outgoing/secret-box.js';
import { Sender } from './events/outgoing/sender.js';
import { checkSecret } from './events/outgoing/signature.js';
import { verifyCallback } from './events/outgoing/verify-callback.js';
import { SINK } from './events/sink/event-sink.js';
import { type Identity, startIdentity } from './platform/auth/identity.js';
import { discardUnreadBodies } from './platform/http/body/unread-body.js';
import { handleClientError } from './platform/http/client-error.js';
import { allowOrigins } from './platform/http/cors.js';
import { messageClasses } from './platform/http/message-classes.js';
import { MAX_HEADERS } from './platform/http/request-target.js';
import { RunningRequests } from './platform/http/running-requests.js';
import { ConcurrencyLimit } from './platform/limits/concurrency-limit.js';
import { limitConnections, timeoutOptions } from './platform/limits/connection-limits.js';
import { RequestGate } from './platform/limits/request-gate.js';
import { StartQueue } from './platform/limits/start-queue.js';
import { monitorEventLoop } from './platform/logging/event-loop-monitor.js';
import type { Metrics } from './platform/metrics/metrics.js';
import { startTracing, type Tracing } from './platform/tracing/start-tracing.js';
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
import { WorkSlices } from './values/concurrency/work-slices.js';

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
  const base = { config, logger, behaviours, store, metrics, tracing, identity };
  try {
    return await startOn(base, await createServices(base));
  } catch (error) {
    identity?.stop();
    await Promise.all([store.close(), tracing?.stop()]);
    throw error;
  }
}

/** The parts that a server is built on. */
interface Base {
  readonly config: Config;
  readonly logger: Logger;
  readonly behaviours: BehavioursByApi;
  readonly store: Store;
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing | undefined;
  readonly identity: Identity | undefined;
}

type Services = Awaited<ReturnType<typeof createServices>>;

/** Creates the services of all APIs on a migrated store, with the demo data if configured. */
async function createServices({ config, logger, behaviours, store, metrics, tracing }: Base) {
  const permissions = new Permissions();
  const tracer = tracing?.tracer;
  const events = createEventServices(config, store, permissions, logger, { metrics, tracer });
  const { hub, own } = events;
  const sink = await createSink(config, store.outbox, logger, metrics);
  const readiness = new Readiness();
  const schemas = new SchemaRegistry(config.schemas);
  const shared = { store, schemas, hub, permissions, own, behaviours, readiness };
  const runtimes = createApis(config, shared);
  const resources = runtimes.flatMap(({ service }) => service.resources);
  const policy = policyFile(config, resources, permissions, logger);
  policy?.load();
  await store.migrate(
    runtimes.flatMap(({ service }) => storedSchemas(service)),
    (warning) => logger.warn(warning),
    derivedDeclarations(runtimes),
  );
  await readiness.refresh(store, derivedData(runtimes));
  await sink?.open();
  if (config.seed === 'demo') await loadDemoData(config, shared, runtimes, logger, new Date());
  const jobs = backgroundJobs(runtimes, shared, config, logger, { onTask: metrics?.onTask, tracer });
  return { events, sink, runtimes, resources, policy, permissions, readiness, jobs };
}

/** Serves the metrics and the APIs, and starts the background work. */
async function startOn(base: Base, services: Services): Promise<RunningServer> {
  const { config, logger, store, metrics, tracing, identity } = base;
  const { events, sink, runtimes, policy, permissions, readiness, jobs } = services;
  const running = new RunningRequests();
  const gate = createGate(config, logger, metrics);
  const background = [events.delivery, events.feed, ...(sink ? [sink] : []), ...jobs];
  const problems = () => problemsOf(background.flatMap(({ loops }) => loops));
  const { feed } = events;
  const tracer = tracing?.tracer;
  const parts = { store, runtimes, feed, running, gate, problems, readiness, metrics, permissions, tracer };
  const app = createApp(config, logger, { ...parts, verifier: identity?.verifier });
  const sources = { ...parts, services: services.resources, hasSink: sink !== undefined };
  const published = metrics && (await publishMetrics(config, metrics, sources));
  try {
    const server = await listen(app, gate, config);
    const url = urlOf(server);
    const endMonitoring = await startBackground(base, services, url, running);
    const stopAll = () =>
      Promise.all([stop(server, running), feed.close(), published?.stop()])
        .finally(() => Promise.all(jobs.map((job) => job.stop())))
        .finally(() => Promise.all([events.stop(), sink?.stop()]))
        .finally(() => store.close())
        .finally(endMonitoring)
        .finally(() => identity?.stop())
        .finally(() => tracing?.stop())
        .then(() => {});
    const apis = runtimes.map(({ metadata }) => metadata);
    return { url, metricsUrl: published?.url, apis, reload: () => policy?.reload(), stop: stopAll };
  } catch (error) {
    await published?.stop();
    throw error;
  }
}

/** Starts the background work of a server that listens at `url`. Returns the function that ends its monitoring. */
async function startBackground(
  { store, logger }: Base,
  { events, sink, jobs }: Services,
  url: string,
  running: RunningRequests,
): Promise<() => void> {
  events.own.listensAt(url);
  await sealSecrets(store, events.secrets, logger);
  await events.delivery.start();
  if (sink) events.delivery.onSequenced(() => sink.wake());
  sink?.start();
  const endMonitoring = monitorEventLoop(running, logger);
  for (const job of jobs) job.start();
  return endMonitoring;
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
  const { lookup } = new PromptNames();
  const sender = new Sender({ policy, timeout, connectionsPerHost, lookup });
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
      const url = await checkCallback(callback, policy, { lookup });
      if (options.isVerified) await verifyCallback(url, topic, sender);
    },
    checkSecret,
    sealSecret: (secret, subscription) => secrets.seal(secret, subscription),
    secretOverlapMs: options.secretOverlapMs,
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
  const limit = new ConcurrencyLimit(config.limits.requests, performance.now());
  const onRefused = (refused: number, atATime: number) => {
    metrics?.onRefused(refused);
    logger.warn({ refused, limit: atATime }, 'requests were refused: the server is busy');
  };
  const origins = allowOrigins(config.corsOrigins);
  return new RequestGate(limit, new StartQueue(), uncountedPaths(config), onRefused, origins);
}

/** Starts an HTTP server that passes all requests to the app, including those that Node would answer itself. */
async function listen(app: Express, gate: RequestGate, config: Config): Promise<Server> {
  const { connections } = config.limits;
  const options = { ...messageClasses(app), ...timeoutOptions(connections), requireHostHeader: false };
  const handle = discardUnreadBodies(gate.before(app));
  const server = createServer(options, handle);
  // One more than are allowed, so that a request with more of them is seen.
  server.maxHeadersCount = MAX_HEADERS + 1;
  gate.watch(server);
  limitConnections(server, connections);
  server.on('checkExpectation', handle);
  server.on('clientError', handleClientError);
  server.listen({ port: config.port, host: config.host, backlog: BACKLOG });
  await once(server, 'listening');
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
