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
  const line = `${operation.operationId ?? 'no name'} → ${operationId}`;
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

/** Subscriptions are read by operations of the common overlay; no published file changes them. */
function removeOthers(path: string, item: Node | undefined, kept: string): string[] {
  const others = Object.keys(item ?? {}).filter((method) => method !== kept && isNode(item?.[method]));
  for (const method of others) delete item?.[method];
  return others.map((method) => `${method.toUpperCase()} ${path} as in every API`);
}

const TEXT = { type: 'string' };
const SCHEMAS: Readonly<Record<string, Node>> = {
  [INPUT]: { type: 'object', required: ['callback'], properties: { callback: TEXT, query: TEXT } },
  [SUBSCRIPTION]: {
    type: 'object',
    required: ['id', 'callback'],
    properties: { id: TEXT, callback: TEXT, query: TEXT },
  },
};

const content = (name: string) => ({
  content: { 'application/json;charset=utf-8': { schema: { $ref: schemaReference(name) } } },
});

/** Describes a subscription, and what asks for one, where the published file does not. */
function describe(document: OpenApiDocument, post: Node): string[] {
  post.responses ??= {};
  const responses = post.responses as Node;
  const missing = [
    ...(schemaIn(document, post.requestBody) ? [] : [INPUT]),
    ...(schemaIn(document, responses['201']) ? [] : [SUBSCRIPTION]),
  ];
  if (missing.includes(INPUT)) post.requestBody = { required: true, ...content(INPUT) };
  if (missing.includes(SUBSCRIPTION))
    responses['201'] = { description: 'Created', ...(responses['201'] as Node), ...content(SUBSCRIPTION) };
  const schemas = schemasOf(document);
  for (const name of missing) schemas[name] ??= structuredClone(SCHEMAS[name]) as Node;
  return missing;
}

/** The operation that ends a subscription, which every API with subscriptions has. */
function declareEnd(document: OpenApiDocument): string[] {
  const item = document.paths['/hub/{id}'] ?? {};
  const parameters = [{ name: 'id', in: 'path', required: true, schema: TEXT }];
  const end: Node = isNode(item.delete) ? item.delete : { parameters };
  const responses = isNode(end.responses) ? end.responses : {};
  if (responses['204'] !== undefined) return [];
  document.paths['/hub/{id}'] = {
    ...item,
    delete: { ...end, responses: { ...responses, '204': { description: 'No Content' } } },
  };
  return ['DELETE /hub/{id}: 204'];
}

/** What the server answers of every subscription. */
const ANSWERED = ['@type', 'id', 'callback'];

/** A subscription demands nothing that the server does not answer, such as an address of its own. */
function demandAnswered(document: OpenApiDocument, { name, schema }: NamedSchema): string[] {
  const whole = composed(document, schema);
  const others = requiredOf(whole).filter((attribute) => !ANSWERED.includes(attribute));
  if (others.length === 0) return [];
  const required = requiredOf(whole).filter((attribute) => ANSWERED.includes(attribute));
  schemasOf(document)[name] = { ...whole, required };
  return [`${name}: ${others.join(', ')} not demanded`];
}

export const eventSubscriptions: ContractRule = {
  name: 'event-subscription',
  reason: 'Subscriptions have the same names and operations in every API.',
  apply(document) {
    const { '/hub': hub } = document.paths;
    if (!isNode(hub?.post)) return [];
    const { post } = hub;
    const described = [...describe(document, post), ...declareEnd(document)];
    const item = document.paths['/hub/{id}'];
    const result = schemaIn(document, (post.responses as Node | undefined)?.['201']);
    const body = schemaIn(document, post.requestBody);
    return [
      ...described,
      ...(body && result ? giveType(document, typeOf(document, result), [body, result]) : []),
      ...(result ? demandAnswered(document, result) : []),
      ...(body?.name === result?.name ? [] : rename(document, body?.name, INPUT)),
      ...rename(document, result?.name, SUBSCRIPTION),
      ...renameOperation(post, 'registerListener'),
      ...renameOperation(item?.delete, 'unregisterListener'),
      ...removeOthers('/hub', hub, 'post'),
      ...removeOthers('/hub/{id}', item, 'delete'),
    ];
  },
};
