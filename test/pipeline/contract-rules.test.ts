import { expect } from 'chai';
import { parse } from 'yaml';
import { applyRules, RULES } from '../../scripts/generate/rules/index.js';
import { contractFrom } from '../../scripts/lib/contract.js';
import type { Node, OpenApiDocument } from '../../scripts/lib/openapi.js';
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

  it('blank-in-name: names without blanks, values with and without', () => {
    const document = contractOf(({ definitions }) => {
      Object.assign(definitions.Lamp.properties, { 'wick ': { type: 'string', enum: ['new ', 'old'] } });
      Object.assign(definitions.Lamp, { required: ['wick '] });
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
    expect(item.get.parameters.map(({ name }) => name)).to.deep.equal(['lampId', 'id']);
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
