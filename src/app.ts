import { readFileSync } from 'node:fs';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { apis } from '../generated/index.js';
import { BACKGROUND_JOBS, BEHAVIOURS } from './behaviours.js';
import type { Config } from './config.js';
import { notFound } from './errors.js';
import type { EventFeed } from './events/event-feed.js';
import { apiDispatcher } from './platform/api-dispatcher.js';
import { bodyParser } from './platform/body.js';
import { compose } from './platform/compose.js';
import { optionalBody, plainContentType } from './platform/content-type.js';
import { type Contract, contractValidation } from './platform/contract-validation.js';
import { entryPointRouter } from './platform/entry-point.js';
import { errorHandler } from './platform/error-handler.js';
import { EVENTS_PATH, eventStreamRouter } from './platform/event-stream.js';
import { healthRouter } from './platform/health.js';
import { requestLog } from './platform/logging.js';
import { normalizeUrl } from './platform/normalize-url.js';
import { operationHandler } from './platform/operation.js';
import { operationGuard } from './platform/operation-guard.js';
import { pagesRouter } from './platform/pages/router.js';
import { requireHost } from './platform/require-host.js';
import { routesOf } from './platform/route.js';
import { SchemaValidator } from './rest/schema-validator.js';
import { fromRoot } from './root.js';
import { type ApiService, apiService } from './services/api-service.js';
import type { BackgroundJob } from './services/background/background-job.js';
import { IndexFiller } from './services/background/index-filler.js';
import { TaskWorker } from './services/background/task-worker.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import type { Resource } from './services/contract/resources.js';
import type { SchemaRegistry } from './services/contract/schema-registry.js';
import { ContractRules } from './services/hub/contract-rules.js';
import { EventQueryParser } from './services/hub/event-query-parser.js';
import type { ServiceOptions } from './services/options.js';
import { Directory } from './services/resource/addressing/directory.js';
import { resourceAccess } from './services/resource/resource-access.js';
import type { Hub, ResourceAccess } from './services/types.js';
import type { Store } from './store/store.js';

/** What the services of all APIs stand on. */
export interface SharedServices {
  readonly store: Store;
  readonly schemas: SchemaRegistry;
  readonly hub: Hub;
}

/** One API at work: what it is, what it promises, what does it. */
export interface ApiRuntime {
  readonly metadata: ApiMetadata;
  readonly contract: Contract;
  readonly service: ApiService;
  /** The resources of all APIs, for what no client has asked for. */
  readonly access: ResourceAccess;
}

const METADATA: readonly ApiMetadata[] = apis.map(({ metadata }) => metadata);

/** What every generated API promises about events. */
export const contractRules = (config: Config) => new ContractRules(METADATA, serviceOptions(config));

/** What servers do without being asked: new indexes, tasks that clients have left to them, what APIs keep up to date. */
export function backgroundJobs(
  working: readonly ApiRuntime[],
  { store }: SharedServices,
  logger: Logger,
): BackgroundJob[] {
  const tasks = new TaskWorker(
    working.flatMap(({ service }) => service.resources),
    store,
    logger,
  );
  const kept = working.flatMap(
    ({ metadata, access: reach }) => BACKGROUND_JOBS[metadata.folder]?.(reach, logger) ?? [],
  );
  return [new IndexFiller(store, logger), tasks, ...kept];
}

/** Reads queries for the events of all APIs. */
const eventQueries = (config: Config) => new EventQueryParser(METADATA, serviceOptions(config));

/** The services of every generated API, over this store. */
export function createApis(config: Config, { store, schemas, hub }: SharedServices): ApiRuntime[] {
  const shared = {
    ...{ store, schemas, hub },
    options: serviceOptions(config),
    directory: new Directory(config.publicUrl),
  };
  const access = resourceAccess(shared, store, '');
  return apis.map(({ metadata }) => {
    const { contract, validator } = contractIn(metadata.folder);
    const service = apiService(metadata, { ...shared, validator }, BEHAVIOURS[metadata.folder] ?? {});
    return { metadata, contract, service, access };
  });
}

function serviceOptions(config: Config): ServiceOptions {
  return {
    publicUrl: config.publicUrl,
    page: { defaultLimit: config.pageSize, maxLimit: config.maxPageSize },
    query: config.query,
    jsonPath: { ...config.jsonPath, maxRegexLength: config.query.maxRegexLength },
    patch: { ...config.patch, maxBytes: config.bodyLimit, maxConditions: config.query.maxConditions },
    bulk: { maxDocuments: config.bulkDocuments },
    expansion: config.expansion,
    requireIfMatch: config.requireIfMatch,
    validateEvents: config.validateResponses,
    timeSlots: config.timeSlots,
    recommendation: config.recommendation,
    buckets: config.buckets,
  };
}

interface KnownContract {
  readonly contract: Contract;
  readonly validator: SchemaValidator;
}

const contracts = new Map<string, KnownContract>();

/** Contracts do not change while a process runs, and compiling their schemas takes a while. */
function contractIn(folder: string): KnownContract {
  const known = contracts.get(folder) ?? readContract(folder);
  contracts.set(folder, known);
  return known;
}

function readContract(folder: string): KnownContract {
  const text = readFileSync(fromRoot('generated', folder, 'openapi.json'), 'utf8');
  const contract = JSON.parse(text) as Contract;
  return { contract, validator: new SchemaValidator(contract) };
}

/** What answers below an API's base paths, behind the checks that every request passes. */
function handlerOf(api: ApiRuntime, config: Config): RequestHandler {
  const { metadata, contract, service } = api;
  const generated = apis.find((candidate) => candidate.metadata === metadata);
  if (!generated) throw new Error(`${metadata.folder} is not generated`);
  return compose([
    entryPointRouter(entryPoint(api), contract, config.publicUrl),
    operationGuard(routesOf(metadata.operations)),
    optionalBody(contract),
    bodyParser(config.bodyLimit),
    plainContentType,
    contractValidation(contract, config.validateResponses),
    operationHandler(generated.controllers(service.handlers)),
  ]);
}

function entryPoint({ metadata, service }: ApiRuntime) {
  return {
    name: metadata.title,
    number: metadata.number,
    version: metadata.version,
    basePath: metadata.basePaths[0] ?? '',
    resources: service.resources.map(({ resource }) => resource).filter(isTopLevelList),
  };
}

/** Can be listed without knowing another resource's id. */
const isTopLevelList = ({ operations, parents }: Resource) => operations.has('list') && parents.length === 0;

/** The whole server: pages, health, the stream of events and every API. */
export function createApp(
  config: Config,
  store: Store,
  working: readonly ApiRuntime[],
  feed: EventFeed,
  logger: Logger,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  const mounted = working.map((api) => ({
    basePaths: api.metadata.basePaths,
    handle: handlerOf(api, config),
  }));
  app.use(compose([requestLog(logger), requireHost, normalizeUrl, apiDispatcher(mounted)]));
  app.use(healthRouter(() => store.ping()));
  app.use(eventStreamRouter(feed, eventQueries(config), config.eventStreams));
  const events = config.eventStreams > 0 ? EVENTS_PATH : undefined;
  app.use(pagesRouter(working.map(pageOf), { version: config.version, events }));
  app.use((request) => {
    throw notFound(`There is nothing at ${request.path}`);
  });
  app.use(errorHandler);
  return app;
}

function pageOf({ metadata, service }: ApiRuntime) {
  const basePath = metadata.basePaths[0] ?? '';
  const { number, title, version, folder } = metadata;
  const resources = service.resources.map((resourceService) => ({
    name: resourceService.resource.name,
    path: basePath + resourceService.resource.path,
    listable:
      resourceService.resource.operations.has('list') && resourceService.resource.parents.length === 0,
    operations: [...resourceService.resource.operations.keys()],
    count: () => resourceService.count(),
  }));
  return { number, title, version, folder, basePath, resources };
}
