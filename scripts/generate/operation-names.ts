import { isNode, type Node, type OpenApiDocument } from '../lib/openapi.js';

/**
 * An overlay that adds an operation to every collection cannot give each its own name: it gives a prefix,
 * `x-tmf-operation-prefix: bulkCreate`. The operation is then called `bulkCreateAppointment`, belongs with the others
 * of its path, and has the path's variables as they have.
 */
export function nameOperations(document: OpenApiDocument): void {
  for (const [path, item] of Object.entries(document.paths)) {
    const operations = Object.values(item).filter(isNode);
    const sibling = operations.find((operation) => operation.tags !== undefined);
    for (const operation of operations) nameOperation(operation, path, sibling);
  }
}

function nameOperation(operation: Node, path: string, sibling: Node | undefined): void {
  const prefix = operation['x-tmf-operation-prefix'];
  if (typeof prefix !== 'string') return;
  const name = path.slice(path.lastIndexOf('/') + 1);
  operation.operationId = `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  operation.tags = sibling?.tags;
  const variables = ((sibling?.parameters ?? []) as Node[]).filter((parameter) => parameter.in === 'path');
  if (variables.length > 0) operation.parameters = variables;
  delete operation['x-tmf-operation-prefix'];
}
