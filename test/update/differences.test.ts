import { expect } from 'chai';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { comparisonView } from '../../scripts/update/comparison-view.js';
import { grouped } from '../../scripts/update/differences.js';
import type { OasdiffChange } from '../../scripts/update/oasdiff.js';

const change = (change: Partial<OasdiffChange>): OasdiffChange => ({
  id: 'request-property-became-required',
  text: 'the request property `name` became required',
  level: 3,
  operation: 'POST',
  path: '/lamp',
  ...change,
});

describe('differences of contracts', () => {
  it('are joined if they differ only in their operation, and sorted by level', () => {
    const text = 'removed the optional property `note` from the response with the `200` status';
    const listed = text.replace('`note`', '`items/note`');
    const removed = { id: 'response-optional-property-removed', level: 1 } as const;
    const found = grouped([
      change({ ...removed, text: listed, operation: 'GET' }),
      change({ ...removed, text: text.replace('200', '201') }),
      change({}),
    ]);
    expect(found).to.deep.equal([
      {
        level: 'breaking',
        audience: 'requests',
        text: 'the request property `name` became required',
        operations: ['POST /lamp'],
      },
      {
        level: 'harmless',
        audience: 'responses',
        text: 'removed the optional property `note`',
        operations: ['GET /lamp', 'POST /lamp'],
      },
    ]);
  });

  it('are named by paths of attributes, or by a shared schema', () => {
    const texts = [
      'removed the request property `part/items/note/items`',
      'removed the request property `part/note` (shared schema: `Part`, also at `spare/note` and 1 more)',
    ].map((text) => grouped([change({ text })])[0]?.text);
    expect(texts).to.deep.equal([
      'removed the request property `part[].note[]`',
      'removed the request property `Part.note`',
    ]);
  });

  it('keep values and media types as they are, and say what a new format means', () => {
    const texts = [
      'added the new `on/off` enum value to the `part/state` response property for the response status `200`',
      'removed the enum value `on/off` of the request property `part/state`',
      'removed the media type `application/xml` for the response with the status `200`',
      'the `items/part/href` request property `format` changed from `none` to `uri`',
      "the `items/part/href` response's property `format` was narrowed from `none` to `uri` for status `200`",
    ].map((text) => grouped([change({ text })])[0]?.text);
    expect(texts).to.deep.equal([
      'added the new `on/off` enum value to the `part.state` response property',
      'removed the enum value `on/off` of the request property `part.state`',
      'removed the media type `application/xml`',
      'the `part.href` request property must have the format `uri`, and needed none before',
      'the `part.href` response property must have the format `uri`, and needed none before',
    ]);
  });

  it('call an endpoint what it is for its users', () => {
    const texts = [
      { text: 'endpoint added' },
      { text: 'endpoint added', path: '/listener/lampCreateEvent' },
      { text: 'api removed without deprecation' },
    ].map((one) => grouped([change(one)])[0]?.text);
    expect(texts).to.deep.equal(['operation added', 'notification added', 'operation removed']);
  });

  it('say where clients notice them', () => {
    const audiences = [
      change({ path: '/listener/lampCreateEvent' }),
      change({ id: 'endpoint-added' }),
      change({ id: 'response-required-property-removed' }),
      { id: 'api-schema-removed', text: 'removed the schema `Lamp`', level: 1 } as const,
    ].map((one) => grouped([one])[0]?.audience);
    expect(audiences).to.deep.equal(['notifications', 'operations', 'responses', 'schemas']);
  });

  it('leave out what follows from the others', () => {
    expect(grouped([change({ id: 'api-major-version-not-bumped' })])).to.deep.equal([]);
  });
});

describe('the contract as it is compared', () => {
  const document = {
    openapi: '3.0.3',
    info: { title: 'Lamp', version: '4.0.0' },
    servers: [],
    paths: {
      '/lamp': { get: { operationId: 'listLamp' } },
      '/listener/lampCreateEvent': {
        post: {
          'x-tmf-listener': true,
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/LampCreateEvent' } } },
          },
        },
      },
    },
    components: {
      schemas: {
        LampCreateEvent: {
          type: 'object',
          properties: {
            eventId: { type: 'string' },
            event: { type: 'object', properties: { lamp: { $ref: '#/components/schemas/Lamp' } } },
          },
        },
        Lamp: { type: 'object', properties: { id: { type: 'string' } } },
      },
    },
  } satisfies OpenApiDocument;

  it('has notifications as responses, whose members are always there, without the resource', () => {
    const { paths } = comparisonView(document);
    const notification = paths['/listener/lampCreateEvent']?.post;
    const schema = {
      type: 'object',
      required: ['eventId', 'event'],
      properties: {
        eventId: { type: 'string' },
        event: { type: 'object', required: ['lamp'], properties: { lamp: { type: 'object' } } },
      },
    };
    expect(notification).not.to.have.property('requestBody');
    expect(notification)
      .to.have.nested.property('responses.200.content')
      .that.deep.equals({ 'application/json': { schema } });
    expect(paths['/lamp']).to.deep.equal(document.paths['/lamp']);
  });
});
