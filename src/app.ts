import { readFileSync } from 'node:fs';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { apis } from '../generated/index.js';
import { BACKGROUND_JOBS, BEHAVIOURS } from './behaviours.js';
import type { Config } from './config.js';
import { notFound } from './errors.js';
import type { EventFeed } from './events/feed/event-feed.js';
import type { LoopProblem } from './events/loop.js';
import { apiDispatcher } from './platform/contract/api-dispatcher.js';
import { normalizeContentType, optionalBody } from './platform/contract/content-type.js';
import { type Contract, contractValidation } from './platform/contract/contract-validation.js';
import { entryPointRouter } from './platform/contract/entry-point.js';
import { errorTypes } from './platform/contract/error-types.js';
import { absentNulls, type Validation, validatedContract } from './platform/contract/lenient.js';
import {
  type Controllers,
  operationGuard,
  operationHandler,
} from './platform/contract/operation-dispatch.js';
import { servedContract } from './platform/contract/served-contract.js';
import { variantBodies } from './platform/contract/variant-bodies.js';
import { EVENTS_PATH, eventStreamRouter } from './platform/event-stream/event-stream-router.js';
import { bodyBudget } from './platform/http/body-budget.js';
import { bodyParser, largeBodyTurn } from './platform/http/body-parser.js';
import { compose, withBody } from './platform/http/compose.js';
import { compressResponses } from './platform/http/compression.js';
import { errorHandler } from './platform/http/error-handler.js';
import { healthRouter } from './platform/http/health.js';
import { normalizeUrl, requireHost, serverOptions } from './platform/http/request-target.js';
import { buildRoutes } from './platform/http/route.js';
import { type RunningRequests, requestDeadline } from './platform/http/running-requests.js';
import { requestLog } from './platform/logging/request-log.js';
import type { ApiPage } from './platform/pages/api-page.js';
import { pagesRouter } from './platform/pages/router.js';
import { SchemaValidator } from './rest/body/schema-validator.js';
import { fromRoot } from './root.js';
import { serviceOptions } from './service-options.js';
import { type ApiService, apiService } from './services/api-service.js';
import type { BackgroundJob } from './services/background/background-job.js';
import { IndexFiller } from './services/background/index-filler.js';
import { TaskWorker } from './services/background/task-worker.js';
import { unraisedEvents } from './services/contract/event-rules.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import type { Resource } from './services/contract/resources.js';
import type { SchemaRegistry } from './services/contract/schema-registry.js';
import { ContractRules } from './services/hub/contract-rules.js';
import { EventQueryParser } from './services/hub/event-query-parser.js';
import { Directory } from './services/resource/addressing/directory.js';
import { resourceAccess } from './services/resource/resource-access.js';
import type { Hub, ResourceAccess } from './services/types.js';
import type { Store } from './store/store.js';

/** The dependencies that the services of all APIs share. */
export interface SharedServices {
  readonly store: Store;
  readonly schemas: SchemaRegistry;
  readonly hub: Hub;
  /** The base of addresses that are stored or sent to others, as far as it is known. */
  readonly own?: { readonly origin: string | undefined };
}

/** A running API: its metadata, its effective contract and its service. */
export interface ApiRuntime {
  readonly metadata: ApiMetadata;
  /** Reads the effective contract when it is first needed. */
  readonly contract: () => Contract;
  /** Validates documents against the contract. */
  readonly validator: SchemaValidator;
  readonly service: ApiService;
  /** Access to the resources of all APIs, for work that no client has requested. */
  readonly access: ResourceAccess;
}

const METADATA: readonly ApiMetadata[] = apis.map(({ metadata }) => metadata);

/** The event rules of the contracts of all APIs. */
export const contractRules = (config: Config) => new ContractRules(METADATA, serviceOptions(config));

/** The background jobs of a server: filling new indexes, running tasks, and the jobs of single APIs. */
export function backgroundJobs(
  runtimes: readonly ApiRuntime[],
  { store }: SharedServices,
  config: Config,
  logger: Logger,
): BackgroundJob[] {
  const tasks = new TaskWorker(
    runtimes.flatMap(({ service }) => service.resources),
    store,
    logger,
    config.taskRetention,
  );
  const apiJobs = runtimes.flatMap(
    ({ metadata, access }) => BACKGROUND_JOBS[metadata.folder]?.(access, logger) ?? [],
  );
  return [new IndexFiller(store, logger), tasks, ...apiJobs];
}

/** Reads queries for the events of all APIs. */
const eventQueries = (config: Config) => new EventQueryParser(METADATA, serviceOptions(config));

/** Creates the services of all generated APIs on a store. */
export function createApis(config: Config, { store, schemas, hub, own }: SharedServices): ApiRuntime[] {
  const shared = {
    store,
    schemas,
    hub,
    options: serviceOptions(config),
    directory: new Directory(config.publicUrl, own),
  };
  const access = resourceAccess(shared, store, '');
  return apis.map(({ metadata }) => {
    const { contract, validator } = lazyContract(metadata.folder, config.validation);
    const service = apiService(metadata, { ...shared, validator }, BEHAVIOURS[metadata.folder] ?? {});
    return { metadata, contract, validator, service, access };
  });
}

/** A contract that is read when it is first needed. */
interface LazyContract {
  readonly contract: () => Contract;
  readonly validator: SchemaValidator;
}

const contracts = new Map<string, LazyContract>();

/** Returns an API's contract, which is read once per process, since compiling its schemas is slow. */
function lazyContract(folder: string, validation: Validation): LazyContract {
  const key = `${validation} ${folder}`;
  const known = contracts.get(key) ?? createLazyContract(folder, validation);
  contracts.set(key, known);
  return known;
}

function createLazyContract(folder: string, validation: Validation): LazyContract {
  let read: Contract | undefined;
  const contract = () => {
    read ??= validatedContract(readContract(folder), validation);
    return read;
  };
  return { contract, validator: new SchemaValidator(contract) };
}

const readContract = (folder: string) =>
  JSON.parse(readFileSync(fromRoot('generated', folder, 'openapi.json'), 'utf8')) as Contract;

/** Creates the handler of an API when its first request comes, so that APIs without requests cost little. */
function lazyHandler(create: () => RequestHandler): RequestHandler {
  let handler: RequestHandler | undefined;
  return (request, response, next) => {
    handler ??= create();
    handler(request, response, next);
  };
}

/** The handler of all requests below an API's base paths: the checks, then the operation. */
function apiHandler(
  api: ApiRuntime,
  config: Config,
  deadline: RequestHandler,
  budget: RequestHandler,
  compress: RequestHandler,
  controllers: Controllers,
): RequestHandler {
  const { metadata } = api;
  const contract = api.contract();
  return compose([
    errorTypes(contract),
    compress,
    deadline,
    operationGuard(
      buildRoutes(metadata.operations),
      entryPointRouter(entryPointOf(api), servedContract(contract, config.expansion), config.publicUrl),
    ),
    withBody([
      optionalBody(contract),
      budget,
      bodyParser(config.bodyLimit, config.bodyValues),
      normalizeContentType,
      ...(config.validation === 'lenient' ? [absentNulls] : []),
      largeBodyTurn,
    ]),
    contractValidation(contract, config.validateResponses),
    variantBodies(contract, api.validator),
    largeBodyTurn,
    operationHandler(controllers),
  ]);
}

/** The generated controllers of an API, which call its service. Throws if an operation has no handler. */
function controllersOf({ metadata, service }: ApiRuntime): Controllers {
  const generated = apis.find((candidate) => candidate.metadata === metadata);
  if (!generated) throw new Error(`${metadata.folder} is not generated`);
  return generated.controllers(service.handlers);
}

function entryPointOf({ metadata, service }: ApiRuntime) {
  return {
    name: metadata.title,
    number: metadata.number,
    version: metadata.version,
    basePath: metadata.basePaths[0] ?? '',
    resources: service.resources.map(({ resource }) => resource).filter(isTopLevelList),
  };
}

/** Whether the resource can be listed without the id of another resource. */
const isTopLevelList = ({ operations, parents }: Resource) => operations.has('list') && parents.length === 0;

/** Creates the Express application: all APIs, health checks, the event stream and the pages. */
export function createApp(
  config: Config,
  store: Store,
  runtimes: readonly ApiRuntime[],
  feed: EventFeed,
  logger: Logger,
  running: RunningRequests,
  problems: () => readonly LoopProblem[] = () => [],
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Services judge conditional requests. Express would answer 304 by the headers of request and response alone.
  Object.defineProperty(app.request, 'fresh', { value: false });
  app.set('query parser', 'simple');
  const deadline = requestDeadline(config.requestTimeout, running);
  const budget = bodyBudget(config.bodiesInFlight, config.bodyLimit);
  const compress = compressResponses(config.compressionThreshold);
  const mounted = runtimes.map((api) => {
    const controllers = controllersOf(api);
    const handle = lazyHandler(() => apiHandler(api, config, deadline, budget, compress, controllers));
    return { basePaths: api.metadata.basePaths, handle };
  });
  app.use(compose([requestLog(logger), requireHost, serverOptions, normalizeUrl, apiDispatcher(mounted)]));
  app.use(healthRouter(() => store.ping(), problems));
  app.use(eventStreamRouter(feed, eventQueries(config), config.streams));
  const events = config.streams.total > 0 ? EVENTS_PATH : undefined;
  app.use(compress);
  app.use(pagesRouter(runtimes.map(apiPage), { version: config.version, events }));
  app.use((request) => {
    throw notFound(`There is no resource at ${request.path}`);
  });
  app.use(errorHandler);
  return app;
}

function apiPage({ metadata, service }: ApiRuntime): ApiPage {
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
    };
  });
  return { number, title, version, folder, basePath, resources, unraisedEvents: unraised };
}
