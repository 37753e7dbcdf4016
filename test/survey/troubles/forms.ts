import { upgradeFromTwoToThree } from '@scalar/openapi-upgrader/2.0-to-3.0';
import { stringify } from 'yaml';
import type { Node } from '../../../scripts/lib/openapi.js';
import { merged, reference, smallFile, TEXT, type TroubledFile } from './small-file.js';

const three = (resource: string, properties: Node = {}) =>
  upgradeFromTwoToThree(structuredClone(smallFile(resource, properties))) as unknown as Node;

const kite: TroubledFile = {
  resource: 'Kite',
  troubles: 'OpenAPI 3.1: several types, const, limits as numbers, examples, webhooks',
  rules: ['alternative', 'schema', 'unusable-keyword'],
  document: merged(
    three('Kite', {
      tail: { type: ['string', 'null'] },
      span: { type: ['number', 'string'] },
      shape: { const: 'delta' },
      height: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 5000 },
      colour: { type: 'string', examples: ['red', 'blue'] },
      line: { oneOf: [reference('Note'), { type: 'null' }] },
      pair: { type: 'array', prefixItems: [TEXT, TEXT] },
      sail: { $ref: '#/definitions/Note', description: 'A reference with more' },
      any: true,
    }),
    {
      openapi: '3.1.0',
      jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
      webhooks: { kite: { post: { responses: { '200': { description: 'Done' } } } } },
    },
  ),
};

const oar: TroubledFile = {
  resource: 'Oar',
  troubles: 'YAML with numbers as statuses and version, anchors, a name that is there twice',
  rules: [],
  document: smallFile('Oar'),
  file: 'TMF998_Oar-v4.0.0.swagger.yml',
  write: (document) =>
    stringify(document)
      .replace('version: 4.0.0', 'version: 4.0')
      .replaceAll(/"(\d{3})":/g, '$1:')
      .replace('host: serverRoot', 'host: serverRoot\nhost: serverRoot'),
};

const pump: TroubledFile = {
  resource: 'Pump',
  troubles: 'OpenAPI 3.0: no servers, any media type, unions in place, links, a reference for a path',
  rules: ['base-path', 'media-type', 'composed-schema', 'alternative', 'error'],
  document: merged(
    three('Pump', {
      valve: { oneOf: [TEXT, reference('Note')] },
      seal: {
        anyOf: [
          { type: 'object', properties: { a: TEXT } },
          { type: 'object', properties: { b: TEXT } },
        ],
      },
      gauge: { not: { type: 'string' } },
      hose: { nullable: true, allOf: [reference('Note')] },
    }),
    {
      servers: undefined,
      components: {
        links: { next: { operationId: 'listPump' } },
        securitySchemes: { open: { type: 'oauth2', flows: {} } },
        examples: { a: { value: 1 } },
        callbacks: {},
      },
      paths: {
        '/pump': {
          post: {
            requestBody: {
              content: {
                '*/*': { schema: { $ref: '#/components/schemas/Pump_Create' } },
                'application/json;charset=utf-8': undefined,
                'application/xml': { schema: TEXT },
              },
            },
          },
          get: {
            responses: {
              '200': {
                content: {
                  'application/json;charset=utf-8': undefined,
                  '*/*': { schema: { type: 'array', items: { $ref: '#/components/schemas/Pump' } } },
                },
              },
              '5XX': { description: 'Any' },
              default: { description: 'Other' },
            },
          },
        },
        '/pump/{id}': {
          get: {
            responses: {
              '200': {
                content: {
                  'application/json;charset=utf-8': undefined,
                  'application/hal+json': { schema: { $ref: '#/components/schemas/Pump' } },
                },
              },
            },
          },
        },
      },
    },
  ),
};

const quilt: TroubledFile = {
  resource: 'Quilt',
  troubles: 'OpenAPI 3.0 without components: every schema stands where it is used',
  rules: ['base-path', 'media-type', 'unnamed-schema', 'operation-id', 'read-parameter', 'error'],
  document: (() => {
    const item = {
      type: 'object',
      required: ['id'],
      properties: {
        id: TEXT,
        href: TEXT,
        name: TEXT,
        patch: { type: 'array', items: { type: 'object', properties: { cloth: TEXT } } },
      },
    };
    const json = (schema: Node) => ({ content: { 'application/json': { schema } } });
    const id = [{ name: 'id', in: 'path', required: true, schema: TEXT }];
    const one = { '200': { description: 'Done', ...json(item) } };
    return {
      openapi: '3.0.0',
      info: { title: 'Quilt', version: '4.0.0' },
      servers: [{ url: '/' }],
      paths: {
        '/quilt': {
          get: { responses: { '200': { description: 'Done', ...json({ type: 'array', items: item }) } } },
          post: {
            requestBody: json({ type: 'object', properties: { name: TEXT } }),
            responses: { '201': { description: 'Done', ...json(item) } },
          },
        },
        '/quilt/{id}': {
          get: { parameters: id, responses: one },
          patch: {
            parameters: id,
            requestBody: json({ type: 'object', properties: { name: TEXT } }),
            responses: one,
          },
          delete: { parameters: id, responses: { '204': { description: 'Done' } } },
        },
      },
    };
  })(),
};

export const FORMS: readonly TroubledFile[] = [kite, oar, pump, quilt];
