import { isNode, mapValues, type Node } from '../../../scripts/lib/openapi.js';
import {
  body,
  definitionsOf,
  inPath,
  merged,
  pathsOf,
  reference,
  returns,
  smallFile,
  TEXT,
  type TroubledFile,
} from './small-file.js';

/** The document with each operation changed. */
function withOperations(
  document: Node,
  change: (operation: Node, path: string, method: string) => Node,
): Node {
  const paths = mapValues(document.paths as Record<string, Node>, (item, path) =>
    mapValues(item, (operation, method) => (isNode(operation) ? change(operation, path, method) : operation)),
  );
  return { ...document, paths };
}

const anchor: TroubledFile = {
  resource: 'Anchor',
  troubles: 'a byte order mark, CRLF; no operation ids, tags or error schemas; empty descriptions',
  rules: ['media-type', 'event-subscription', 'listener', 'operation-id', 'error'],
  document: {
    ...withOperations(smallFile('Anchor'), ({ operationId: _, tags: __, responses, ...rest }) => ({
      ...rest,
      description: null,
      responses: mapValues(responses as Record<string, Node>, (response, status) =>
        status === '400' ? { description: null } : response,
      ),
    })),
    tags: null,
    consumes: undefined,
    produces: undefined,
    host: undefined,
  },
  write: (document) => `\ufeff${JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n')}\r\n`,
};

const barrel: TroubledFile = {
  resource: 'Barrel',
  troubles: 'operation ids that are repeated, have other verbs, or are no identifiers',
  rules: ['event-subscription', 'listener', 'operation-id'],
  document: merged(smallFile('Barrel'), {
    paths: {
      ...(withOperations({ paths: pathsOf('Stave') }, (operation, _, method) => ({
        ...operation,
        operationId: `${method}-it`,
      })).paths as Node),
      '/barrel': { get: { operationId: 'Find all barrels' }, post: { operationId: 'barrelPost' } },
      '/barrel/{id}': {
        get: { operationId: 'barrelPost' },
        patch: { operationId: 'barrels.update/one' },
        delete: { operationId: 'Find all barrels' },
      },
      '/hub': { post: { operationId: 'hubPost' } },
      '/hub/{id}': { delete: { operationId: 'hubPost' } },
      '/listener/barrelCreateEvent': { post: { operationId: 'barrelPost' } },
    },
    definitions: definitionsOf('Stave'),
  }),
};

const flute: TroubledFile = {
  resource: 'Flute',
  troubles:
    'variables with other names, parameters of a path or not declared, three levels, slashes at the end',
  rules: ['path-parameter', 'path-variable', 'patch', 'read-parameter'],
  document: (() => {
    const small = smallFile('Flute');
    const { '/flute/{id}': item, ...paths } = small.paths as Record<string, Node>;
    const { get, patch, delete: remove } = item as Record<string, Node>;
    const part = withOperations({ paths: pathsOf('Part', '/flute/{fluteId}/part') }, (operation) => ({
      ...operation,
      parameters: undefined,
    })).paths as Node;
    return merged(small, {
      paths: {
        '/flute/{id}': undefined,
        '/flute': undefined,
        '/flute/': paths['/flute'],
        '/flute/{fluteId}': { parameters: [inPath('fluteId')], get: { ...get, parameters: [] } },
        '/flute/{flute-id}': {
          patch: {
            ...patch,
            parameters: [{ name: 'flute-id', in: 'path', type: 'string' }, body(reference('Flute_Update'))],
          },
          delete: { ...remove, parameters: undefined },
        },
        ...pathsOf('Part', '/flute/{fluteId}/part'),
        '/flute/{fluteId}/part/{id}': merged(
          (part as Record<string, Node>)['/flute/{fluteId}/part/{id}'] ?? {},
          {},
        ),
        ...pathsOf('Screw', '/flute/{fluteId}/part/{partId}/screw'),
      },
      definitions: { ...definitionsOf('Part'), ...definitionsOf('Screw') },
    });
  })(),
};

const gong: TroubledFile = {
  resource: 'Gong',
  troubles: 'subscriptions without schemas, listeners at other paths or without a body, no errors',
  rules: ['path-variable', 'event-subscription', 'listener', 'operation-id', 'not-implemented'],
  document: merged(smallFile('Gong'), {
    paths: {
      '/hub': {
        get: { operationId: 'listListener', responses: { '200': { description: 'Done' } } },
        post: { parameters: undefined, responses: { '201': { description: 'Done' }, '400': undefined } },
      },
      '/hub/{id}': undefined,
      '/hub/{hubId}': {
        delete: {
          operationId: 'removeListener',
          parameters: [inPath('hubId')],
          responses: { '200': { description: 'Done' } },
        },
      },
      '/client/listener/gongDeleteEvent': {
        post: {
          operationId: 'onDelete',
          parameters: [body(reference('GongCreateEvent'))],
          responses: { '200': { description: 'Done' } },
        },
      },
      '/listener/gongAttributeValueChangeEvent': {
        post: { operationId: 'onChange', responses: { '204': { description: 'Done' } } },
      },
    },
    definitions: { EventSubscription: undefined, EventSubscriptionInput: undefined },
  }),
};

const gazebo: TroubledFile = {
  resource: 'Gazebo',
  troubles: 'subscriptions at another path, no listeners',
  rules: ['operation-id'],
  document: (() => {
    const small = smallFile('Gazebo');
    const { '/hub': hub, '/hub/{id}': item } = small.paths as Record<string, Node>;
    return merged(small, {
      paths: {
        '/hub': undefined,
        '/hub/{id}': undefined,
        '/listener/gazeboCreateEvent': undefined,
        '/eventSubscription': hub,
        '/eventSubscription/{id}': item,
      },
    });
  })(),
};

const harp: TroubledFile = {
  resource: 'Harp',
  troubles: 'bodies without a name, as lists or missing; responses without a schema, with other statuses',
  rules: ['unnamed-schema', 'response', 'operation-id', 'read-parameter', 'error', 'not-implemented'],
  document: merged(smallFile('Harp'), {
    paths: {
      '/harp': {
        get: { responses: { '200': { description: 'Done' } } },
        post: {
          parameters: [body({ type: 'array', items: reference('Harp_Create') })],
          responses: { '201': undefined, '202': { description: 'Later' } },
        },
      },
      '/harp/{id}': {
        patch: {
          responses: { '200': undefined, '202': { description: 'Later' }, '204': { description: 'Done' } },
        },
        put: {
          operationId: 'updateHarp',
          parameters: [inPath('id')],
          responses: returns('201', reference('Harp')),
        },
        delete: { responses: { '204': undefined, ...returns('200', reference('Harp')) } },
      },
      '/string': {
        get: {
          operationId: 'listString',
          responses: returns('200', {
            type: 'array',
            items: { type: 'object', properties: { id: TEXT, href: TEXT, gauge: { type: 'number' } } },
          }),
        },
        post: {
          operationId: 'createString',
          parameters: [
            body({ type: 'object', required: ['gauge'], properties: { gauge: { type: 'number' } } }),
          ],
          responses: returns('201', {
            type: 'object',
            properties: { id: TEXT, href: TEXT, gauge: { type: 'number' } },
          }),
        },
      },
      '/tuner': {
        post: {
          operationId: 'tune',
          parameters: [body({ type: 'string' })],
          responses: { '200': { description: 'Done' } },
        },
      },
      '/peg': {
        get: {
          operationId: 'listPeg',
          responses: returns('200', { type: 'array', items: { type: 'string' } }),
        },
      },
      '/case': { get: { operationId: 'readCase', responses: { default: { description: 'Any' } } } },
      '/pedal': pathsOf('Pedal')['/pedal'],
    },
    definitions: definitionsOf('Pedal'),
  }),
};

const inkwell: TroubledFile = {
  resource: 'Inkwell',
  troubles: 'a base path with dashes and a minor version, a number for a version',
  rules: ['base-path'],
  document: {
    ...smallFile('Inkwell'),
    basePath: 'tmf-api/ink-well/V4.1//',
    info: { title: 'inkwell management  API (TMF999)', version: 4.1 },
  },
  file: 'swagger.json',
};

const ivory: TroubledFile = {
  resource: 'Ivory',
  troubles: 'no base path, no host, no version but in its name',
  rules: ['base-path'],
  document: merged(smallFile('Ivory'), {
    basePath: undefined,
    host: undefined,
    info: { version: 'v4.0.0-draft' },
  }),
};

const lantern: TroubledFile = {
  resource: 'Lantern',
  troubles: 'OPTIONS, HEAD, TRACE, extensions, callbacks, form data, several methods on one path',
  rules: ['path-variable', 'schema', 'operation-id', 'read-parameter', 'not-implemented'],
  document: merged(smallFile('Lantern'), {
    'x-origin': { by: 'hand' },
    securityDefinitions: { none: { type: 'apiKey', name: 'key', in: 'header' } },
    security: [{ none: [] }],
    paths: {
      'x-group': { name: 'all' },
      '/lantern': {
        'x-order': 1,
        options: { responses: { '200': { description: 'Done' } } },
        head: { operationId: 'headLantern', responses: { '200': { description: 'Done' } } },
        get: { deprecated: true, security: [], 'x-codegen': { a: [1] } },
      },
      '/lantern/{id}': {
        post: {
          operationId: 'lightLantern',
          parameters: [inPath('id'), { name: 'oil', in: 'formData', type: 'file' }],
          consumes: ['multipart/form-data'],
          responses: { '200': { description: 'Done', schema: { type: 'file' } } },
        },
      },
      '/lantern/{id}/light': {
        post: {
          operationId: 'light',
          parameters: [inPath('id'), { name: 'X-Who', in: 'header', required: true, type: 'string' }],
          responses: { '204': { description: 'Done' } },
        },
      },
      '/lantern/search': {
        get: {
          operationId: 'searchLantern',
          parameters: [
            {
              name: 'name',
              in: 'query',
              type: 'array',
              items: TEXT,
              collectionFormat: 'pipes',
              required: true,
            },
          ],
          responses: returns('200', { type: 'array', items: reference('Lantern') }),
        },
      },
    },
  }),
};

export const OPERATIONS: readonly TroubledFile[] = [
  anchor,
  barrel,
  flute,
  gong,
  gazebo,
  harp,
  inkwell,
  ivory,
  lantern,
];
