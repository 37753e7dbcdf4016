import { notImplemented } from '../errors.js';
import type { ResourceSchema } from '../store/collection.js';
import type { ApiMetadata } from './contract/metadata.js';
import { type OperationKind, resourcesOf } from './contract/resources.js';
import { HubService } from './hub/hub-service.js';
import type { Hierarchy } from './resource/addressing/hierarchy.js';
import type { ServiceContext } from './resource/context.js';
import { ResourceService } from './resource/resource-service.js';
import type { ViewOf } from './resource/view/stored-version.js';
import type { Behaviours, Call, HttpResponse } from './types.js';
import type { ViewDeclaration } from './views/declaration.js';
import { VersionView } from './views/version-view.js';

/** The services of one API's resources, and the handlers that the generated controllers call, by operation id. */
export interface ApiService {
  readonly resources: readonly ResourceService[];
  readonly handlers: Readonly<Record<string, Handler>>;
}

/** The schemas of the resources of an API that it stores itself. */
export const storedSchemas = ({ resources }: ApiService): ResourceSchema[] =>
  resources.filter(({ storedAs }) => storedAs === undefined).map(({ schema }) => schema);

type Handler = (call: Call) => Promise<HttpResponse>;

const HANDLERS: Record<OperationKind, (service: ResourceService) => Handler> = {
  list: (service) => (call) => service.list(call),
  create: (service) => (call) => service.create(call),
  bulkCreate: (service) => (call) => service.bulkCreate(call),
  retrieve: (service) => (call) => service.retrieve(call),
  replace: (service) => (call) => service.replace(call),
  patch: (service) => (call) => service.patch(call),
  delete: (service) => (call) => service.delete(call),
};

const READS: readonly OperationKind[] = ['list', 'retrieve'];

/** The handler of an operation, which waits for nothing but derived data that has never been built. */
function handlerOf(kind: OperationKind, service: ResourceService, { readiness }: ServiceContext): Handler {
  const handler = HANDLERS[kind](service);
  const { needs } = service;
  if (!needs || (needs.of === 'changes' && READS.includes(kind))) return handler;
  return async (call) => {
    readiness.require(needs.data);
    return handler(call);
  };
}

/** How the resources of an API are views of those of another version. */
export interface ViewOfApi {
  readonly declaration: ViewDeclaration;
  readonly stored: ApiService;
}

/**
 * Creates the service of an API: the default behaviour of every resource, with the API's own behaviours added. Resources that
 * are views have the behaviours of what is stored.
 */
export function apiService(
  api: ApiMetadata,
  context: ServiceContext,
  behaviours: Behaviours,
  viewOf?: ViewOfApi,
): ApiService {
  const resources = resourceServices(api, context, behaviours, viewOf);
  for (const service of resources) context.directory.add(service);
  const handlers = resources.flatMap((service) =>
    [...service.resource.operations].map(
      ([kind, { id }]) => [id, handlerOf(kind, service, context)] as const,
    ),
  );
  const forClients =
    (handler: Handler): Handler =>
    async (call) => {
      context.permissions.requireIdentity(call.principal);
      return handler(call);
    };
  const others = [...hubHandlers(api, context), ...notImplementedHandlers(api)];
  const all = [...handlers, ...others].map(([id, handler]) => [id, forClients(handler)] as const);
  return { resources, handlers: Object.fromEntries(all) };
}

/** Responds with 501 to the operations that the contract marks so. */
function notImplementedHandlers({ operations }: ApiMetadata): [id: string, handler: Handler][] {
  const marked = operations.filter(({ notImplemented }) => notImplemented);
  return marked.map(({ id, method, path }) => [
    id,
    async () => {
      throw notImplemented(`${method} ${path} is declared by the contract, and this server does not have it`);
    },
  ]);
}

const HUB_HANDLERS: Readonly<Record<string, (service: HubService) => Handler>> = {
  'POST /hub': (service) => (call) => service.subscribe(call),
  'GET /hub': (service) => (call) => service.list(call),
  'GET /hub/{id}': (service) => (call) => service.retrieve(call),
  'DELETE /hub/{id}': (service) => (call) => service.unsubscribe(call),
  'GET /hub/{id}/delivery': (service) => (call) => service.deliveries(call),
  'POST /hub/{id}/resume': (service) => (call) => service.resume(call),
  'POST /hub/{id}/secret': (service) => (call) => service.rotateSecret(call),
  'POST /hub/{id}/redeliver': (service) => (call) => service.redeliver(call),
};

/** How a resource is a view of another version's; undefined when it has documents of its own. */
function viewOfResource(name: string, { declaration, stored }: ViewOfApi): ViewOf | undefined {
  const view = declaration.resources[name];
  if (!view) return undefined;
  const service = stored.resources.find(({ resource }) => resource.name === view.stored);
  if (!service) throw new Error(`${declaration.stored} has no ${view.stored}`);
  return { stored: service.asStored, view: new VersionView(view.lenses) };
}

function hubHandlers(api: ApiMetadata, context: ServiceContext): [id: string, handler: Handler][] {
  const service = new HubService(api, context);
  const operations = api.operations.filter((operation) => operation.hub);
  return operations.map(({ id, method, path }) => {
    const handler = HUB_HANDLERS[`${method} ${path}`];
    if (!handler) throw new Error(`${id}: ${method} ${path} is not an operation on subscriptions`);
    return [id, handler(service)];
  });
}

/** One service for each resource, with the resources above and below it on the path. */
function resourceServices(
  api: ApiMetadata,
  context: ServiceContext,
  behaviours: Behaviours,
  viewOf: ViewOfApi | undefined,
): ResourceService[] {
  const services = resourcesOf(api).map((resource) => {
    const hierarchy: Hierarchy = { parents: [], children: [] };
    const view = viewOf && viewOfResource(resource.name, viewOf);
    const behaviour = view ? undefined : behaviours[resource.name];
    return { service: new ResourceService(resource, context, hierarchy, behaviour, view), hierarchy };
  });
  for (const { service, hierarchy } of services) {
    const above = services.filter((other) =>
      service.resource.path.startsWith(`${other.service.resource.path}/{`),
    );
    for (const other of above) {
      hierarchy.parents.push(other.service);
      other.hierarchy.children.push(service);
    }
    hierarchy.parents.sort((a, b) => a.resource.path.length - b.resource.path.length);
  }
  return services.map(({ service }) => service);
}
