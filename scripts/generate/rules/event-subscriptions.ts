import { discriminatorMapping, isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { type NamedSchema, propertiesOf, requiredOf, schemaIn } from './creations.js';
import type { ContractRule } from './rule.js';
import { renameSchema, schemaReference, schemasOf } from './schemas/components.js';
import { composed } from './schemas/composition.js';

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

/**
 * The `@type` of subscriptions: what the contract enumerates or tells apart, or else the published name of the schema, before
 * it is renamed.
 */
function typeOf(document: OpenApiDocument, { name, schema }: NamedSchema): string {
  const { '@type': property } = propertiesOf(composed(document, schema));
  const values = isNode(property) && Array.isArray(property.enum) ? property.enum : [];
  const mapping = Object.entries(discriminatorMapping(schema) ?? {});
  const told = mapping.find(([, reference]) => reference === schemaReference(name))?.[0];
  return String(told ?? values[0] ?? name);
}

/** Writes the type into the schemas that demand one: the server answers with it, and clients send it. */
function giveType(document: OpenApiDocument, type: string, schemas: readonly NamedSchema[]): string[] {
  const typed = schemas.filter(({ schema }) => requiredOf(composed(document, schema)).includes('@type'));
  const value = { attribute: '@type', when: 'create', value: JSON.stringify(type) };
  for (const { schema } of typed) schema['x-tmf-values'] = [value];
  return typed.length > 0 ? [`@type of subscriptions: ${type}`] : [];
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
      ...(body && result ? giveType(document, typeOf(document, result), [body, result]) : []),
      ...(body?.name === result?.name ? [] : rename(document, body?.name, INPUT)),
      ...rename(document, result?.name, SUBSCRIPTION),
      ...renameOperation(post, 'registerListener'),
      ...renameOperation(item?.delete, 'unregisterListener'),
      ...removeRead(item),
    ];
  },
};
