import type { Logger } from 'pino';
import { apis, views } from '../generated/index.js';
import type { ServedApi } from './api-handler.js';
import { BACKGROUND_JOBS, BEHAVIOURS, DERIVED_DATA, VIEW_BEHAVIOURS } from './behaviours.js';
import { type Config, ConfigError } from './config.js';
import { lazyContract } from './lazy-contract.js';
import type { Controllers } from './platform/contract/operation-dispatch.js';
import { serviceOptions } from './service-options.js';
import { apiService } from './services/api-service.js';
import type { BackgroundJob } from './services/background/background-job.js';
import { DerivedDataBuilder } from './services/background/derived-data-builder.js';
import { IdempotencyExpiry } from './services/background/idempotency-expiry.js';
import { IndexFiller } from './services/background/index-filler.js';
import { type TaskObservers, TaskWorker } from './services/background/task-worker.js';
import { type BehavioursByApi, combineBehaviours } from './services/combine-behaviours.js';
import { apiKeyOf } from './services/contract/api-key.js';
import type { ApiMetadata } from './services/contract/metadata.js';
import { resourcesOf } from './services/contract/resources.js';
import type { SchemaRegistry } from './services/contract/schema-registry.js';
import type { DerivedData } from './services/derived/derived-data.js';
import { Readiness } from './services/derived/readiness.js';
import { ContractRules } from './services/hub/contract-rules.js';
import { IdempotentCreations } from './services/idempotency/idempotent-creations.js';
import { Permissions } from './services/policy/permissions.js';
import { Directory } from './services/resource/addressing/directory.js';
import { resourceAccess } from './services/resource/resource-access.js';
import type { Hub, ResourceAccess } from './services/types.js';
import { firstVersion, type KnownBehaviours, versionBehaviours } from './services/version-behaviours.js';
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

export const METADATA: readonly ApiMetadata[] = apis.map(({ metadata }) => metadata);

/** By the beginning of the paths: services compare the metadata of APIs, so that there is one object for each. */
const metadataByPrefix = new Map<string, readonly ApiMetadata[]>([['', METADATA]]);

/** Returns the metadata of all APIs with this beginning of their paths. */
export function metadataBelow(prefix: string): readonly ApiMetadata[] {
  const found =
    metadataByPrefix.get(prefix) ??
    METADATA.map((api) => ({ ...api, basePaths: api.basePaths.map((path) => prefix + path) }));
  metadataByPrefix.set(prefix, found);
  return found;
}

/** Throws a `ConfigError` for behaviours of an API or a resource that this server does not have, or does not store. */
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
    const { stored, resources = {} } = VIEWS[folder] ?? {};
    const shown = Object.keys(added).find((name) => Object.hasOwn(resources, name));
    if (shown !== undefined)
      throw new ConfigError(
        `behaviours: ${shown} of ${folder} is stored as ${stored} has it; give its behaviours to ${stored}`,
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
  observers?: TaskObservers,
): BackgroundJob[] {
  const tasks = new TaskWorker(
    runtimes.flatMap(({ service }) => service.resources),
    store,
    logger,
    config.taskRetention,
    observers,
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

/** Creates the services of all generated APIs on a store. */
export function createApis(config: Config, services: SharedServices): ApiRuntime[] {
  const { store, schemas, hub, own, behaviours: added = {} } = services;
  const { permissions = new Permissions(), readiness = new Readiness() } = services;
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
  const behaviours = combineBehaviours(versionBehaviours(served, VIEWS, KNOWN), added);
  const runtimes = new Map<string, ApiRuntime>();
  for (const metadata of served.toSorted((a, b) => Number(isView(a)) - Number(isView(b)))) {
    const { folder } = metadata;
    const { contract, validator } = lazyContract(folder, config);
    const declaration = VIEWS[folder];
    const stored = runtimes.get(declaration?.stored ?? '')?.service;
    const view = declaration && stored && { declaration, stored };
    const directory = shared.directory.ofVersion(folder, firstVersion(metadata, served));
    const service = apiService(metadata, { ...shared, directory, validator }, behaviours[folder] ?? {}, view);
    runtimes.set(folder, { metadata, contract, validator, service, access });
  }
  return served.map(({ folder }) => runtimes.get(folder) as ApiRuntime);
}

/** The APIs that show documents of another version, by folder. */
const VIEWS: Readonly<Record<string, ViewDeclaration>> = views;

const KNOWN: KnownBehaviours = {
  behaviours: BEHAVIOURS,
  viewBehaviours: VIEW_BEHAVIOURS,
  isComputedFrom: (folder) =>
    Object.hasOwn(BACKGROUND_JOBS, folder) ||
    Object.values(DERIVED_DATA)
      .flat()
      .some(({ sources }) => sources.some(([source]) => source === folder)),
};

const isView = ({ folder }: ApiMetadata) => Object.hasOwn(VIEWS, folder);

/** The generated controllers of an API, which call its service. Throws if an operation has no handler. */
export function controllersOf({ metadata, service }: ApiRuntime): Controllers {
  const generated = apis.find((candidate) => candidate.metadata.folder === metadata.folder);
  if (!generated) throw new Error(`${metadata.folder} is not generated`);
  return generated.controllers(service.handlers);
}

/** Returns a function that gives the address of an API, by its key: absolute with `PUBLIC_URL`, otherwise its path. */
export function apiAddresses({ basePath, publicUrl = '' }: Config): (key: string) => string {
  const paths = new Map(metadataBelow(basePath).map((api) => [apiKeyOf(api), api.basePaths[0] ?? '']));
  return (key) => publicUrl + (paths.get(key) ?? `/${key}`);
}
