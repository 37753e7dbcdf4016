import { discriminatorMapping, isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { type ClientResource, clientResources, eventSchemas } from './resources.js';

/**
 * Returns the document from which the models of the client are generated: the schemas that resources and events need.
 * Resources in answers have an id and an address, whether or not the contract says so.
 */
export function modelContract(document: OpenApiDocument): OpenApiDocument {
  const schemas = schemasOf(document);
  const resources = clientResources(document);
  const models = resources.flatMap(({ model }) => model ?? []);
  const needed = reachable(schemas, [
    ...models,
    ...requestsOf(resources),
    ...eventSchemas(document).values(),
  ]);
  const identified = identifiedModels(document);
  const kept = Object.entries(schemas)
    .filter(([name]) => needed.has(name))
    .map(([name, schema]) => [name, identified.has(name) ? withIdentity(schema) : schema]);
  return { ...document, paths: {}, components: { schemas: Object.fromEntries(kept) } };
}

/**
 * The models whose id and address are mandatory. Those that requests contain are not, since what is sent has neither; nor
 * are those that stand for their variants, or do not declare them.
 */
export function identifiedModels(document: OpenApiDocument): ReadonlySet<string> {
  const schemas = schemasOf(document);
  const resources = clientResources(document);
  const models = new Set(resources.flatMap(({ model }) => model ?? []));
  const sent = reachable(
    schemas,
    requestsOf(resources).filter((name) => !models.has(name)),
  );
  return new Set([...models].filter((name) => !sent.has(name) && declaresIdentity(schemas[name])));
}

const schemasOf = ({ components }: OpenApiDocument) => (components.schemas ?? {}) as Record<string, Node>;

const requestsOf = (resources: readonly ClientResource[]) =>
  resources.flatMap(({ creation, change }) => [creation ?? [], change ?? []].flat());

const IDENTITY = ['id', 'href'];

function declaresIdentity(schema: Node = {}): boolean {
  const { properties } = schema;
  const isPlain = discriminatorMapping(schema) === undefined && isNode(properties);
  return isPlain && IDENTITY.every((name) => Object.hasOwn(properties, name));
}

const withIdentity = (schema: Node): Node => ({
  ...schema,
  required: [...new Set([...((schema.required as string[]) ?? []), ...IDENTITY])],
});

/** The names of these schemas and of all that they refer to. */
function reachable(schemas: Readonly<Record<string, Node>>, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !schemas[name]) continue;
    found.add(name);
    const references = JSON.stringify(schemas[name]).matchAll(/#\/components\/schemas\/([^"]+)/g);
    for (const [, other = ''] of references) waiting.push(other);
  }
  return found;
}
