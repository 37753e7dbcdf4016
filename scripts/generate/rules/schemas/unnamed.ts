import { modelName } from '../../../../src/services/contract/shared-names.js';
import { isNode, type Node, type OpenApiDocument } from '../../../lib/openapi.js';
import { collectionOf, schemaOf, servedMethods } from '../paths.js';
import type { ContractRule } from '../rule.js';
import { schemaReference, schemasOf } from './components.js';

/** `/lamp-shop/{id}` → `LampShop` */
function typeOf(path: string): string {
  const collection = collectionOf(path);
  return modelName(collection.slice(collection.lastIndexOf('/') + 1));
}

const isObject = (schema: Node) =>
  schema.$ref === undefined &&
  (isNode(schema.properties) || Array.isArray(schema.allOf) || schema.type === 'object');

/** A name for a schema: that of the same schema, or one that is free. */
export function nameFor(schemas: Record<string, Node>, schema: Node, wanted: string): string {
  for (let index = 1; ; index++) {
    const name = index === 1 ? wanted : `${wanted}${index}`;
    if (schemas[name] === undefined || JSON.stringify(schemas[name]) === JSON.stringify(schema)) return name;
  }
}

/** Names the schema of a body or response, or of the items of its list, in place. Returns its name if it had none. */
function name(document: OpenApiDocument, holder: unknown, wanted: string): string[] {
  const whole = schemaOf(holder);
  const schema = whole?.type === 'array' && isNode(whole.items) ? whole.items : whole;
  if (!schema || !isObject(schema)) return [];
  const schemas = schemasOf(document);
  const given = nameFor(schemas, schema, wanted);
  schemas[given] ??= { ...schema };
  for (const key of Object.keys(schema)) delete schema[key];
  schema.$ref = schemaReference(given);
  return [given];
}

export const unnamedSchemas: ContractRule = {
  name: 'unnamed-schema',
  reason: 'What a resource is, and what creates it, has a name: types, tables and clients are made from it.',
  apply(document) {
    const named = Object.entries(document.paths).flatMap(([path, item]) =>
      servedMethods(path).flatMap((method) => {
        const operation = item[method];
        if (!isNode(operation)) return [];
        const responses = isNode(operation.responses) ? operation.responses : {};
        const type = typeOf(path);
        const body = method === 'post' ? `${type}_Create` : `${type}_Update`;
        return [
          ...['200', '201', '202'].flatMap((status) => name(document, responses[status], type)),
          ...(method === 'get' ? [] : name(document, operation.requestBody, body)),
        ];
      }),
    );
    return [...new Set(named)];
  },
};
