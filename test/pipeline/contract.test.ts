import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import { contractFrom } from '../../scripts/lib/contract.js';
import { openApi, swagger } from '../support/specifications.js';

const NAME = 'TMF901-Lamp-v1.0.0';
const textOf = (document: unknown) => contractFrom(JSON.stringify(document), NAME);
// biome-ignore lint/suspicious/noExplicitAny: tests reach into any document
const contractOf = (document: unknown): any => parse(textOf(document));

/** The contract's schema for this one, which stood in a document of either version. */
const schemaOf = (schema: unknown, base: object = openApi()) =>
  contractOf(
    'swagger' in base
      ? { ...base, definitions: { Probe: schema } }
      : { ...base, components: { schemas: { Probe: schema } } },
  ).components.schemas.Probe;

/** The same document with the keys of every object the other way round. */
function reversed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reversed);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .toReversed()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

describe('a contract', () => {
  it('is reproducible to the byte', () => {
    expect(textOf(swagger())).to.equal(textOf(swagger()));
    expect(textOf(openApi())).to.equal(textOf(openApi()));
  });

  it('is the same from JSON and from YAML, also with anchors', () => {
    expect(contractFrom(stringify(swagger()), NAME)).to.equal(textOf(swagger()));
    const text = { type: 'string' };
    const shared = { ...openApi(), components: { schemas: { A: text, B: text } } };
    const anchored = stringify(shared);
    expect(anchored).to.match(/A: &\w+\n[^&]+B: \*/);
    expect(contractFrom(anchored, NAME)).to.equal(textOf(shared));
  });

  it('does not depend on the order of keys, except that of paths and names', () => {
    const [contract, other] = [contractOf(swagger()), contractOf(reversed(swagger()))];
    expect(other).to.deep.equal(contract);
    for (const path of Object.keys(contract.paths))
      expect(stringify(other.paths[path])).to.equal(stringify(contract.paths[path]));
    expect(Object.keys(other.paths)).to.deep.equal(Object.keys(contract.paths).toReversed());
  });

  it('keeps the order of attributes, which documentation shows', () => {
    const properties = { zeta: { type: 'string' }, alpha: { type: 'string' }, mid: { type: 'string' } };
    expect(Object.keys(schemaOf({ type: 'object', properties }).properties)).to.deep.equal([
      'zeta',
      'alpha',
      'mid',
    ]);
  });

  it('takes title and version from its name', () => {
    expect(contractOf(swagger()).info).to.deep.equal({ title: 'Lamp', version: '1.0.0' });
  });

  it('has the paths, operations, parameters, bodies and responses of Swagger 2.0', () => {
    const { paths } = contractOf(swagger());
    const lamp = { 'application/json;charset=utf-8': { schema: { $ref: '#/components/schemas/Lamp' } } };
    expect(paths['/lamp'].post).to.deep.equal({
      operationId: 'createLamp',
      tags: ['lamp'],
      summary: 'Create a lamp',
      requestBody: {
        required: true,
        content: {
          'application/json;charset=utf-8': { schema: { $ref: '#/components/schemas/Lamp_Create' } },
        },
      },
      responses: { '201': { description: 'Created', content: lamp } },
    });
    expect(paths['/lamp'].get.parameters).to.deep.equal([
      { name: 'fields', in: 'query', required: false, schema: { type: 'string' } },
      { name: 'offset', in: 'query', required: false, schema: { type: 'integer' } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer' } },
    ]);
    expect(paths['/lamp'].get.responses['200'].headers).to.deep.equal({
      'X-Result-Count': { schema: { type: 'integer' } },
      'X-Total-Count': { schema: { type: 'integer' } },
    });
  });

  describe('has none of the prose', () => {
    it('of Swagger 2.0', () => expect(textOf(swagger())).not.to.match(/prose|example/i));

    it('of OpenAPI 3.0', () => expect(textOf(openApi())).not.to.match(/prose|example/i));

    it('on an operation: summaries are composed, statuses have the phrase of HTTP', () => {
      const { get } = contractOf(swagger()).paths['/lamp'];
      expect(get).to.include({ summary: 'List lamps' }).and.not.have.property('description');
      expect(get.responses['200'].description).to.equal('OK');
      expect(get.responses['400'].description).to.equal('Bad Request');
    });

    it('on a schema, and no examples, links, XML, titles and extensions', () => {
      const prose = {
        title: 'Prose',
        description: 'Prose',
        example: 'Prose',
        examples: ['Prose'],
        externalDocs: { url: 'https://example.com', description: 'Prose' },
        xml: { name: 'prose' },
        'x-prose': 'Prose',
      };
      const schema = {
        ...prose,
        type: 'object',
        properties: { one: { ...prose, type: 'array', items: { ...prose, type: 'string' } } },
        additionalProperties: { ...prose, type: 'string' },
        allOf: [{ ...prose, type: 'object' }],
        discriminator: { propertyName: 'kind', mapping: { a: '#/a' }, 'x-prose': 'Prose' },
      };
      const expected = {
        type: 'object',
        discriminator: { propertyName: 'kind', mapping: { a: '#/a' } },
        properties: { one: { type: 'array', items: { type: 'string' } } },
        additionalProperties: { type: 'string' },
        allOf: [{ type: 'object' }],
      };
      expect(schemaOf(schema)).to.deep.equal(expected);
    });

    it('in extensions of paths, operations, statuses, parameters and headers', () => {
      const extension = { 'x-prose': 'Prose', 'x-more': { description: 'Prose' } };
      const operation = {
        ...extension,
        operationId: 'listLamp',
        externalDocs: { url: 'https://example.com' },
        parameters: [{ ...extension, name: 'a', in: 'query', schema: { ...extension, type: 'string' } }],
        responses: {
          ...extension,
          '200': { ...extension, description: 'Prose', headers: { 'X-Kept': { ...extension, schema: {} } } },
        },
      };
      const document = {
        ...openApi(),
        ...extension,
        externalDocs: { url: 'https://example.com/prose' },
        paths: { ...extension, '/lamp': { ...extension, summary: 'Prose', get: operation } },
      };
      expect(contractOf(document).paths).to.deep.equal({
        '/lamp': {
          get: {
            operationId: 'listLamp',
            summary: 'List lamps',
            parameters: [{ name: 'a', in: 'query', schema: { type: 'string' } }],
            responses: { '200': { description: 'OK', headers: { 'X-Kept': { schema: {} } } } },
          },
        },
      });
    });

    it('on tags', () => expect(contractOf(swagger()).tags).to.deep.equal([{ name: 'lamp' }]));
  });

  describe('keeps attributes whose names are keywords', () => {
    const NAMES = [
      'description',
      'summary',
      'title',
      'example',
      'examples',
      'externalDocs',
      'xml',
      'default',
      'enum',
      'required',
      'items',
      'properties',
      'type',
      'format',
      'allOf',
      'not',
      'discriminator',
      'additionalProperties',
      'parameters',
      'responses',
      'schema',
      'x-ours',
      '$ref',
      '@type',
      'constructor',
    ];
    for (const [version, base] of [
      ['Swagger 2.0', swagger()],
      ['OpenAPI 3.0', openApi()],
    ] as const) {
      it(`in ${version}`, () => {
        const properties = Object.fromEntries(
          NAMES.map((name) => [name, { type: 'string', description: 'Prose' }]),
        );
        const schema = schemaOf({ type: 'object', required: NAMES, properties }, base);
        expect(schema.required).to.deep.equal(NAMES);
        expect(schema.properties).to.deep.equal(
          Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }])),
        );
      });
    }

    it('in schemas', () => {
      const { schemas } = contractOf({
        ...openApi(),
        components: { schemas: { description: { type: 'string' }, example: { type: 'object' } } },
      }).components;
      expect(schemas).to.deep.equal({ description: { type: 'string' }, example: { type: 'object' } });
    });

    it('inside values', () => {
      const facts = {
        type: 'object',
        default: { description: 'kept', example: 1 },
        enum: [{ title: 'kept' }],
      };
      expect(schemaOf(facts)).to.deep.equal(facts);
    });
  });

  describe('keeps of a schema', () => {
    const text = { type: 'string' };
    const facts: [what: string, schema: object][] = [
      ['format', { type: 'string', format: 'date-time' }],
      ['enum', { type: 'string', enum: ['on', 'off', ''] }],
      ['required', { type: 'object', required: ['a'], properties: { a: text } }],
      ['minItems and maxItems', { type: 'array', minItems: 1, maxItems: 0, items: text }],
      ['uniqueItems', { type: 'array', uniqueItems: true, items: text }],
      [
        'limits of numbers',
        { type: 'number', minimum: 0, maximum: 9, exclusiveMinimum: true, multipleOf: 2 },
      ],
      ['limits of strings', { type: 'string', minLength: 0, maxLength: 9, pattern: '^a' }],
      ['limits of objects', { type: 'object', minProperties: 0, maxProperties: 3 }],
      ['default: false', { type: 'boolean', default: false }],
      ['default: null', { type: 'string', nullable: true, default: null }],
      [
        'readOnly, writeOnly, deprecated',
        { type: 'string', readOnly: true, writeOnly: false, deprecated: true },
      ],
      ['additionalProperties: false', { type: 'object', additionalProperties: false }],
      ['additionalProperties: {}', { type: 'object', additionalProperties: {} }],
      ['additionalProperties with a schema', { type: 'object', additionalProperties: text }],
      ['allOf', { allOf: [{ $ref: '#/components/schemas/A' }, { type: 'object', properties: { a: text } }] }],
      ['oneOf and anyOf', { oneOf: [text, { type: 'number' }], anyOf: [text] }],
      ['not', { not: text }],
      ['discriminator', { type: 'object', discriminator: { propertyName: '@type', mapping: { A: '#/a' } } }],
      ['nothing where there is nothing', {}],
    ];
    for (const [what, schema] of facts)
      it(what, () => {
        expect(schemaOf(schema)).to.deep.equal(schema);
        expect(schemaOf({ type: 'array', items: schema }).items).to.deep.equal(schema);
      });

    it('a reference without its siblings', () => {
      const $ref = '#/components/schemas/Lamp';
      expect(schemaOf({ $ref, description: 'Prose', type: 'object' })).to.deep.equal({ $ref });
      expect(schemaOf({ $ref: '#/definitions/Lamp', description: 'Prose' }, swagger())).to.deep.equal({
        $ref,
      });
    });

    it("Swagger 2.0's discriminator, in the form of OpenAPI 3.0", () => {
      const schema = { type: 'object', discriminator: '@type', properties: { '@type': text } };
      expect(schemaOf(schema, swagger())).to.deep.equal({
        ...schema,
        discriminator: { propertyName: '@type' },
      });
    });
  });

  describe('keeps of paths and operations', () => {
    const responses = { '204': { description: 'Prose' } };

    it('the parameters of a path', () => {
      const path = {
        parameters: [{ name: 'id', in: 'path', required: true, type: 'string', description: 'Prose' }],
      };
      const { paths } = contractOf({
        ...swagger(),
        paths: { '/lamp/{id}': { ...path, delete: { operationId: 'deleteLamp', responses } } },
      });
      expect(paths['/lamp/{id}'].parameters).to.deep.equal([
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      ]);
      expect(Object.keys(paths['/lamp/{id}'])).to.deep.equal(['parameters', 'delete']);
    });

    it('references to components of every kind', () => {
      const $ref = (kind: string) => ({ $ref: `#/components/${kind}/One` });
      const components = {
        parameters: { One: { name: 'one', in: 'query', description: 'Prose', schema: { type: 'string' } } },
        headers: { One: { description: 'Prose', schema: { type: 'string' } } },
        requestBodies: { One: { description: 'Prose', required: true, content: { 'application/json': {} } } },
        responses: { One: { description: 'Prose', headers: { One: $ref('headers') } } },
      };
      const operation = {
        operationId: 'createLamp',
        deprecated: true,
        parameters: [$ref('parameters')],
        requestBody: $ref('requestBodies'),
        responses: { '201': $ref('responses') },
      };
      const contract = contractOf({ ...openApi(), components, paths: { '/lamp': { post: operation } } });
      expect(contract.paths['/lamp'].post).to.deep.equal({ ...operation, summary: 'Create a lamp' });
      expect(contract.components).to.deep.equal({
        parameters: { One: { name: 'one', in: 'query', schema: { type: 'string' } } },
        headers: { One: { schema: { type: 'string' } } },
        requestBodies: { One: { required: true, content: { 'application/json': {} } } },
        responses: { One: { description: 'One', headers: { One: $ref('headers') } } },
      });
    });

    it('an operation without an id', () => {
      const { paths } = contractOf({ ...openApi(), paths: { '/lamp': { get: { responses } } } });
      expect(paths['/lamp'].get).to.deep.equal({ responses: { '204': { description: 'No Content' } } });
    });
  });

  describe('reduces servers to paths', () => {
    const cases: [servers: object[], urls: string[]][] = [
      [[{ url: 'https://example.com/tmf-api/lamp/v1/' }], ['/tmf-api/lamp/v1']],
      [[{ url: '//example.com/tmf-api/lamp/v1' }], ['/tmf-api/lamp/v1']],
      [[{ url: '/tmf-api/lamp/v1', description: 'Prose' }], ['/tmf-api/lamp/v1']],
      [[{ url: 'tmf-api/lamp/v1' }], ['/tmf-api/lamp/v1']],
      [[{ url: 'https://example.com' }], ['/']],
      [[{ url: 'https://{host}:{port}/lamp/v1', variables: { port: { default: '80' } } }], ['/lamp/v1']],
      [[{ url: '{scheme}://{host}/lamp/v1' }], ['/lamp/v1']],
      [[{ url: '/lamp/v{major}', variables: { major: { default: '5' } } }], ['/lamp/v5']],
      [
        [{ url: 'http://one/lamp' }, { url: 'https://two/lamp' }, { url: '/b' }],
        ['/lamp', '/b'],
      ],
    ];
    for (const [servers, urls] of cases)
      it(JSON.stringify(servers), () =>
        expect(contractOf({ ...openApi(), servers }).servers).to.deep.equal(urls.map((url) => ({ url }))),
      );

    it('host, schemes and basePath', () => {
      expect(contractOf(swagger()).servers).to.deep.equal([{ url: '/tmf-api/lampManagement/v1' }]);
    });

    it('only basePath', () => {
      expect(contractOf({ ...swagger(), host: undefined }).servers).to.deep.equal([
        { url: '/tmf-api/lampManagement/v1' },
      ]);
    });
  });
});
