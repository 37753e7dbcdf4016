import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { clientResources, eventSchemas } from './resources.js';

/**
 * Returns the document from which the models of the client are generated: the schemas that resources and events need.
 * Resources in answers have an id and an address, whether or not the contract says so.
 */
export function modelContract(document: OpenApiDocument): OpenApiDocument {
  const schemas = (document.components.schemas ?? {}) as Record<string, Node>;
  const resources = clientResources(document);
  const models = resources.flatMap(({ model }) => model ?? []);
  const requests = resources.flatMap(({ creation, change }) => [creation ?? [], change ?? []].flat());
  const needed = reachable(schemas, [...models, ...requests, ...eventSchemas(document).values()]);
  const kept = Object.entries(schemas).filter(([name]) => needed.has(name));
  const identified = kept.map(([name, schema]) => [
    name,
    models.includes(name) ? withIdentity(schema) : schema,
  ]);
  return { ...document, paths: {}, components: { schemas: Object.fromEntries(identified) } };
}

function withIdentity(schema: Node): Node {
  const properties = isNode(schema.properties) ? schema.properties : {};
  const identity = ['id', 'href'].filter((name) => Object.hasOwn(properties, name));
  return { ...schema, required: [...new Set([...((schema.required as string[]) ?? []), ...identity])] };
}

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
