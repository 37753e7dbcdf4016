import type { Tracer } from '@opentelemetry/api';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { apiHandler, isTopLevelList, type SharedHandlers } from './api-handler.js';
import { type ApiRuntime, controllersOf, METADATA, metadataBelow } from './apis.js';
import type { Config } from './config.js';
import { notFound, shortened } from './errors.js';
import type { EventFeed } from './events/feed/event-feed.js';
import type { LoopProblem } from './events/loop.js';
import { AccessControl } from './platform/auth/access-control.js';
import { protectedResourceRouter } from './platform/auth/protected-resource.js';
import { scopesOf } from './platform/auth/scopes.js';
import type { TokenVerifier } from './platform/auth/token-verifier.js';
import { apiDispatcher, lazyHandler, type MountedApi } from './platform/contract/api-dispatcher.js';
import {
  EVENTS_PATH,
  eventStreamRouter,
  type StreamAccess,
} from './platform/event-stream/event-stream-router.js';
import { requireAllowedHost } from './platform/http/allowed-hosts.js';
import { bodyBudget } from './platform/http/body/body-budget.js';
import { identifyClient } from './platform/http/client-network.js';
import { compose } from './platform/http/compose.js';
import { compressResponses } from './platform/http/compression.js';
import { allowOrigins } from './platform/http/cors.js';
import { errorHandler } from './platform/http/error-handler.js';
import { forwardedAddress } from './platform/http/forwarded.js';
import { healthRouter } from './platform/http/health.js';
import { ofApi, PROBES } from './platform/http/request-facts.js';
import {
  normalizeUrl,
  requireFewHeaders,
  requireHost,
  serverOptions,
} from './platform/http/request-target.js';
import { allowOf } from './platform/http/route.js';
import { type RunningRequests, requestDeadline } from './platform/http/running-requests.js';
import { largeResponses } from './platform/limits/large-responses.js';
import { addressRateLimit, clientRateLimit } from './platform/limits/rate-limits.js';
import type { RequestGate } from './platform/limits/request-gate.js';
import { auditLog } from './platform/logging/audit-log.js';
import { requestLog } from './platform/logging/request-log.js';
import type { Metrics } from './platform/metrics/metrics.js';
import { requestTimes } from './platform/metrics/request-times.js';
import type { ApiPage } from './platform/pages/api-page.js';
import { pagesRouter } from './platform/pages/router.js';
import type { SnippetContract } from './platform/pages/snippets/calls.js';
import { requestSpans } from './platform/tracing/request-spans.js';
import { serviceOptions } from './service-options.js';
import { apiKeyOf } from './services/contract/api-key.js';
import { unraisedEvents } from './services/contract/event-rules.js';
import type { Readiness } from './services/derived/readiness.js';
import { EventQueryParser } from './services/hub/event-query-parser.js';
import { EventRights } from './services/hub/event-rights.js';
import { EventSubjects } from './services/hub/event-subjects.js';
import type { Permissions } from './services/policy/permissions.js';
import type { Principal } from './services/types.js';
import type { Store } from './store/store.js';

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

/** The parts that the application serves. */
interface AppParts {
  readonly store: Store;
  readonly runtimes: readonly ApiRuntime[];
  readonly feed: EventFeed;
  readonly running: RunningRequests;
  readonly gate: RequestGate;
  readonly problems: () => readonly LoopProblem[];
  readonly readiness: Readiness;
  readonly permissions: Permissions;
  /** Checks access tokens; undefined: clients need none. */
  readonly verifier: TokenVerifier | undefined;
  /** Undefined: nothing is measured. */
  readonly metrics: Metrics | undefined;
  /** Undefined: nothing is traced. */
  readonly tracer: Tracer | undefined;
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

/** Paths that never count as requests for resources: probes, which do not know the beginning of the paths, and streams. */
export const uncountedPaths = ({ basePath }: Config): ReadonlySet<string> =>
  new Set([...PROBES, ...[...PROBES, EVENTS_PATH].map((path) => basePath + path)]);

/** Creates the Express application: all APIs, health checks, the event stream and the pages. */
export function createApp(config: Config, logger: Logger, parts: AppParts): Express {
  const app = emptyApp(config);
  const access = accessControl(config, parts.verifier);
  const compress = compressResponses(config.compressionThreshold);
  const dispatch = apiDispatcher(mountedApis(config, parts, { compress, access }));
  app.use(compose([...handlersBeforeApis(config, logger, parts), dispatch]));
  const root = config.basePath === '' ? '/' : config.basePath;
  // Probes do not know the beginning of the paths.
  const health = healthRouter(
    () => parts.store.ping(),
    parts.problems,
    () => parts.readiness.building,
  );
  for (const path of new Set(['/', root])) app.use(path, health);
  if (config.oidc) app.use(protectedResourceRouter(protectedResource(config.oidc, config)));
  const queries = eventQueries(config, parts.permissions);
  app.use(root, eventStreamRouter(parts.feed, queries, config.streams, access && streamAccess(access)));
  const events = config.streams.total > 0 ? config.basePath + EVENTS_PATH : undefined;
  app.use(compress);
  const { version, basePath } = config;
  const signIn = signInOf(config);
  app.use(root, pagesRouter(parts.runtimes.map(apiPage), { version, basePath, events, access, signIn }));
  app.use((request) => {
    throw notFound(`There is no resource at ${shortened(request.path)}`);
  });
  app.use(errorHandler);
  return app;
}

function emptyApp({ trustProxy, responsesInFlight }: Config): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Services judge conditional requests. Express would answer 304 by the headers of request and response alone.
  Object.defineProperty(app.request, 'fresh', { value: false });
  app.set('query parser', 'simple');
  app.locals.largeResponses = largeResponses(responsesInFlight);
  app.set('trust proxy', trustProxy);
  return app;
}

/** The handlers of every request, before its API is found. */
const handlersBeforeApis = (
  config: Config,
  logger: Logger,
  { runtimes, metrics, tracer }: AppParts,
): RequestHandler[] => [
  requestLog(logger),
  auditLog(logger),
  noSniffing,
  ...allowOrigins(config.corsOrigins),
  ...forwardedAddress(config.trustProxy),
  requireFewHeaders,
  requireHost,
  serverOptions(allMethods(runtimes)),
  normalizeUrl,
  identifyClient,
  ...(metrics ? [requestTimes(config.basePath + EVENTS_PATH, metrics.onRequest)] : []),
  ...(tracer ? [requestSpans(tracer, config.basePath + EVENTS_PATH)] : []),
  requireAllowedHost(config),
  ...addressRateLimit(config.limits.perAddress),
];

/** The APIs with their handlers, which are created when the first request comes. */
function mountedApis(
  config: Config,
  { runtimes, running, gate, metrics, tracer }: AppParts,
  handlers: Pick<SharedHandlers, 'compress' | 'access'>,
): MountedApi[] {
  const shared: SharedHandlers = {
    deadline: requestDeadline(config.requestTimeout, running),
    budget: bodyBudget(config.bodiesInFlight, config.bodyLimit),
    gate: gate.afterBody,
    tracer,
    ...handlers,
  };
  return runtimes.map((api) => {
    const controllers = controllersOf(api);
    const handle = lazyHandler(() => apiHandler(api, config, shared, controllers));
    const { basePaths } = api.metadata;
    return { basePaths, handle: metrics || tracer ? compose([ofApi(basePaths[0] ?? ''), handle]) : handle };
  });
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
