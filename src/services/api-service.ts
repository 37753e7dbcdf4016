import { notImplemented } from '../errors.js';
import type { SchemaValidator } from '../rest/schema-validator.js';
import type { Store } from '../store/store.js';
import { type ApiMetadata, type OperationKind, resourcesOf } from './metadata.js';
import { type Answer, type Call, type ResourceOptions, ResourceService } from './resource-service.js';

/** One API at work: its resources, and the handlers that the generated controllers call by operation id. */
export interface ApiService {
  readonly resources: readonly ResourceService[];
  readonly handlers: Readonly<Record<string, Handler>>;
}

type Handler = (call: Call) => Promise<Answer>;

const HANDLERS: Record<OperationKind, (service: ResourceService) => Handler> = {
  list: (service) => (call) => service.list(call),
  create: (service) => (call) => service.create(call),
  retrieve: (service) => (call) => service.retrieve(call),
  patch: (service) => (call) => service.patch(call),
  delete: (service) => (call) => service.delete(call),
};

/** The service of an API with the default behaviour for every resource. */
export function apiService(
  api: ApiMetadata,
  store: Store,
  validator: SchemaValidator,
  options: ResourceOptions,
): ApiService {
  const resources = resourceServices(api, store, validator, options);
  const own = resources.flatMap((service) =>
    [...service.resource.operations].map(([kind, { id }]) => [id, HANDLERS[kind](service)] as const),
  );
  const hub = api.operations
    .filter((operation) => operation.hub)
    .map(({ id }) => [id, noSubscriptions] as const);
  return { resources, handlers: Object.fromEntries([...own, ...hub]) };
}

const noSubscriptions: Handler = () => {
  throw notImplemented('This server does not deliver events: there is nothing to subscribe to');
};

/** One service for each resource, each knowing those above and below it on the path. */
function resourceServices(
  api: ApiMetadata,
  store: Store,
  validator: SchemaValidator,
  options: ResourceOptions,
): ResourceService[] {
  const services = resourcesOf(api).map((resource) => {
    const family = { parents: [] as ResourceService[], children: [] as ResourceService[] };
    return { service: new ResourceService(resource, store, validator, options, family), family };
  });
  for (const { service, family } of services) {
    const above = services.filter((other) =>
      service.resource.path.startsWith(`${other.service.resource.path}/{`),
    );
    for (const other of above) {
      family.parents.push(other.service);
      other.family.children.push(service);
    }
    family.parents.sort((a, b) => a.resource.path.length - b.resource.path.length);
  }
  return services.map(({ service }) => service);
}
