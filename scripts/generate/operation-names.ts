import { isNode, type Node, type OpenApiDocument } from '../lib/openapi.js';

/**
 * Names operations that an overlay adds to every collection. Such an overlay gives a prefix,
 * `x-tmf-operation-prefix: bulkCreate`; the operation becomes `bulkCreateAppointment`, with the tags and path
 * parameters of the other operations at its path.
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
  const words = path.slice(path.lastIndexOf('/') + 1).split(/\W+/);
  operation.operationId = `${prefix}${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
  operation.tags = sibling?.tags;
  const variables = ((sibling?.parameters ?? []) as Node[]).filter((parameter) => parameter.in === 'path');
  if (variables.length > 0) operation.parameters = variables;
  delete operation['x-tmf-operation-prefix'];
}
