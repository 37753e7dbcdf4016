import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { schemaIn } from './creations.js';
import type { ContractRule } from './rule.js';
import { renameSchema, schemasOf } from './schemas/components.js';

const SUBSCRIPTION = 'EventSubscription';
const INPUT = 'EventSubscriptionInput';

/** Gives a schema the name, unless it has it or another schema has it. */
function rename(document: OpenApiDocument, from: string | undefined, to: string): string[] {
  if (from === undefined || from === to || schemasOf(document)[to] !== undefined) return [];
  renameSchema(document, from, to);
  return [`${from} → ${to}`];
}

function renameOperation(operation: unknown, operationId: string): string[] {
  if (!isNode(operation) || operation.operationId === operationId) return [];
  const line = `${operation.operationId} → ${operationId}`;
  operation.operationId = operationId;
  return [line];
}

/** Subscriptions are read by operations of the common overlay. */
function removeRead(item: Node | undefined): string[] {
  if (!item?.get) return [];
  delete item.get;
  return ['GET /hub/{id} as in every API'];
}

export const eventSubscriptions: ContractRule = {
  name: 'event-subscription',
  reason: 'Subscriptions have the same names and operations in every API.',
  apply(document) {
    const { '/hub': hub, '/hub/{id}': item } = document.paths;
    if (!isNode(hub?.post)) return [];
    const { post } = hub;
    const result = schemaIn(document, (post.responses as Node | undefined)?.['201']);
    const body = schemaIn(document, post.requestBody);
    return [
      ...(body?.name === result?.name ? [] : rename(document, body?.name, INPUT)),
      ...rename(document, result?.name, SUBSCRIPTION),
      ...renameOperation(post, 'registerListener'),
      ...renameOperation(item?.delete, 'unregisterListener'),
      ...removeRead(item),
    ];
  },
};
