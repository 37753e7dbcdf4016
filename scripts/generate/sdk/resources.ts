import { clientMember, resourceName } from '../../../src/services/contract/client-names.js';
import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { collectionOf, isItem } from '../rules/paths.js';

/** A resource of an API, as the client has it. */
export interface ClientResource {
  /** `appointment` */
  readonly name: string;
  /** The attribute of the client or, below other resources, its method. */
  readonly member: string;
  /** The path template of the collection. */
  readonly path: string;
  /** The path variables of the resources above it. */
  readonly parents: readonly string[];
  /** Methods of the client. */
  readonly methods: readonly string[];
  /** Names of schemas; undefined where the contract has none. */
  readonly model: string | undefined;
  readonly creation: string | undefined;
  readonly change: string | undefined;
}

/** The methods of the client, by the operation that they need. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'get collection': ['list', 'all', 'count'],
  'post collection': ['create'],
  'patch collection': ['createMany'],
  'get item': ['get'],
  'patch item': ['patch'],
  'put item': ['replace'],
  'delete item': ['delete'],
};

/** Endings of the names of the schemas that published files have for changes. */
const CHANGE_ENDINGS = ['_Update', '_MVO'];

interface PathOperation {
  readonly path: string;
  readonly method: string;
  readonly node: Node;
}

/** The resources of an API: its operations, grouped by collection. */
export function clientResources({ paths, components }: OpenApiDocument): ClientResource[] {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, node]) =>
      isNode(node) && isServed(node) ? [{ path, method, node }] : [],
    ),
  );
  const collections = [...new Set(operations.map(({ path }) => collectionOf(path)))].sort();
  return collections.map((path) => {
    const own = operations.filter((operation) => collectionOf(operation.path) === path);
    const names = { name: resourceName(path), member: clientMember(path, collections) };
    return { ...names, ...resourceOf(path, own, Object.keys(components.schemas ?? {})) };
  });
}

/** The event types of an API with the names of their schemas. */
export function eventSchemas({ paths }: OpenApiDocument): Map<string, string> {
  const bodies = Object.values(paths)
    .flatMap((item) => Object.values(item).filter(isNode))
    .filter((operation) => operation['x-tmf-listener'] === true)
    .flatMap(({ requestBody }) => schemaIn(requestBody) ?? []);
  return new Map(bodies.sort().map((name) => [name, name]));
}

const isServed = (operation: Node) =>
  operation.operationId !== undefined &&
  !['x-tmf-listener', 'x-tmf-hub', 'x-tmf-not-implemented'].some((mark) => operation[mark] === true);

function resourceOf(
  path: string,
  operations: readonly PathOperation[],
  schemas: string[],
): Omit<ClientResource, 'name' | 'member'> {
  const kinds = new Map(
    operations.map(({ path: at, method, node }) => [`${method} ${isItem(at) ? 'item' : 'collection'}`, node]),
  );
  const methods = Object.entries(METHODS).flatMap(([kind, names]) => (kinds.has(kind) ? names : []));
  if (kinds.has('get item') && kinds.has('patch item')) methods.push('update');
  const results = [...kinds].filter(([kind]) => kind !== 'patch collection');
  const model = results.flatMap(([, { responses }]) => resultSchema(responses) ?? [])[0];
  const change = CHANGE_ENDINGS.map((ending) => `${model}${ending}`).find((name) => schemas.includes(name));
  return {
    path,
    parents: [...path.matchAll(/\{(\w+)\}/g)].map(([, variable = '']) => variable),
    methods,
    model,
    creation: schemaIn(kinds.get('post collection')?.requestBody) ?? model,
    change,
  };
}

function resultSchema(responses: unknown): string | undefined {
  if (!isNode(responses)) return undefined;
  return schemaIn(responses['200']) ?? schemaIn(responses['201']);
}

/** The name of the schema of a body, or of the items of its array. */
function schemaIn(body: unknown): string | undefined {
  const content = isNode(body) && isNode(body.content) ? Object.values(body.content) : [];
  const schemas = content.flatMap((media) => (isNode(media) && isNode(media.schema) ? [media.schema] : []));
  const names = schemas.flatMap(
    (schema) => nameIn(schema) ?? (isNode(schema.items) ? nameIn(schema.items) : []) ?? [],
  );
  return names[0];
}

const nameIn = ({ $ref }: Node) =>
  typeof $ref === 'string' ? $ref.slice('#/components/schemas/'.length) : undefined;
