import type { Node } from '../../../scripts/lib/openapi.js';

/** A resource of a small specification in the style of version 5, with one kind of composition in its attributes. */
export interface ComposedResource {
  /** `Anchor`. */
  readonly name: string;
  /** What is composed in it. */
  readonly composes: string;
  readonly properties: Node;
  /** Attributes that creations and changes have instead. */
  readonly created?: Node;
  readonly changed?: Node;
  /** Further members of its schema, beside those of every resource. */
  readonly schema?: Node;
  /** What a creation demands beside the name. */
  readonly required?: readonly string[];
  /** Other schemas. */
  readonly schemas?: Node;
}

export const TEXT = { type: 'string' };
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const arrayOf = (items: Node) => ({ type: 'array', items });
const camel = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const shared = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const json = (schema: Node) => ({ 'application/json': { schema } });

/** An object with the attributes of `Extensible`, these, and what else its schema says. */
export const extensible = (properties: Node, more: Node = {}): Node => ({
  allOf: [reference('Extensible'), { type: 'object', properties, ...more }],
});

/** The same, which a discriminator tells from others. */
export const variant = (name: string, properties: Node, more: Node = {}): Node => ({
  ...extensible(properties, more),
  ...discriminated(name),
});

export const discriminated = (...names: readonly string[]): Node => ({
  discriminator: {
    propertyName: '@type',
    mapping: Object.fromEntries(names.map((name) => [name, reference(name).$ref])),
  },
});

const EVENTS = ['Create', 'AttributeValueChange', 'Delete'];

function pathsOf({ name }: ComposedResource): Node {
  const failures = { '400': shared('responses', 'Error'), '500': shared('responses', 'Error') };
  const operation = (verb: string, parameters: readonly string[], rest: Node, responses: Node): Node => ({
    tags: [camel(name)],
    operationId: `${verb}${name}`,
    parameters: parameters.map((each) => shared('parameters', each)),
    ...rest,
    responses: { ...responses, ...failures },
  });
  const sent = (suffix: string) => ({ requestBody: shared('requestBodies', `${name}${suffix}`) });
  const returned = (status: string) => ({ [status]: shared('responses', name) });
  const listeners = EVENTS.map((event) => [
    `/listener/${camel(name)}${event}Event`,
    {
      post: {
        operationId: `${camel(name)}${event}Event`,
        tags: ['notification listeners'],
        requestBody: shared('requestBodies', `${name}${event}Event`),
        responses: { '204': { description: 'Notified' } },
      },
    },
  ]);
  return {
    [`/${camel(name)}`]: {
      get: operation(
        'list',
        ['Fields', 'Offset', 'Limit'],
        {},
        { '200': shared('responses', `${name}Array`) },
      ),
      post: operation('create', ['Fields'], sent('_FVO'), returned('201')),
    },
    [`/${camel(name)}/{id}`]: {
      get: operation('retrieve', ['Id', 'Fields'], {}, returned('200')),
      patch: operation('patch', ['Id', 'Fields'], sent('_MVO'), returned('200')),
      delete: operation('delete', ['Id'], {}, { '204': { description: 'Deleted' } }),
    },
    ...Object.fromEntries(listeners),
  };
}

function schemasOf({
  name,
  properties,
  created,
  changed,
  schema = {},
  required = [],
  schemas = {},
}: ComposedResource): Node {
  const resource = (
    base: string,
    suffix: string,
    own: Node = {},
    demanded: readonly string[] = [],
  ): Node => ({
    allOf: [
      reference(base),
      {
        type: 'object',
        properties: { name: TEXT, note: TEXT, ...properties, ...own },
        ...(demanded.length > 0 && { required: demanded }),
      },
      ...(schema.allOf ? (schema.allOf as Node[]) : []),
    ],
    discriminator: { propertyName: '@type', mapping: { [name]: reference(`${name}${suffix}`).$ref } },
  });
  const events = EVENTS.flatMap((event) => [
    [
      `${name}${event}Event`,
      { allOf: [reference('Event'), { properties: { event: reference(`${name}${event}EventPayload`) } }] },
    ],
    [`${name}${event}EventPayload`, { type: 'object', properties: { [camel(name)]: reference(name) } }],
  ]);
  return {
    [name]: resource('Entity', ''),
    [`${name}_FVO`]: resource('Extensible', '_FVO', created, ['name', ...required]),
    [`${name}_MVO`]: resource('Extensible', '_MVO', changed),
    ...Object.fromEntries(events),
    ...schemas,
  };
}

const responsesOf = ({ name }: ComposedResource): Node => ({
  [name]: { description: 'Done', content: json(reference(name)) },
  [`${name}Array`]: {
    description: 'Done',
    headers: { 'X-Total-Count': shared('headers', 'Count'), 'X-Result-Count': shared('headers', 'Count') },
    content: json(arrayOf(reference(name))),
  },
});

function bodiesOf({ name }: ComposedResource): Node {
  const patch = Object.fromEntries(
    ['application/json', 'application/merge-patch+json'].map((type) => [
      type,
      { schema: reference(`${name}_MVO`) },
    ]),
  );
  return {
    [`${name}_FVO`]: { required: true, content: json(reference(`${name}_FVO`)) },
    [`${name}_MVO`]: {
      required: true,
      content: {
        ...patch,
        'application/json-patch+json': { schema: reference('JsonPatchOperations') },
        'application/json-patch-query+json': { schema: reference('JsonPatchOperations') },
      },
    },
    ...Object.fromEntries(
      EVENTS.map((event) => [
        `${name}${event}Event`,
        { required: true, content: json(reference(`${name}${event}Event`)) },
      ]),
    ),
  };
}

const SCHEMAS = {
  Extensible: {
    type: 'object',
    required: ['@type'],
    properties: { '@type': TEXT, '@baseType': TEXT, '@schemaLocation': TEXT },
  },
  Entity: {
    allOf: [reference('Extensible'), { type: 'object', properties: { id: TEXT, href: TEXT } }],
    required: ['id', 'href'],
  },
  Event: extensible({
    eventId: TEXT,
    eventTime: { type: 'string', format: 'date-time' },
    eventType: TEXT,
    fieldPath: TEXT,
  }),
  Hub: {
    allOf: [reference('Entity'), { type: 'object', properties: { callback: TEXT, query: TEXT } }],
    required: ['callback'],
  },
  Hub_FVO: extensible({ callback: TEXT, query: TEXT }, { required: ['callback'] }),
  Error: extensible(
    { code: TEXT, reason: TEXT, message: TEXT, status: TEXT },
    { required: ['code', 'reason'] },
  ),
  JsonPatchOperations: arrayOf(reference('JsonPatch')),
  JsonPatch: {
    type: 'object',
    required: ['op', 'path'],
    properties: { op: TEXT, path: TEXT, value: {}, from: TEXT },
  },
};

const inQuery = (name: string, type: string) => ({ name, in: 'query', schema: { type } });

const HUB = {
  '/hub': {
    post: {
      operationId: 'createHub',
      tags: ['events subscription'],
      requestBody: { required: true, content: json(reference('Hub_FVO')) },
      responses: { '201': { description: 'Done', content: json(reference('Hub')) } },
    },
  },
  '/hub/{id}': {
    delete: {
      operationId: 'hubDelete',
      tags: ['events subscription'],
      parameters: [shared('parameters', 'Id')],
      responses: { '204': { description: 'Done' } },
    },
  },
};

/** A specification in the style of version 5, with these resources. */
export function composedFile(title: string, resources: readonly ComposedResource[], openapi = '3.0.1'): Node {
  const all = (parts: (resource: ComposedResource) => Node) => Object.assign({}, ...resources.map(parts));
  return {
    openapi,
    info: { title, version: '5.0.0' },
    servers: [{ url: `https://serverRoot/${camel(title)}/v5/` }],
    paths: { ...all(pathsOf), ...HUB },
    components: {
      parameters: {
        Id: { name: 'id', in: 'path', required: true, schema: TEXT },
        Fields: inQuery('fields', 'string'),
        Offset: inQuery('offset', 'integer'),
        Limit: inQuery('limit', 'integer'),
      },
      headers: { Count: { schema: { type: 'integer' } } },
      requestBodies: all(bodiesOf),
      responses: {
        Error: { description: 'Failed', content: json(reference('Error')) },
        ...all(responsesOf),
      },
      schemas: { ...SCHEMAS, ...all(schemasOf) },
    },
  };
}
