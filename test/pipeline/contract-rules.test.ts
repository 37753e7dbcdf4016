import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { applyRules, RULES } from '../../scripts/generate/rules/index.js';
import { contractFrom } from '../../scripts/lib/contract.js';
import type { Node, OpenApiDocument } from '../../scripts/lib/openapi.js';
import { SchemaValidator } from '../../src/rest/body/schema-validator.js';
import { fromRoot } from '../../src/root.js';
import { swagger } from '../support/specifications.js';

type Swagger = ReturnType<typeof swagger>;

/** The contract of the lamps after a change of their specification. */
function contractOf(change: (file: Swagger & { paths: Node; definitions: Node }) => void): OpenApiDocument {
  const file = swagger() as never;
  change(file);
  return parse(contractFrom(JSON.stringify(file), 'TMF901-OilLamp-v1.2.0')) as OpenApiDocument;
}

const apply = (document: OpenApiDocument) => applyRules(document, { title: 'Oil Lamp', version: '1.2.0' });
const lines = (document: OpenApiDocument) =>
  apply(document).flatMap(({ rule, corrections }) => corrections.map((each) => `${rule}: ${each}`));
const schemaOf = ({ components }: OpenApiDocument, name: string) => components.schemas?.[name] as Node;

describe('general rules for published files', () => {
  it('change nothing of a file without trouble', () => {
    const document = contractOf(() => {});
    const before = structuredClone(document);
    expect(apply(document)).to.deep.equal([]);
    expect(document).to.deep.equal(before);
  });

  it('each have a name and a reason', () => {
    expect(new Set(RULES.map(({ name }) => name))).to.have.length(RULES.length);
    for (const { reason } of RULES) expect(reason).to.match(/^[A-Z].{30,}\.$/);
  });

  it('write themselves into the contract', () => {
    const document = contractOf((file) => {
      file.basePath = '/lamps/v1/';
    });
    const applied = apply(document);
    expect(applied.map(({ rule }) => rule)).to.deep.equal(['base-path']);
    expect((document as unknown as Node)['x-tmf-rules']).to.deep.equal(applied);
  });

  describe('base-path', () => {
    const servers = (basePath: string) => {
      const document = contractOf((file) => {
        file.basePath = basePath;
      });
      apply(document);
      return document.servers.map(({ url }) => url);
    };
    const cases: [published: string, served: string[]][] = [
      ['/tmf-api/lampManagement/v1/', ['/tmf-api/lampManagement/v1']],
      ['/lamp/v1', ['/tmf-api/oilLamp/v1', '/lamp/v1']],
      ['/', ['/tmf-api/oilLamp/v1']],
    ];
    for (const [published, served] of cases)
      it(`${published} → ${served.join(', alias ')}`, () => {
        expect(servers(published)).to.deep.equal(served);
      });
  });

  it('dangling-reference: any object', () => {
    const document = contractOf(({ definitions }) => {
      Object.assign(definitions.Lamp.properties, { lens: { $ref: '#/definitions/Nowhere' } });
    });
    expect(lines(document)).to.deep.equal(['dangling-reference: Nowhere is a free object']);
    expect(schemaOf(document, 'Nowhere')).to.include({ type: 'object', additionalProperties: true });
    expect(schemaOf(document, 'Nowhere').description).to.match(/published file/);
  });

  it('creation-identity: id and href are not demanded', () => {
    const document = contractOf(({ definitions }) => {
      definitions.Lamp_Create.required = ['id', 'href', 'state'];
    });
    expect(lines(document)).to.deep.equal([
      'creation-identity: POST /lamp: id and href not required in Lamp_Create',
    ]);
    expect(schemaOf(document, 'Lamp_Create').required).to.deep.equal(['state']);
  });

  it('creation-identity: dates that the server sets are not demanded, nor from variants', () => {
    const lastUpdate = { type: 'string', format: 'date-time' };
    const document = contractOf(({ definitions }) => {
      definitions.Lamp_Create.required = ['lastUpdate', 'creationDate'];
      Object.assign(definitions.Lamp_Create.properties, { lastUpdate, creationDate: { type: 'string' } });
      const properties = { '@type': { type: 'string' }, lastUpdate, glass: { type: 'string' } };
      Object.assign(definitions, {
        Lantern: { type: 'object', required: ['lastUpdate', 'glass'], properties },
      });
    });
    const mapping = { Lantern: '#/components/schemas/Lantern', Lamp: '#/components/schemas/Lamp_Create' };
    schemaOf(document, 'Lamp_Create').discriminator = { propertyName: '@type', mapping };
    apply(document);
    expect(schemaOf(document, 'Lamp_Create').required).to.deep.equal(['creationDate']);
    expect(schemaOf(document, 'Lantern').required).to.deep.equal(['glass']);
  });

  it('creation-identity: a body with the schema of the resource gets one of its own', () => {
    const document = contractOf(({ definitions, paths }) => {
      Object.assign(definitions.Lamp, { required: ['id'] });
      for (const { schema } of paths['/lamp'].post.parameters) schema.$ref = '#/definitions/Lamp';
    });
    apply(document);
    expect(schemaOf(document, 'Lamp').required).to.deep.equal(['id']);
    expect(schemaOf(document, 'Lamp_Create')).not.to.have.property('required');
    expect(JSON.stringify(document.paths['/lamp']?.post)).to.include('#/components/schemas/Lamp_Create');
  });

  describe('creation-type: an attribute has the type of the resource', () => {
    const mixed = (sent: object, kept: object) =>
      contractOf(({ definitions }) => {
        Object.assign(definitions.Lamp_Create.properties, { part: sent });
        Object.assign(definitions.Lamp.properties, { part: kept });
      });
    const PART = { type: 'object', properties: { name: { type: 'string' } } };
    const cases: [what: string, sent: object, kept: object, isCorrected: boolean][] = [
      ['an object for an array', PART, { type: 'array', items: PART }, true],
      ['a text for an enumeration', { type: 'string' }, { type: 'string', enum: ['a'] }, true],
      [
        'more values than the resource',
        { type: 'string', enum: ['a', 'b'] },
        { type: 'string', enum: ['a'] },
        true,
      ],
      [
        'fewer values than the resource',
        { type: 'string', enum: ['a'] },
        { type: 'string', enum: ['a', 'b'] },
        false,
      ],
      ['an enumeration for a text', { type: 'string', enum: ['a'] }, { type: 'string' }, false],
      ['the same', PART, structuredClone(PART), false],
      ['a number in the object', PART, { type: 'object', properties: { name: { type: 'number' } } }, true],
    ];
    for (const [what, sent, kept, isCorrected] of cases)
      it(`${what}: ${isCorrected ? 'corrected' : 'kept'}`, () => {
        const document = mixed(sent, kept);
        expect(lines(document)).to.have.length(isCorrected ? 1 : 0);
        const { part } = schemaOf(document, 'Lamp_Create').properties as Node;
        expect(part).to.deep.equal(isCorrected ? kept : sent);
      });
  });

  describe('for version 5', () => {
    const document = () => {
      const file = fromRoot('test', 'pipeline', 'specifications', 'TMF991-Ferry-v5.0.0.oas.yaml');
      return parse(contractFrom(readFileSync(file, 'utf8'), 'TMF991-Ferry-v5.0.0')) as OpenApiDocument;
    };
    const applied = () => {
      const corrected = document();
      const rules = applyRules(corrected, { title: 'Ferry', version: '5.0.0' });
      return { corrected, rules: rules.map(({ rule }) => rule) };
    };

    it('shared-component: no references outside of schemas', () => {
      const { corrected, rules } = applied();
      expect(rules).to.include('shared-component');
      expect(JSON.stringify(corrected)).not.to.match(
        /#\/components\/(parameters|requestBodies|responses|headers)/,
      );
      expect(Object.keys(corrected.components)).to.deep.equal(['schemas']);
    });

    it('event-subscription: names and operations as in every API', () => {
      const { corrected } = applied();
      expect(corrected.paths['/hub']?.post).to.have.nested.property('operationId', 'registerListener');
      expect(corrected.paths['/hub/{id}']).to.have.all.keys('delete');
      expect(corrected.components.schemas).to.include.keys('EventSubscription', 'EventSubscriptionInput');
      expect(corrected.components.schemas).not.to.have.any.keys('Hub', 'Hub_FVO');
    });

    it('event-subscription: the type is the one that the contract enumerates, or else the name of the schema', () => {
      const typeAfter = (change: (hub: Node) => void) => {
        const changed = document();
        change(changed.components.schemas?.Hub as Node);
        applyRules(changed, { title: 'Ferry', version: '5.0.0' });
        const { EventSubscription: read, EventSubscriptionInput: sent } = changed.components.schemas ?? {};
        return [read, sent].map((schema) => (schema as Node)['x-tmf-values']);
      };
      const typed = (type: string) => [{ attribute: '@type', when: 'create', value: `"${type}"` }];
      expect(typeAfter(() => {})).to.deep.equal([typed('Hub'), typed('Hub')]);
      const enumerated = typeAfter((hub) => {
        hub.allOf = [
          ...(hub.allOf as Node[]),
          { properties: { '@type': { type: 'string', enum: ['Ear'] } } },
        ];
      });
      expect(enumerated).to.deep.equal([typed('Ear'), typed('Ear')]);
    });

    it('unusable-keyword: what validators refuse; attributes with such names stay', () => {
      const changed = document();
      const [, own] = schemaOf(changed, 'Ferry').allOf as [Node, Node];
      Object.assign(own.properties as Node, {
        captain: {
          allOf: [{ $ref: '#/components/schemas/CaptainRefOrValue' }],
          nullable: true,
          title: 'Captain',
        },
        flag: { type: 'string', pattern: '^(?i)[a-z]+$', nullable: true },
        code: { type: 'string', pattern: '^[A-Z]{2}$' },
        pattern: { type: 'string' },
        nullable: { type: 'boolean' },
      });
      applyRules(changed, { title: 'Ferry', version: '5.0.0' });
      const properties = schemaOf(changed, 'Ferry').properties as Record<string, Node>;
      expect(properties.captain).not.to.have.property('nullable');
      expect(properties.flag).to.deep.equal({ type: 'string', nullable: true });
      expect(properties.code).to.deep.equal({ type: 'string', pattern: '^[A-Z]{2}$' });
      expect(properties).to.include.keys('pattern', 'nullable');
      const validator = new SchemaValidator(changed as never);
      expect(validator.problems('Ferry', { '@type': 'Ferry', flag: '!', code: 'AB' })).to.deep.equal([]);
    });

    it('listener: named after the event type', () => {
      const { corrected } = applied();
      expect(corrected.paths['/listener/ferryStatusChangeEvent']?.post).to.have.nested.property(
        'operationId',
        'listenToFerryStatusChangeEvent',
      );
      expect(corrected.components.schemas).to.include.keys('FerryStatusChangeEvent');
    });

    it('patch: the result is the resource, and nothing describes the change', () => {
      const { corrected } = applied();
      const patch = corrected.paths['/ferry/{id}']?.patch as Node;
      expect(patch.requestBody).to.deep.equal({ required: true, content: {} });
      expect(JSON.stringify(patch.responses)).to.include('schemas/Ferry"').and.not.include('oneOf');
      expect(corrected.components.schemas).not.to.have.any.keys(
        'Ferry_MVO',
        'JsonPatch',
        'JsonPatchOperations',
      );
    });

    it('page-parameter: no names that would be filters', () => {
      const { get } = applied().corrected.paths['/ferry'] as { get: { parameters: Node[] } };
      expect(get.parameters.map(({ name }) => name)).to.deep.equal(['fields', 'offset', 'limit']);
    });

    it('composed-schema: inherited attributes, of which inner ones win', () => {
      const { corrected } = applied();
      const { properties, required } = schemaOf(corrected, 'Captain');
      expect(properties).to.have.all.keys(
        '@type',
        '@baseType',
        '@schemaLocation',
        'id',
        'href',
        'familyName',
        'licence',
      );
      expect(required).to.deep.equal(['@type', 'familyName']);
      expect(JSON.stringify(corrected)).not.to.include('allOf');
      expect(schemaOf(corrected, 'FerryCreateEvent').properties).to.have.deep.property('event', {
        $ref: '#/components/schemas/FerryEventPayload',
      });
    });

    it('composed-schema: a schema that contains itself ends', () => {
      const looped = document();
      const schemas = looped.components.schemas as Record<string, Node>;
      schemas.Extensible = {
        allOf: [{ $ref: '#/components/schemas/Entity' }],
        required: ['@type'],
        properties: { '@type': { type: 'string' } },
      };
      applyRules(looped, { title: 'Ferry', version: '5.0.0' });
      expect(schemaOf(looped, 'Captain').required).to.deep.equal(['@type', 'familyName']);
    });

    it('variant: discriminators with several types, of unions and of subtypes', () => {
      const { corrected } = applied();
      const union = schemaOf(corrected, 'CaptainRefOrValue');
      expect(union.discriminator).to.deep.equal({
        propertyName: '@type',
        mapping: { Captain: '#/components/schemas/Captain', CaptainRef: '#/components/schemas/CaptainRef' },
      });
      expect(schemaOf(corrected, 'Engine').discriminator).to.have.deep.property('mapping', {
        Engine: '#/components/schemas/Engine',
        DieselEngine: '#/components/schemas/DieselEngine',
      });
      for (const name of ['Ferry', 'DieselEngine'])
        expect(schemaOf(corrected, name)).not.to.have.property('discriminator');
      expect(schemaOf(corrected, 'CaptainRef').properties).to.have.deep.property('@type', { type: 'string' });
    });

    it('variant: a mapping from its own type to what a schema inherits means the schema', () => {
      const changed = document();
      const schemas = changed.components.schemas as Record<string, Node>;
      const mapping = { Captain: '#/components/schemas/Captain' };
      schemas.Captain_RES = {
        allOf: [{ $ref: '#/components/schemas/Captain' }],
        required: ['licence'],
        discriminator: { propertyName: '@type', mapping },
      };
      const mate = { $ref: '#/components/schemas/Captain_RES' };
      schemas.FerryEventPayload = { type: 'object', properties: { mate } };
      applyRules(changed, { title: 'Ferry', version: '5.0.0' });
      expect(schemaOf(changed, 'Captain_RES')).not.to.have.property('discriminator');
      expect(schemaOf(changed, 'Captain_RES').required).to.include('licence');
    });

    it('variant: alternatives without a discriminator, if each has @type', () => {
      const changed = document();
      const schemas = changed.components.schemas as Record<string, Node>;
      delete schemas.CaptainRefOrValue?.discriminator;
      schemas.CaptainRefOrValue_FVO = {
        oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Captain' }],
      };
      applyRules(changed, { title: 'Ferry', version: '5.0.0' });
      expect(schemaOf(changed, 'CaptainRefOrValue').discriminator)
        .to.have.property('mapping')
        .with.keys('Captain', 'CaptainRef');
      expect(schemaOf(changed, 'CaptainRefOrValue_FVO')).not.to.have.property('discriminator');
    });
  });

  it('alternative: objects that nothing tells apart can fit several alternatives', () => {
    const document = contractOf(({ definitions }) => {
      const oneOf = [
        { properties: { wax: { type: 'string' } } },
        { properties: { oil: { type: 'string' } } },
      ];
      Object.assign(definitions.Lamp.properties, { fuel: { oneOf } });
    });
    expect(apply(document).map(({ rule }) => rule)).to.deep.equal(['alternative']);
    expect(schemaOf(document, 'Lamp').properties)
      .to.have.property('fuel')
      .with.property('anyOf')
      .with.length(2);
  });

  it('creation-demand: a resource and its parts demand what their creation demands, and what the server sets', () => {
    const document = contractOf(({ definitions }) => {
      const text = { type: 'string' };
      const wick = { type: 'object', properties: { id: text, length: text } };
      Object.assign(definitions, {
        Wick: { ...wick, required: ['id', 'length'] },
        Wick_FVO: { ...wick, required: ['length'] },
        Lamp_FVO: {
          type: 'object',
          required: ['state'],
          properties: { wick: { $ref: '#/definitions/Wick_FVO' } },
        },
      });
      Object.assign(definitions.Lamp.properties, { wick: { $ref: '#/definitions/Wick' } });
      Object.assign(definitions.Lamp, { required: ['id', 'state', 'wick'] });
    });
    expect(apply(document)).to.deep.include({
      rule: 'creation-demand',
      reason: 'A resource cannot demand what a creation may leave out and the server does not set.',
      corrections: ['Wick: id', 'Lamp: wick'],
    });
    expect(schemaOf(document, 'Lamp').required).to.deep.equal(['id', 'state']);
    expect(schemaOf(document, 'Wick').required).to.deep.equal(['length']);
  });

  it('blank-in-name: names without blanks, values with and without', () => {
    const document = contractOf(({ definitions }) => {
      const wick = { 'wick ': { type: 'string', enum: ['new ', 'old'] } };
      for (const each of [definitions.Lamp, definitions.Lamp_Create]) {
        Object.assign(each.properties, structuredClone(wick));
        Object.assign(each, { required: ['wick '] });
      }
    });
    expect(apply(document).map(({ rule }) => rule)).to.deep.equal(['blank-in-name']);
    const { properties, required } = schemaOf(document, 'Lamp');
    expect(properties).to.have.deep.property('wick', { type: 'string', enum: ['new ', 'old', 'new'] });
    expect(required).to.deep.equal(['wick']);
  });

  it('path-variable: the last is the id', () => {
    const document = contractOf(({ paths }) => {
      paths['/lamp/{lampId}/wick/{wickId}'] = {
        get: {
          operationId: 'retrieveWick',
          parameters: [
            { name: 'lampId', in: 'path', type: 'string', required: true },
            { name: 'wickId', in: 'path', type: 'string', required: true },
          ],
          responses: { '200': { description: 'Found.', schema: { $ref: '#/definitions/Lamp' } } },
        },
      };
    });
    apply(document);
    const item = document.paths['/lamp/{lampId}/wick/{id}'] as { get: { parameters: Node[] } };
    expect(item.get.parameters.map(({ name }) => name)).to.deep.equal(['lampId', 'id', 'fields']);
  });

  it('not-implemented: what no resource has', () => {
    const response = { '200': { description: 'Done.', schema: { $ref: '#/definitions/Lamp' } } };
    const document = contractOf(({ paths }) => {
      Object.assign(paths['/lamp'], { put: { operationId: 'replaceEveryLamp', responses: response } });
      Object.assign(paths['/lamp/{id}'], { put: { operationId: 'updateLamp', responses: response } });
      paths['/lamp/{id}/state'] = { get: { operationId: 'readState', responses: response } };
      paths['/shop'] = { post: { operationId: 'openShop', responses: { '204': { description: 'Open.' } } } };
    });
    expect(lines(document).filter((line) => line.startsWith('not-implemented'))).to.deep.equal([
      'not-implemented: PUT /lamp',
      'not-implemented: GET /lamp/{lampId}/state',
      'not-implemented: POST /shop',
    ]);
  });
});
