import { isNode, type OpenApiDocument } from '../../lib/openapi.js';
import { schemaIn } from './creations.js';
import type { ContractRule } from './rule.js';
import { renameSchema, schemasOf } from './schemas/components.js';

const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Names the event's schema after its type, if the name is free. */
function nameEvent(document: OpenApiDocument, from: string | undefined, type: string): string[] {
  if (from === undefined || from === type || schemasOf(document)[type] !== undefined) return [];
  renameSchema(document, from, type);
  return [`${from} → ${type}`];
}

export const listeners: ContractRule = {
  name: 'listener',
  reason: 'A listener and the schema of its event are named after the event type, which its path ends with.',
  apply(document) {
    return Object.entries(document.paths).flatMap(([path, { post }]) => {
      const segment = /^\/listener\/([^/{}]+)$/.exec(path)?.[1];
      if (segment === undefined || !isNode(post) || /^listenTo/.test(String(post.operationId))) return [];
      const type = capitalized(segment);
      const line = `${post.operationId} → listenTo${type}`;
      post.operationId = `listenTo${type}`;
      return [line, ...nameEvent(document, schemaIn(document, post.requestBody)?.name, type)];
    });
  },
};
