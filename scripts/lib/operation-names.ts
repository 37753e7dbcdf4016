import { isNode, type Node, type OpenApiDocument } from './openapi.js';

/**
 * An overlay that adds an operation to every collection cannot give each its own name: it gives a prefix,
 * `x-tmf-operation-prefix: bulkCreate`. The operation is then called `bulkCreateAppointment` and belongs with the
 * others of its path.
 */
export function nameOperations(document: OpenApiDocument): void {
  for (const [path, item] of Object.entries(document.paths)) {
    const operations = Object.values(item).filter(isNode);
    const tags = operations.find((operation) => operation.tags !== undefined)?.tags;
    for (const operation of operations) nameOperation(operation, path, tags);
  }
}

function nameOperation(operation: Node, path: string, tags: unknown): void {
  const prefix = operation['x-tmf-operation-prefix'];
  if (typeof prefix !== 'string') return;
  const name = path.slice(path.lastIndexOf('/') + 1);
  operation.operationId = `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  operation.tags = tags;
  delete operation['x-tmf-operation-prefix'];
}
