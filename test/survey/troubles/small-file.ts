import type { Node } from '../../../scripts/lib/openapi.js';

/** A small specification with a kind of trouble that official files have, or could have. */
export interface TroubledFile {
  /** `Anchor`: its resource. */
  readonly resource: string;
  /** What is wrong with it. */
  readonly troubles: string;
  /** The rules that correct it, in their order. */
  readonly rules: readonly string[];
  readonly document: Node;
  /** How the file is written; by default as JSON. */
  readonly write?: (document: Node) => string;
  /** By default `Anchor-v4.0.0.json`. */
  readonly file?: string;
}

export const TEXT = { type: 'string' };
const BODY_TYPE = 'application/json;charset=utf-8';

/** A change of a document: objects are merged, other values are replaced, `undefined` removes. */
export function merged(target: Node, change: Node): Node {
  const isNode = (value: unknown): value is Node =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.fromEntries([
    ...Object.entries(target).filter(([name]) => !Object.hasOwn(change, name)),
    ...Object.entries(change).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const before = Object.hasOwn(target, name) ? target[name] : undefined;
      return [[name, isNode(value) && isNode(before) ? merged(before, value) : value]];
    }),
  ]) as Node;
}

export const reference = (name: string) => ({ $ref: `#/definitions/${name}` });
const camel = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const inQuery = (name: string, type: string) => ({ name, in: 'query', type });
export const inPath = (name: string) => ({ name, in: 'path', required: true, type: 'string' });
export const body = (schema: Node) => ({ name: 'body', in: 'body', required: true, schema });
export const returns = (status: string, schema: Node) => ({ [status]: { description: 'Done', schema } });
const FAILURE = returns('400', reference('Error'));

/** The operations of a resource, and of the collection that holds it, `/anchor`. */
export function pathsOf(resource: string, collection = `/${camel(resource)}`): Node {
  const tags = [camel(resource)];
  const parents = [...collection.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => inPath(name));
  const one = returns('200', reference(resource));
  const list = returns('200', { type: 'array', items: reference(resource) });
  const page = [inQuery('fields', 'string'), inQuery('offset', 'integer'), inQuery('limit', 'integer')];
  const operation = (verb: string, parameters: Node[], responses: Node): Node => ({
    operationId: `${verb}${resource}`,
    tags,
    parameters: [...parents, ...parameters],
    responses: { ...responses, ...FAILURE },
  });
  return {
    [collection]: {
      get: operation('list', page, list),
      post: operation('create', [body(reference(`${resource}_Create`))], returns('201', reference(resource))),
    },
    [`${collection}/{id}`]: {
      get: operation('retrieve', [inPath('id'), inQuery('fields', 'string')], one),
      patch: operation('patch', [inPath('id'), body(reference(`${resource}_Update`))], one),
      delete: operation('delete', [inPath('id')], { '204': { description: 'Done' } }),
    },
  };
}

export function definitionsOf(resource: string, properties: Node = {}): Node {
  const own = { name: TEXT, note: { type: 'array', items: reference('Note') }, ...properties };
  return {
    [resource]: {
      type: 'object',
      properties: { id: TEXT, href: { type: 'string', format: 'uri' }, ...own, '@type': TEXT },
    },
    [`${resource}_Create`]: { type: 'object', required: ['name'], properties: own },
    [`${resource}_Update`]: { type: 'object', properties: own },
  };
}

const ERROR = {
  type: 'object',
  required: ['code', 'reason'],
  properties: { code: TEXT, reason: TEXT, message: TEXT, status: TEXT },
};

const eventOf = (resource: string) => ({
  type: 'object',
  properties: {
    eventId: TEXT,
    eventTime: { type: 'string', format: 'date-time' },
    eventType: TEXT,
    event: { type: 'object', properties: { [camel(resource)]: reference(resource) } },
  },
});

const SUBSCRIPTIONS = {
  '/hub': {
    post: {
      operationId: 'registerListener',
      parameters: [body(reference('EventSubscriptionInput'))],
      responses: { ...returns('201', reference('EventSubscription')), ...FAILURE },
    },
  },
  '/hub/{id}': {
    delete: {
      operationId: 'unregisterListener',
      parameters: [inPath('id')],
      responses: { '204': { description: 'Done' }, ...FAILURE },
    },
  },
};

/** A file without trouble, Swagger 2.0, with one resource and its subscriptions. */
export function smallFile(resource: string, properties: Node = {}): Node {
  const created = `${resource}CreateEvent`;
  const input = { callback: TEXT, query: TEXT };
  return {
    swagger: '2.0',
    info: { title: resource, version: '4.0.0' },
    host: 'serverRoot',
    basePath: `/tmf-api/${camel(resource)}Management/v4/`,
    consumes: [BODY_TYPE],
    produces: [BODY_TYPE],
    paths: {
      ...pathsOf(resource),
      ...SUBSCRIPTIONS,
      [`/listener/${camel(created)}`]: {
        post: {
          operationId: `listenTo${created}`,
          parameters: [body(reference(created))],
          responses: { '204': { description: 'Done' } },
        },
      },
    },
    definitions: {
      ...definitionsOf(resource, properties),
      Note: { type: 'object', properties: { text: TEXT, author: TEXT } },
      [created]: eventOf(resource),
      EventSubscriptionInput: { type: 'object', required: ['callback'], properties: input },
      EventSubscription: {
        type: 'object',
        required: ['id', 'callback'],
        properties: { id: TEXT, ...input },
      },
      Error: ERROR,
    },
  };
}
