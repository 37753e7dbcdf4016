import { STATUS_CODES } from 'node:http';
import { isNode, mapValues, type Node } from './openapi.js';
import { summaryOf } from './summary.js';

/*
 * The structure of a published document: names, types and rules, without prose. Each function copies one kind
 * of OpenAPI object in a fixed key order, so that the result does not depend on the converter's order.
 */

const SCHEMA_FACTS = [
  'type',
  'format',
  'nullable',
  'readOnly',
  'writeOnly',
  'deprecated',
  'default',
  'enum',
  'required',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** `{name: node[name]}` for those names that the node has. */
function pick(node: Node, names: readonly string[]): Node {
  return Object.fromEntries(
    names.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]),
  );
}

/** `{name: copy(value)}` when there is a value. */
function part<T>(name: string, value: unknown, copy: (node: Node) => T): Record<string, T> {
  return isNode(value) ? { [name]: copy(value) } : {};
}

const eachOf = (copy: (node: Node) => unknown) => (record: Node) =>
  mapValues(record, (value) => copy(isNode(value) ? value : {}));

/** A copy without `x-` extensions, which may appear among statuses and paths. */
const withoutExtensions = (record: Node): Node =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !name.startsWith('x-')));

/** Copies only the reference if there is one: OpenAPI 3.0 ignores its sibling keys. */
const orReference = (copy: (node: Node) => Node) => (node: Node) =>
  typeof node.$ref === 'string' ? { $ref: node.$ref } : copy(node);

export const schemaStructure: (node: Node) => Node = orReference((schema) => ({
  ...pick(schema, SCHEMA_FACTS),
  ...typeFacts(schema),
  ...discriminator(schema.discriminator),
  ...part('properties', schema.properties, eachOf(schemaStructure)),
  ...part('items', schema.items, schemaStructure),
  ...part('not', schema.not, schemaStructure),
  ...additionalProperties(schema.additionalProperties),
  ...composition(schema),
}));

const isNull = ({ type }: Node) => type === 'null';

/** Keywords of OpenAPI 3.1 in the form of 3.0: several types, of which one is null, and a constant. */
function typeFacts({ type, const: constant, oneOf, anyOf }: Node): Node {
  const types = Array.isArray(type) ? (type as unknown[]) : [];
  const [only, ...others] = types.filter((each) => each !== 'null');
  const alternatives = [oneOf, anyOf].flatMap((each) => (Array.isArray(each) ? (each as Node[]) : []));
  const isNullable = types.includes('null') || alternatives.some(isNull);
  return {
    ...(types.length > 0 && { type: others.length > 0 ? undefined : only }),
    ...(isNullable && { nullable: true }),
    ...(constant !== undefined && { enum: [constant] }),
  };
}

/** In Swagger 2.0 a discriminator is only the attribute's name, and the converter keeps it so. */
function discriminator(value: unknown): Node {
  if (typeof value === 'string') return { discriminator: { propertyName: value } };
  return part('discriminator', value, (node) => pick(node, ['propertyName', 'mapping']));
}

function additionalProperties(value: unknown): Node {
  if (value === undefined) return {};
  return { additionalProperties: isNode(value) ? schemaStructure(value) : value };
}

function composition(schema: Node): Node {
  const parts = ['allOf', 'oneOf', 'anyOf'].filter((name) => Array.isArray(schema[name]));
  return Object.fromEntries(
    parts.map((name) => [
      name,
      (schema[name] as Node[]).filter((each) => !isNull(each)).map(schemaStructure),
    ]),
  );
}

const mediaStructure = (media: Node): Node => part('schema', media.schema, schemaStructure);

export const parameterStructure = orReference((parameter) => ({
  ...pick(parameter, ['name', 'in', 'required', 'deprecated', 'style', 'explode', 'allowReserved']),
  ...part('schema', parameter.schema, schemaStructure),
  ...part('content', parameter.content, eachOf(mediaStructure)),
}));

export const headerStructure = orReference((header) => ({
  ...pick(header, ['required']),
  ...part('schema', header.schema, schemaStructure),
}));

export const requestBodyStructure = orReference((body) => ({
  ...pick(body, ['required']),
  ...part('content', body.content, eachOf(mediaStructure)),
}));

/** Uses HTTP's reason phrase as the required description. `name` is a status code or a component name. */
export function responseStructure(response: Node, name: string): Node {
  if (typeof response.$ref === 'string') return { $ref: response.$ref };
  return {
    description: STATUS_CODES[name] ?? name,
    ...part('headers', response.headers, (headers) =>
      eachOf(headerStructure)(
        Object.fromEntries(Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))),
      ),
    ),
    ...part('content', response.content, eachOf(mediaStructure)),
  };
}

function operationStructure(operation: Node): Node {
  const parameters = operation.parameters as Node[] | undefined;
  return {
    ...pick(operation, ['operationId', 'tags', 'deprecated']),
    ...(typeof operation.operationId === 'string' && { summary: summaryOf(operation.operationId) }),
    ...(parameters && { parameters: parameters.map(parameterStructure) }),
    ...part('requestBody', operation.requestBody, requestBodyStructure),
    ...part('responses', operation.responses, (responses) =>
      mapValues(withoutExtensions(responses), (response, status) =>
        responseStructure(response as Node, status),
      ),
    ),
  };
}

export const pathsStructure = (paths: Node): Node => eachOf(pathStructure)(withoutExtensions(paths));

function pathStructure(path: Node): Node {
  const parameters = path.parameters as Node[] | undefined;
  const methods = METHODS.filter((method) => isNode(path[method]));
  return {
    ...(parameters && { parameters: parameters.map(parameterStructure) }),
    ...Object.fromEntries(methods.map((method) => [method, operationStructure(path[method] as Node)])),
  };
}
