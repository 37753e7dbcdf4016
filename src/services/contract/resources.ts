import type { ApiMetadata, Model, OperationMetadata } from './metadata.js';

export type OperationKind = 'list' | 'create' | 'bulkCreate' | 'retrieve' | 'replace' | 'patch' | 'delete';

/** One resource of an API, derived from its operations. */
export interface Resource {
  readonly api: ApiMetadata;
  /** `appointment` */
  readonly name: string;
  /** The path template of the collection: `/appointment`, `/topic/{topicId}/event`. */
  readonly path: string;
  /** The path variables, outermost first; empty for a top-level resource. */
  readonly parents: readonly string[];
  readonly operations: ReadonlyMap<OperationKind, OperationMetadata>;
  readonly model: Model;
  /** The model of a creation request; the resource's own model when the contract has no other. */
  readonly createModel: Model;
  /** The attributes that clients cannot set on creation: those that the creation model does not have. */
  readonly serverSet: readonly string[];
  readonly events: readonly string[];
}

const KINDS: Readonly<Record<string, OperationKind>> = {
  'GET collection': 'list',
  'POST collection': 'create',
  'PATCH collection': 'bulkCreate',
  'GET item': 'retrieve',
  'PUT item': 'replace',
  'PATCH item': 'patch',
  'DELETE item': 'delete',
};

const isItem = (path: string) => path.endsWith('}');
const collectionOf = (path: string) => (isItem(path) ? path.slice(0, path.lastIndexOf('/')) : path);

/** The resources of an API: its operations, grouped by collection. */
export function resourcesOf(api: ApiMetadata): Resource[] {
  const resourceOperations = api.operations.filter(({ hub, notImplemented }) => !hub && !notImplemented);
  const paths = [...new Set(resourceOperations.map(({ path }) => collectionOf(path)))];
  const names = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  return paths.map((path, index) => {
    const operations = resourceOperations.filter((operation) => collectionOf(operation.path) === path);
    return resourceOf(api, path, names[index] as string, operations, names);
  });
}

function resourceOf(
  api: ApiMetadata,
  path: string,
  name: string,
  operations: OperationMetadata[],
  names: string[],
): Resource {
  const byKind = new Map(operations.map((operation) => [kindOf(operation), operation]));
  const result = operations.find((operation) => api.models[operation.result ?? ''])?.result;
  const model = modelOf(api, result);
  const createModel = byKind.get('create')?.body ? modelOf(api, byKind.get('create')?.body) : model;
  const omitted = Object.keys(model.attributes).filter(
    (each) => !Object.hasOwn(createModel.attributes, each),
  );
  return {
    api,
    name,
    path,
    parents: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
    operations: byKind,
    model,
    createModel,
    serverSet: ['id', 'href', ...omitted],
    events: api.events.map(({ type }) => type).filter((type) => ownerOf(type, names) === name),
  };
}

function kindOf(operation: OperationMetadata): OperationKind {
  const kind = KINDS[`${operation.method} ${isItem(operation.path) ? 'item' : 'collection'}`];
  if (!kind)
    throw new Error(
      `${operation.id}: ${operation.method} ${operation.path} is not an operation on a resource`,
    );
  return kind;
}

function modelOf(api: ApiMetadata, name: string | undefined): Model {
  const model = name === undefined ? undefined : api.models[name];
  if (!model) throw new Error(`${api.number}: the contract has no model "${name}"`);
  return model;
}

/** The resource of an event type: the longest resource name that it begins with. */
function ownerOf(eventType: string, names: string[]): string | undefined {
  const matching = names.filter((name) => eventType.toLowerCase().startsWith(name.toLowerCase()));
  return matching.sort((a, b) => b.length - a.length)[0];
}
