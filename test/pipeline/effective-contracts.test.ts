import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { type Api, readApis } from '../../scripts/generate/generator.js';
import { isNode, type Node } from '../../scripts/lib/openapi.js';
import { projectAt } from '../../scripts/lib/project.js';
import { checkSecret } from '../../src/events/outgoing/signature.js';
import { parseIdempotencyKey } from '../../src/rest/conditional/idempotency-key.js';
import { fromRoot } from '../../src/root.js';
import { OpenAPISchemaValidator } from '../support/openapi-validator.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: { name: string; in: string; required?: boolean; schema?: Node }[];
  readonly requestBody?: { content: Record<string, { schema: Node }> };
  readonly responses: Record<string, Node>;
}

interface Schema {
  readonly required?: string[];
  readonly properties: Record<string, Node>;
  readonly enum?: string[];
}

function isKey(text: string): boolean {
  try {
    return parseIdempotencyKey(text) !== undefined;
  } catch {
    return false;
  }
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'];

const contracts = JSON.parse(readFileSync(fromRoot('generator-config', 'apis.json'), 'utf8')) as string[];

describe('effective contracts', () => {
  let apis: Api[];
  before(async () => {
    apis = await readApis(projectAt(fromRoot()));
  });

  /** By the name of its contract, or by its number, `TMF646`, of which the first one is meant. */
  function apiOf(name: string): Api {
    const api = apis.find(({ contract }) => contract === name || contract.startsWith(`${name}-`));
    if (!api) throw new Error(`There is no ${name}`);
    return api;
  }
  const document = (name: string) => apiOf(name).document;
  const schema = (api: string, name: string) => document(api).components.schemas?.[name] as Schema;

  const hasSubscriptions = (api: string) => '/hub' in document(api).paths;

  function operations(api: string): [method: string, path: string, operation: Operation][] {
    return Object.entries(document(api).paths).flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map(
        (method) => [method, path, item[method] as Operation] as [string, string, Operation],
      ),
    );
  }

  it('are those of apis.json', () => {
    expect(apis.map(({ contract }) => contract)).to.deep.equal(contracts);
    expect(contracts).to.have.length.at.least(9);
  });

  for (const contract of contracts) {
    describe(contract, () => {
      it('is a valid OpenAPI 3.0 document', () => {
        const validator = new OpenAPISchemaValidator({ version: '3.0.3', validateApiSpec: true });
        expect(validator.validate(document(contract)).errors).to.deep.equal([]);
        expect(validator.validate({ ...document(contract), paths: 1 }).errors).not.to.deep.equal([]);
      });

      it('has no dangling references', () => {
        const references = referencesIn(document(contract));
        expect(references).to.have.length.greaterThan(10);
        const dangling = references.filter((reference) => at(document(contract), reference) === undefined);
        expect(dangling).to.deep.equal([]);
      });

      it('has a unique id for each operation, and a parameter for each path variable', () => {
        const ids = operations(contract).map(([, , { operationId }]) => operationId);
        expect(new Set(ids)).to.have.length(ids.length);
        for (const [method, path, { parameters = [] }] of operations(contract)) {
          const inPath = parameters.filter(({ in: place, required }) => place === 'path' && required);
          const variables = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
          expect(
            inPath.map(({ name }) => name),
            `${method} ${path}`,
          ).to.deep.equal(variables);
        }
      });

      it('requires only declared attributes', () => {
        const schemas = Object.entries(document(contract).components.schemas ?? {}) as [string, Schema][];
        const wrong = schemas.flatMap(([name, { required = [], properties }]) =>
          required
            .filter((attribute) => !(attribute in properties))
            .map((attribute) => `${name}.${attribute}`),
        );
        expect(wrong).to.deep.equal([]);
      });

      it('says what the server enforces: nothing empty, bulk creations, callbacks, secrets, depth, mandatory ids', () => {
        const inQuery = operations(contract).flatMap(([, , { parameters = [] }]) =>
          parameters.filter(({ in: place }) => place === 'query'),
        );
        for (const name of ['fields', 'sort', 'filter', 'expand', 'cursor']) {
          const schemas = inQuery.filter((each) => each.name === name).map(({ schema }) => schema);
          expect(schemas, name).not.to.have.length(0);
          for (const each of schemas) expect(each, name).to.include({ minLength: 1 });
        }
        const depths = inQuery.filter(({ name }) => name === 'depth');
        expect(depths).not.to.have.length(0);
        for (const { schema } of depths) expect(schema).to.include({ minimum: 0, maximum: 20 });
        for (const [method, path, { requestBody, operationId }] of operations(contract)) {
          if (method !== 'patch' || !operationId.startsWith('bulkCreate')) continue;
          const content = requestBody?.content['application/json-patch+json'];
          expect(content?.schema, path).to.deep.equal({ $ref: '#/components/schemas/BulkCreation' });
        }
        const schemas = document(contract).components.schemas as unknown as Record<string, Schema>;
        expect(schemas.BulkCreationOperation?.properties.path).to.include({ pattern: '^/-?$' });
        if (hasSubscriptions(contract))
          expect(schemas.EventSubscriptionInput?.properties.callback).to.include({ format: 'uri' });
        for (const { required = [], properties } of Object.values(schemas))
          if (required.includes('id') && properties.id?.type === 'string')
            expect(properties.id).to.include({ minLength: 1 });
      });

      it('has a pattern that accepts exactly the secrets that can sign', () => {
        const input = schema(contract, 'EventSubscriptionInput') as Schema | undefined;
        expect(input !== undefined).to.equal(hasSubscriptions(contract));
        if (!input) return;
        const pattern = new RegExp(String(input.properties.secret?.pattern), 'u');
        const canSign = (text: string) => {
          try {
            checkSecret(text);
            return true;
          } catch {
            return false;
          }
        };
        for (let size = 0; size < 80; size++) {
          const secret = Buffer.alloc(size, 0xfb).toString('base64');
          for (const text of [
            secret,
            `whsec_${secret}`,
            `${secret}=`,
            secret.replace('=', ''),
            `${secret}*`,
            `x${secret}`,
          ])
            expect(pattern.test(text), text).to.equal(canSign(text));
        }
      });

      it('has a pattern that accepts exactly the keys of creations', () => {
        const keys = operations(contract).flatMap(([, , { parameters = [] }]) =>
          parameters.filter(({ name }) => name === 'Idempotency-Key'),
        );
        const creations = operations(contract).filter(
          ([method, path]) => method === 'post' && !/^\/(hub|listener)/.test(path),
        );
        expect(keys.length === 0).to.equal(creations.length === 0);
        if (keys.length === 0) return;
        const schemas = new Set(keys.map(({ schema }) => JSON.stringify(schema)));
        expect(schemas.size).to.equal(1);
        const { pattern, maxLength } = (keys[0]?.schema ?? {}) as { pattern: string; maxLength: number };
        const accepts = (text: string) => text.length <= maxLength && new RegExp(pattern, 'u').test(text);
        const piece = fc.constantFrom(
          '"',
          '\\',
          '\\"',
          '\\\\',
          ' ',
          'a',
          '~',
          '[',
          ']',
          '/',
          'é',
          '\t',
          'k'.repeat(127),
        );
        const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
        const texts = fc.oneof(
          text,
          text.map((inner) => `"${inner}"`),
        );
        fc.assert(
          fc.property(texts, (each) => {
            fc.pre(each === each.trim());
            expect(accepts(each), each).to.equal(isKey(each));
          }),
          { numRuns: 2_000 },
        );
      });

      it('keeps the format uri of the published file', () => {
        const text = JSON.stringify(document(contract));
        expect(text).to.contain('"format":"uri"').and.not.contain('uri-reference');
      });

      it('has the statuses of TMF630', () => {
        for (const [method, path, { responses, requestBody }] of operations(contract)) {
          const statuses = Object.keys(responses);
          const operation = `${method} ${path}`;
          expect(statuses, operation).to.include.members(['404', '406', '429', '501', '503']);
          if (requestBody) expect(statuses, operation).to.include.members(['413', '415', '422']);
          if (method === 'get') expect(statuses, operation).to.include('304');
          if (['patch', 'delete'].includes(method))
            expect(statuses, operation).to.include.members(['409', '412', '428']);
        }
      });

      it('returns errors of TM Forum, and 304 without a body', () => {
        for (const [method, path, { responses }] of operations(contract)) {
          for (const [status, response] of Object.entries(responses)) {
            const { content } = resolved(document(contract), response) as {
              content?: Record<string, unknown>;
            };
            const operation = `${method} ${path} ${status}`;
            if (status === '304') expect(content, operation).to.equal(undefined);
            if (status >= '400')
              expect(content, operation).to.have.nested.property(
                'application/json;charset=utf-8.schema.$ref',
                '#/components/schemas/Error',
              );
          }
        }
      });

      it('declares 206 only for lists', () => {
        for (const [method, path, { operationId, responses }] of operations(contract))
          expect('206' in responses, `${method} ${path}`).to.equal(/^list[A-Z]/.test(operationId));
        expect(operations(contract).some(([, , { responses }]) => '206' in responses)).to.equal(true);
      });

      it('accepts the four kinds of patch on a resource, and JSON Patch on a collection', () => {
        const changes = [
          'application/json',
          'application/merge-patch+json',
          'application/json-patch+json',
          'application/json-patch-query+json',
        ];
        for (const [method, path, { requestBody }] of operations(contract)) {
          if (method !== 'patch') continue;
          const expected = path.endsWith('}') ? changes : ['application/json-patch+json'];
          expect(Object.keys(requestBody?.content ?? {}), path).to.have.members(expected);
        }
      });

      it('has bulk creation for each resource with POST', () => {
        const paths = (of: string) =>
          operations(contract).flatMap(([method, path]) => (method === of ? [path] : []));
        const collections = paths('post').filter((path) => !/^\/(hub|listener)/.test(path));
        expect(paths('patch')).to.include.members(collections);
      });

      it('accepts any attribute as a filter of a list, besides fields, offset and limit', () => {
        for (const [, path, { operationId, parameters = [] }] of operations(contract))
          if (/^list[A-Z]/.test(operationId))
            expect(
              parameters.map(({ name }) => name),
              path,
            ).to.include.members(['fields', 'offset', 'limit', 'filter']);
      });

      it('has no default values', () => {
        const schemas = Object.values(document(contract).components.schemas ?? {}) as Schema[];
        const defaults = schemas.flatMap(({ properties = {} }) =>
          Object.values(properties).filter((property) => 'default' in property),
        );
        expect(defaults).to.deep.equal([]);
      });

      it('equals the generated one', () => {
        const file = fromRoot('generated', apiOf(contract).folder, 'openapi.json');
        expect(JSON.parse(readFileSync(file, 'utf8'))).to.deep.equal(document(contract));
      });
    });
  }

  describe('are served at the paths of TM Forum', () => {
    const servers: [number: string, urls: string[]][] = [
      ['TMF646', ['/tmf-api/appointment/v4']],
      ['TMF666', ['/tmf-api/accountManagement/v4']],
      ['TMF677', ['/tmf-api/usageConsumption/v4']],
      ['TMF680', ['/tmf-api/recommendation/v4', '/customer/v4']],
      ['TMF683', ['/tmf-api/partyInteraction/v4']],
    ];
    for (const [number, urls] of servers)
      it(`${number}: ${urls.join(', ')}`, () =>
        expect(document(number).servers).to.deep.equal(urls.map((url) => ({ url }))));
  });

  describe('require the mandatory attributes of the conformance profile', () => {
    const ACCOUNTS = ['PartyAccount', 'BillingAccount', 'SettlementAccount'];
    const BILLS = ['BillFormat', 'BillPresentationMedia', 'BillingCycleSpecification'];
    const none: string[] = [];
    const required: [number: string, schema: string, attributes: string[]][] = [
      ['TMF646', 'Appointment_Create', ['validFor']],
      ['TMF646', 'Appointment_Update', none],
      ['TMF646', 'SearchTimeSlot_Create', none],
      ['TMF646', 'SearchTimeSlot_Update', none],
      ...ACCOUNTS.map(
        (name) => ['TMF666', `${name}_Create`, ['name', 'relatedParty']] as [string, string, string[]],
      ),
      ...[...BILLS, 'FinancialAccount'].map(
        (name) => ['TMF666', `${name}_Create`, ['name']] as [string, string, string[]],
      ),
      ...[...ACCOUNTS, ...BILLS, 'FinancialAccount'].map(
        (name) => ['TMF666', `${name}_Update`, none] as [string, string, string[]],
      ),
      ...BILLS.map((name) => ['TMF666', `${name}RefOrValue`, ['name']] as [string, string, string[]]),
      ['TMF666', 'RelatedParty', ['@referredType', 'id', 'name']],
      ['TMF666', 'PaymentMethodRef', ['id']],
      ['TMF666', 'FinancialAccountRef', ['id']],
      ['TMF666', 'AccountTaxExemption', ['issuingJurisdiction', 'validFor']],
      ['TMF666', 'AccountBalance', ['amount', 'balanceType', 'validFor']],
      ['TMF666', 'AccountRelationship', ['account', 'relationshipType', 'validFor']],
      ['TMF666', 'AccountRef', ['id']],
      ['TMF666', 'Contact', ['contactType', 'validFor']],
      ['TMF677', 'QueryUsageConsumption_Create', none],
      ['TMF680', 'QueryProductRecommendation_Create', none],
      ['TMF683', 'PartyInteraction_Create', ['channel', 'direction', 'reason']],
      ['TMF683', 'PartyInteraction_Update', none],
      ['TMF683', 'RelatedChannel', ['id']],
      ['TMF683', 'RelatedParty', ['@referredType', 'id']],
      ['TMF683', 'RelatedEntityRefOrValue', ['@type', 'role']],
    ];
    for (const [number, name, attributes] of required)
      it(`${number} ${name}: ${attributes.join(', ') || 'nothing'}`, () =>
        expect([...(schema(number, name).required ?? [])].sort()).to.deep.equal(attributes));

    it('TMF683 PartyInteraction_Create: at least one channel', () =>
      expect(schema('TMF683', 'PartyInteraction_Create').properties.channel).to.include({ minItems: 1 }));
  });

  describe('accept the values that clients send', () => {
    it('TMF680 and TMF637: the status aborted', () => {
      for (const number of ['TMF680', 'TMF637'])
        expect(schema(number, 'ProductStatusType').enum).to.include('aborted');
    });

    it('TMF646: a status on creation, of the enumeration', () => {
      for (const [name, states] of [
        ['Appointment_Create', 'AppointmentStateType'],
        ['SearchTimeSlot_Create', 'SearchTimeSlotStateType'],
      ] as const)
        expect(schema('TMF646', name).properties.status).to.deep.equal({
          $ref: `#/components/schemas/${states}`,
        });
      expect(schema('TMF646', 'AppointmentStateType').enum).not.to.include('accepted');
    });

    it('TMF683: any status and direction', () => {
      for (const name of ['PartyInteraction', 'PartyInteraction_Create'])
        for (const attribute of ['status', 'direction'])
          expect(schema('TMF683', name).properties[attribute]).to.deep.equal({ type: 'string' });
    });
  });

  describe('have only the published operations', () => {
    const absent: [number: string, operation: RegExp][] = [
      ['TMF677', /^patch/],
      ['TMF680', /^(patch|delete)/],
    ];
    for (const [number, operation] of absent)
      it(`${number}: none like ${operation}`, () =>
        expect(operations(number).map(([, , { operationId }]) => operationId)).not.to.match(operation));
  });
});

/** Every `$ref` in the document. */
function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (!isNode(node)) return [];
  if (typeof node.$ref === 'string') return [node.$ref];
  return Object.values(node).flatMap(referencesIn);
}

function at(document: unknown, reference: string): unknown {
  const names = reference.replace('#/', '').split('/');
  return names.reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), document);
}

const resolved = (document: unknown, node: Node): unknown =>
  typeof node.$ref === 'string' ? at(document, node.$ref) : node;
