import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { isEventPath, isItem } from './paths.js';

/** A POST of a collection with the schemas of its body and of the created resource. */
export interface Creation {
  readonly operation: Node;
  /** `/appointment` */
  readonly path: string;
  readonly body: NamedSchema;
  readonly resource: NamedSchema | undefined;
}

/** A schema of the components. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Node;
}

/** The operations that create resources and have a named schema for their body. */
export function creationsOf(document: OpenApiDocument): Creation[] {
  return Object.entries(document.paths).flatMap(([path, { post }]) => {
    if (isItem(path) || isEventPath(path) || !isNode(post)) return [];
    const body = schemaIn(document, post.requestBody);
    const resource =
      resultOf(document, document.paths[`${path}/{id}`]?.get, '200') ??
      resultOf(document, post, '201') ??
      resultOf(document, post, '200');
    return body ? [{ operation: post, path, body, resource }] : [];
  });
}

/** The named schema of an operation's response, or of the items of the list in it. */
export function resultOf(
  document: OpenApiDocument,
  operation: unknown,
  status: string,
): NamedSchema | undefined {
  if (!isNode(operation) || !isNode(operation.responses)) return undefined;
  return schemaIn(document, operation.responses[status]);
}

/** The named schema of a body or response, or of the items of the list in it. */
export function schemaIn(document: OpenApiDocument, holder: unknown): NamedSchema | undefined {
  const resolved = isNode(holder) && typeof holder.$ref === 'string' ? at(document, holder.$ref) : holder;
  const content = isNode(resolved) && isNode(resolved.content) ? Object.values(resolved.content) : [];
  const schema = content.map((media) => isNode(media) && media.schema).find(isNode);
  return schema && named(document, schema.type === 'array' ? schema.items : schema);
}

export function named(document: OpenApiDocument, schema: unknown): NamedSchema | undefined {
  const reference = isNode(schema) ? schema.$ref : undefined;
  const name = typeof reference === 'string' ? reference.slice(reference.lastIndexOf('/') + 1) : '';
  const found = document.components.schemas?.[name];
  return isNode(found) ? { name, schema: found } : undefined;
}

function at({ components }: OpenApiDocument, reference: string): unknown {
  const [kind = '', name = ''] = reference.replace('#/components/', '').split('/');
  return components[kind]?.[name];
}

export const propertiesOf = ({ properties }: Node): Node => (isNode(properties) ? properties : {});
export const requiredOf = ({ required }: Node): string[] => (Array.isArray(required) ? required : []);
