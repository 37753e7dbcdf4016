import { STATUS_CODES } from 'node:http';
import { isNode, type Node, type OpenApiDocument } from '../../../lib/openapi.js';
import { type NamedSchema, resultOf, schemaIn } from '../creations.js';
import { collectionOf, isItem, JSON_TYPE, schemaOf, servedMethods } from '../paths.js';
import type { ContractRule } from '../rule.js';
import { schemaReference } from '../schemas/components.js';

/** The status with which the server responds to a method when it succeeds. */
const STATUSES: Readonly<Record<string, string>> = {
  get: '200',
  post: '201',
  put: '200',
  patch: '200',
  delete: '204',
};

/** The schema of the resources of a collection, from the first operation that says it. */
function resourceOf(document: OpenApiDocument, collection: string): NamedSchema | undefined {
  const operations = [`${collection}/{id}`, collection].flatMap((path) =>
    ['get', 'post', 'put', 'patch'].flatMap((method) => document.paths[path]?.[method] ?? []),
  );
  const results = operations.flatMap((operation) =>
    ['200', '201', '202'].flatMap((status) => resultOf(document, operation, status) ?? []),
  );
  return results[0];
}

/** A response with the schema, in place of one that has none; undefined if the published one can stay. */
function response(published: unknown, status: string, schema: Node | undefined): Node | undefined {
  const description = STATUS_CODES[status];
  if (schema === undefined) return published === undefined ? { description } : undefined;
  if (schemaOf(published) !== undefined) return undefined;
  return { description, ...(isNode(published) && published), content: { [JSON_TYPE]: { schema } } };
}

/** Declares the response of an operation when it succeeds, in place. Returns the status if it was not there as it is. */
function declare(path: string, method: string, operation: Node, resource: NamedSchema): string | undefined {
  const status = STATUSES[method] as string;
  operation.responses ??= {};
  const responses = operation.responses as Node;
  const one = { $ref: schemaReference(resource.name) };
  const schema = isItem(path) || method === 'post' ? one : { type: 'array', items: one };
  const declared = response(responses[status], status, method === 'delete' ? undefined : schema);
  if (!declared) return undefined;
  responses[status] = declared;
  return status;
}

/**
 * Gives a creation or replacement one resource for its body, in place: several are created by a patch of the collection.
 * Returns the name of the schema if it had another body or none.
 */
function single(
  document: OpenApiDocument,
  path: string,
  operation: Node,
  resource: NamedSchema,
): string | undefined {
  if (schemaOf(operation.requestBody)?.$ref !== undefined) return undefined;
  const { post } = document.paths[collectionOf(path)] ?? {};
  const named =
    schemaIn(document, operation.requestBody) ?? (isNode(post) && schemaIn(document, post.requestBody));
  const { name } = named || resource;
  operation.requestBody = {
    required: true,
    content: { [JSON_TYPE]: { schema: { $ref: schemaReference(name) } } },
  };
  return name;
}

export const responses: ContractRule = {
  name: 'response',
  reason:
    'An operation on a resource declares what the server returns: the resource, a list of them, or nothing.',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, item]) => {
      const resource = resourceOf(document, collectionOf(path));
      const methods = servedMethods(path).filter((method) => isNode(item[method]));
      if (!resource || (methods.includes('patch') && !isItem(path))) return [];
      return methods.flatMap((method) => {
        const operation = item[method] as Node;
        const status = declare(path, method, operation, resource);
        const hasBody = method === 'post' || method === 'put';
        const body = hasBody ? single(document, path, operation, resource) : undefined;
        const line = `${method.toUpperCase()} ${path}`;
        return [...(status ? [`${line}: ${status}`] : []), ...(body ? [`${line}: one ${body}`] : [])];
      });
    });
  },
};
