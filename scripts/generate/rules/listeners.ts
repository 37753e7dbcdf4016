import { capitalized } from '../../../src/values/capitalized.js';
import { isNode, type Node, type OpenApiDocument } from '../../lib/openapi.js';
import { schemaIn } from './creations.js';
import type { ContractRule } from './rule.js';
import { renameSchema, schemaReference, schemasOf } from './schemas/components.js';

/** Names the event's schema after its type, if the name is free. */
function nameEvent(document: OpenApiDocument, from: string | undefined, type: string): string[] {
  if (from === undefined || from === type || schemasOf(document)[type] !== undefined) return [];
  renameSchema(document, from, type);
  return [`${from} → ${type}`];
}

/** The notification of TMF630, for a listener whose body has no named schema. */
const notification = () => ({
  type: 'object',
  properties: {
    eventId: { type: 'string' },
    eventTime: { type: 'string', format: 'date-time' },
    eventType: { type: 'string' },
    event: { type: 'object', additionalProperties: true },
  },
});

function describe(document: OpenApiDocument, post: Node, type: string): string[] {
  if (schemaIn(document, post.requestBody)) return [];
  const schemas = schemasOf(document);
  schemas[type] ??= notification();
  const schema = { $ref: schemaReference(type) };
  post.requestBody = { required: true, content: { 'application/json;charset=utf-8': { schema } } };
  return [`${type} is any notification`];
}

export const listeners: ContractRule = {
  name: 'listener',
  reason: 'A listener and the schema of its event are named after the event type, which its path ends with.',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, { post }]) => {
      const segment = /^\/listener\/([^/{}]+)$/.exec(path)?.[1];
      if (segment === undefined || !isNode(post)) return [];
      const type = capitalized(segment);
      const described = describe(document, post, type);
      if (/^listenTo[A-Z]\w*$/.test(String(post.operationId))) return described;
      const line = `${post.operationId ?? 'no name'} → listenTo${type}`;
      post.operationId = `listenTo${type}`;
      return [...described, line, ...nameEvent(document, schemaIn(document, post.requestBody)?.name, type)];
    });
  },
};
