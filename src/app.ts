import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { apis, views } from '../generated/index.js';
import {
  apiHandler,
  isTopLevelList,
  lazyHandler,
  type ServedApi,
  type SharedHandlers,
} from './api-handler.js';
import { BACKGROUND_JOBS, BEHAVIOURS, DERIVED_DATA } from './behaviours.js';
import { type Config, ConfigError } from './config.js';
import { notFound } from './errors.js';
import type { EventFeed } from './events/feed/event-feed.js';
import type { LoopProblem } from './events/loop.js';
import { lazyContract } from './lazy-contract.js';
import { AccessControl } from './platform/auth/access-control.js';
import { protectedResourceRouter } from './platform/auth/protected-resource.js';
import { scopesOf } from './platform/auth/scopes.js';
import type { TokenVerifier } from './platform/auth/token-verifier.js';
import { apiDispatcher } from './platform/contract/api-dispatcher.js';
import type { Controllers } from './platform/contract/operation-dispatch.js';
import {
  EVENTS_PATH,
  eventStreamRouter,
  type StreamAccess,
} from './platform/event-stream/event-stream-router.js';
import { requireAllowedHost } from './platform/http/allowed-hosts.js';
import { bodyBudget } from './platform/http/body-budget.js';
import { compose } from './platform/http/compose.js';
import { compressResponses } from './platform/http/compression.js';
import { allowOrigins } from './platform/http/cors.js';
import { errorHandler } from './platform/http/error-handler.js';
import { takeForwarded } from './platform/http/forwarded.js';
import { healthRouter } from './platform/http/health.js';
import { normalizeUrl, requireHost, serverOptions } from './platform/http/request-target.js';
import { allowOf } from './platform/http/route.js';
import { type RunningRequests, requestDeadline } from './platform/http/running-requests.js';
import { addressRateLimit, clientRateLimit } from './platform/limits/rate-limits.js';
import { requestGate } from './platform/limits/request-gate.js';
import { auditLog } from './platform/logging/audit-log.js';
import { requestLog } from './platform/logging/request-log.js';
import type { Metrics } from './platform/metrics/metrics.js';
import { ofApi, requestTimes } from './platform/metrics/request-times.js';
import type { ApiPage } from './platform/pages/api-page.js';
import { pagesRouter } from './platform/pages/router.js';
import type { SnippetContract } from './platform/pages/snippets/calls.js';
import { serviceOptions } from './service-options.js';
import { apiService } from './services/api-service.js';
import type { BackgroundJob } from './services/background/background-job.js';
import { DerivedDataBuilder } from './services/background/derived-data-builder.js';
import { IdempotencyExpiry } from './services/background/idempotency-expiry.js';
import { IndexFiller } from './services/background/index-filler.js';
import { TaskWorker } from './services/background/task-worker.js';
import { type BehavioursByApi, combineBehaviours } from './services/combine-behaviours.js';
import { apiKeyOf } from './services/contract/api-key.js';
import { unraisedEvents } from './services/contract/event-rules.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import { resourcesOf } from './services/contract/resources.js';
import type { SchemaRegistry } from './services/contract/schema-registry.js';
import type { DerivedData } from './services/derived/derived-data.js';
import { Readiness } from './services/derived/readiness.js';
import { ContractRules } from './services/hub/contract-rules.js';
import { EventQueryParser } from './services/hub/event-query-parser.js';
import { EventRights } from './services/hub/event-rights.js';
import { EventSubjects } from './services/hub/event-subjects.js';
import { IdempotentCreations } from './services/idempotency/idempotent-creations.js';
import { Permissions } from './services/policy/permissions.js';
import { Directory } from './services/resource/addressing/directory.js';
import { resourceAccess } from './services/resource/resource-access.js';
import type { Hub, Principal, ResourceAccess } from './services/types.js';
import type { ViewDeclaration } from './services/views/declaration.js';
import type { DerivedDeclaration } from './store/derived-states.js';
import type { Store } from './store/store.js';

/** The dependencies that the services of all APIs share. */
export interface SharedServices {
  readonly store: Store;
  readonly schemas: SchemaRegistry;
  readonly hub: Hub;
  /** Which derived data is not complete; everything is, when left out. */
  readonly readiness?: Readiness;
  /** What clients may do; everything when left out. */
  readonly permissions?: Permissions;
  /** The base of addresses that are stored or sent to others, as far as it is known. */
  readonly own?: { readonly origin: string | undefined };
  /** Added to the behaviours of this project. */
  readonly behaviours?: BehavioursByApi | undefined;
}

/** A running API. */
export interface ApiRuntime extends ServedApi {
  /** Access to the resources of all APIs, for work that no client has requested. */
  readonly access: ResourceAccess;
}

const METADATA: readonly ApiMetadata[] = apis.map(({ metadata }) => metadata);

/** By the beginning of the paths: services compare the metadata of APIs, so that there is one object for each. */
const metadataByPrefix = new Map<string, readonly ApiMetadata[]>([['', METADATA]]);

/** Returns the metadata of all APIs with this beginning of their paths. */
function metadataBelow(prefix: string): readonly ApiMetadata[] {
  const found =
    metadataByPrefix.get(prefix) ??
    METADATA.map((api) => ({ ...api, basePaths: api.basePaths.map((path) => prefix + path) }));
  metadataByPrefix.set(prefix, found);
  return found;
}

/** Throws a `ConfigError` for behaviours of an API or a resource that this server does not have. */
export function checkBehaviours(behaviours: BehavioursByApi): void {
  for (const [folder, added] of Object.entries(behaviours)) {
    const metadata = METADATA.find((candidate) => candidate.folder === folder);
    if (!metadata)
      throw new ConfigError(
        `behaviours: there is no API "${folder}"; there are ${METADATA.map((api) => api.folder).join(', ')}`,
      );
    const names = resourcesOf(metadata).map(({ name }) => name);
    const unknown = Object.keys(added).find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw new ConfigError(
        `behaviours: ${folder} has no resource "${unknown}"; it has ${[...new Set(names)].join(', ')}`,
      );
  }
}

/** The event rules of the contracts of all APIs. */
export const contractRules = (config: Config, permissions?: Permissions) =>
  new ContractRules(metadataBelow(config.basePath), serviceOptions(config), permissions);

/** The derived data of these APIs. */
export const derivedData = (runtimes: readonly ApiRuntime[]): readonly DerivedData[] =>
  runtimes.flatMap(({ metadata }) => DERIVED_DATA[metadata.folder] ?? []);

/** The same data, as the store is told of it. */
export const derivedDeclarations = (runtimes: readonly ApiRuntime[]): readonly DerivedDeclaration[] =>
  derivedData(runtimes).map(({ name, version, keptIn, sources }) => ({
    name,
    version,
    keptIn,
    sources: sources.flatMap(([folder, resource]) =>
      runtimes
        .filter(({ metadata }) => metadata.folder === folder)
        .flatMap(({ service }) => service.resources)
        .filter((each) => each.resource.name === resource)
        .map(({ schema }) => schema.table),
    ),
  }));

/** The background jobs of a server: filling new indexes, building derived data, running tasks, removing old idempotency keys, and the jobs of single APIs. */
export function backgroundJobs(
  runtimes: readonly ApiRuntime[],
  { store, readiness = new Readiness() }: SharedServices,
  config: Config,
  logger: Logger,
  metrics?: Metrics,
): BackgroundJob[] {
  const tasks = new TaskWorker(
    runtimes.flatMap(({ service }) => service.resources),
    store,
    logger,
    config.taskRetention,
    metrics?.onTask,
  );
  const apiJobs = runtimes.flatMap(
    ({ metadata, access }) => BACKGROUND_JOBS[metadata.folder]?.(access, logger) ?? [],
  );
  const [first] = runtimes;
  const builders = first
    ? [new DerivedDataBuilder(first.access, derivedData(runtimes), readiness, logger)]
    : [];
  return [
    new IndexFiller(store, logger),
    ...builders,
    new IdempotencyExpiry(store, logger),
    tasks,
    ...apiJobs,
  ];
}

/** Reads queries for the events of all APIs. */
function eventQueries(config: Config, permissions: Permissions) {
  const metadata = metadataBelow(config.basePath);
  const parser = new EventQueryParser(metadata, serviceOptions(config));
  const rights = new EventRights(new EventSubjects(metadata), permissions);
  return {
    apis: metadata.map(apiKeyOf),
    parse: (text: string, principal: Principal | undefined) =>
      rights.limited(parser.parse(text), 'watch', principal),
  };
}

/** Creates the services of all generated APIs on a store. */
export function createApis(config: Config, services: SharedServices): ApiRuntime[] {
  const { store, schemas, hub, own, behaviours: added = {} } = services;
  const { permissions = new Permissions(), readiness = new Readiness() } = services;
  const behaviours = combineBehaviours(BEHAVIOURS, added);
  const shared = {
    permissions,
    store,
    schemas,
    hub,
    readiness,
    options: serviceOptions(config),
    directory: new Directory(config.publicUrl, own),
    idempotency: new IdempotentCreations(config.idempotencyRetention),
  };
  const access = resourceAccess(shared, store, '');
  const served = metadataBelow(config.basePath);
  const runtimes = new Map<string, ApiRuntime>();
  for (const metadata of served.toSorted((a, b) => Number(isView(a)) - Number(isView(b)))) {
    const { folder } = metadata;
    const { contract, validator } = lazyContract(folder, config);
    const declaration = VIEWS[folder];
    const stored = runtimes.get(declaration?.stored ?? '')?.service;
    const view = declaration && stored && { declaration, stored };
    const service = apiService(metadata, { ...shared, validator }, behaviours[folder] ?? {}, view);
    runtimes.set(folder, { metadata, contract, validator, service, access });
  }
  return served.map(({ folder }) => runtimes.get(folder) as ApiRuntime);
}

/** The APIs that show documents of another version, by folder. */
const VIEWS: Readonly<Record<string, ViewDeclaration>> = views;

const isView = ({ folder }: ApiMetadata) => Object.hasOwn(VIEWS, folder);

/** The generated controllers of an API, which call its service. Throws if an operation has no handler. */
function controllersOf({ metadata, service }: ApiRuntime): Controllers {
  const generated = apis.find((candidate) => candidate.metadata.folder === metadata.folder);
  if (!generated) throw new Error(`${metadata.folder} is not generated`);
  return generated.controllers(service.handlers);
}

/** What the application serves. */
interface AppParts {
  readonly store: Store;
  readonly runtimes: readonly ApiRuntime[];
  readonly feed: EventFeed;
  readonly running: RunningRequests;
  readonly problems: () => readonly LoopProblem[];
  readonly readiness: Readiness;
  readonly permissions: Permissions;
  /** Checks access tokens; undefined: clients need none. */
  readonly verifier: TokenVerifier | undefined;
  /** Undefined: nothing is measured. */
  readonly metrics: Metrics | undefined;
}

/** Returns a function that gives the address of an API, by its key: absolute with `PUBLIC_URL`, otherwise its path. */
export function apiAddresses({ basePath, publicUrl = '' }: Config): (key: string) => string {
  const paths = new Map(metadataBelow(basePath).map((api) => [apiKeyOf(api), api.basePaths[0] ?? '']));
  return (key) => publicUrl + (paths.get(key) ?? `/${key}`);
}

/** The checks of access tokens; undefined: clients need none. */
function accessControl(config: Config, verifier: TokenVerifier | undefined): AccessControl | undefined {
  const { oidc, publicUrl, basePath, policy, limits } = config;
  if (!oidc || !verifier) return undefined;
  return new AccessControl(verifier, METADATA, {
    issuer: oidc.issuer,
    publicUrl,
    basePath,
    isByPolicy: policy !== undefined,
    limits: clientRateLimit(limits.perClient),
  });
}

/** The methods of all operations, as in `Allow`. */
const allMethods = (runtimes: readonly ApiRuntime[]): string =>
  allowOf(new Set(runtimes.flatMap(({ metadata }) => metadata.operations.map(({ method }) => method))));

/** Browsers take responses for what their content type says, whatever they contain. */
const noSniffing: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  next();
};

/** Creates the Express application: all APIs, health checks, the event stream and the pages. */
export function createApp(config: Config, logger: Logger, parts: AppParts): Express {
  const { store, runtimes, feed, running, problems, metrics } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Services judge conditional requests. Express would answer 304 by the headers of request and response alone.
  Object.defineProperty(app.request, 'fresh', { value: false });
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  const access = accessControl(config, parts.verifier);
  const compress = compressResponses(config.compressionThreshold);
  const shared: SharedHandlers = {
    deadline: requestDeadline(config.requestTimeout, running),
    budget: bodyBudget(config.bodiesInFlight, config.bodyLimit),
    gate: requestGate(config.limits.requests),
    compress,
    access,
  };
  const mounted = runtimes.map((api) => {
    const controllers = controllersOf(api);
    const handle = lazyHandler(() => apiHandler(api, config, shared, controllers));
    const { basePaths } = api.metadata;
    return { basePaths, handle: metrics ? compose([ofApi(basePaths[0] ?? ''), handle]) : handle };
  });
  app.use(
    compose([
      requestLog(logger),
      auditLog(logger),
      noSniffing,
      ...allowOrigins(config.corsOrigins),
      takeForwarded,
      requireHost,
      serverOptions(allMethods(runtimes)),
      normalizeUrl,
      ...(metrics ? [requestTimes(config.basePath + EVENTS_PATH, metrics.onRequest)] : []),
      requireAllowedHost(config),
      ...addressRateLimit(config.limits.perAddress),
      apiDispatcher(mounted),
    ]),
  );
  const root = config.basePath === '' ? '/' : config.basePath;
  // Probes do not know the beginning of the paths.
  const health = healthRouter(
    () => store.ping(),
    problems,
    () => parts.readiness.building,
  );
  for (const path of new Set(['/', root])) app.use(path, health);
  if (config.oidc) app.use(protectedResourceRouter(protectedResource(config.oidc, config)));
  app.use(
    root,
    eventStreamRouter(
      feed,
      eventQueries(config, parts.permissions),
      config.streams,
      access && streamAccess(access),
    ),
  );
  const events = config.streams.total > 0 ? config.basePath + EVENTS_PATH : undefined;
  app.use(compress);
  const { version, basePath } = config;
  const signIn = signInOf(config);
  app.use(root, pagesRouter(runtimes.map(apiPage), { version, basePath, events, access, signIn }));
  app.use((request) => {
    throw notFound(`There is no resource at ${request.path}`);
  });
  app.use(errorHandler);
  return app;
}

const protectedResource = (
  { issuer }: { readonly issuer: string },
  { publicUrl, basePath }: Pick<Config, 'publicUrl' | 'basePath'>,
) => ({
  publicUrl,
  basePath,
  issuer,
  scopes: scopesOf(METADATA.map(({ folder }) => folder)),
});

/** Where users of the pages sign in; undefined: they cannot. */
const signInOf = ({ oidc }: Config) => (oidc?.clientId ? oidc : undefined);

const streamAccess = (access: AccessControl): StreamAccess => ({
  authenticate: access.authenticateSubscriber,
  covers: (principal, api) => access.covers(principal, api),
});

function apiPage({ metadata, service, contract }: ApiRuntime): ApiPage {
  const basePath = metadata.basePaths[0] ?? '';
  const { number, title, version, folder } = metadata;
  const unraised = unraisedEvents(
    metadata,
    service.resources.map(({ resource }) => resource),
  );
  const resources = service.resources.map((resourceService) => {
    const { resource } = resourceService;
    return {
      name: resource.name,
      path: basePath + resource.path,
      isListable: isTopLevelList(resource),
      operations: [...resource.operations.keys()],
      count: () => resourceService.count(),
      mayCount: (principal: Principal) => resourceService.mayCount(principal),
    };
  });
  const page = { number, title, version, folder, basePath, resources, unraisedEvents: unraised };
  return { ...page, contract: () => contract() as unknown as SnippetContract };
}
