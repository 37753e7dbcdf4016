import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { apis } from '../../generated/index.js';
import { ApiContract } from '../../scripts/conformance/harness/contract.js';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { countRefused } from '../../scripts/update/stored/count-refused.js';
import { Refusals } from '../../scripts/update/stored/refusals.js';
import { fromRoot } from '../../src/root.js';
import { schemaOf } from '../../src/services/contract/resource-schema.js';
import { resourcesOf } from '../../src/services/contract/resources.js';
import type { JsonObject } from '../../src/values/json.js';
import { newId } from '../../src/values/new-id.js';
import { forEachDatabase } from '../support/databases.js';

const api = apis.find(({ metadata }) => metadata.number === 'TMF666')?.metadata;
const file = fromRoot('generated', 'account-management', 'openapi.json');

/** The contract of accounts after these changes. */
function contract(change: (document: OpenApiDocument) => void = () => {}): ApiContract {
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
  change(document);
  return new ApiContract('TMF666', document);
}

const propertiesOf = (schema: unknown) => (schema as { properties: Record<string, unknown> }).properties;

/** There are no bill formats any more, and the names of financial accounts are dates. */
const next = contract(({ paths, components }) => {
  delete paths['/billFormat'];
  delete paths['/billFormat/{id}'];
  for (const name of ['FinancialAccount', 'FinancialAccount_Create'])
    propertiesOf(components.schemas?.[name]).name = { type: 'string', format: 'date' };
});

describe('Stored data under a new contract', () => {
  forEachDatabase((database) => {
    before('store documents', async () => {
      if (!api) throw new Error('There are no accounts');
      const resources = resourcesOf(api);
      const store = await database.open();
      await store.migrate(resources.map(schemaOf));
      const insert = async (resource: string, documents: readonly JsonObject[]) => {
        const found = resources.find(({ name }) => name === resource);
        if (!found) throw new Error(`There is no ${resource}`);
        const fresh = documents.map((document) => ({
          id: newId(),
          scope: '',
          createdAt: 0,
          updatedAt: 0,
          document,
        }));
        await store.collection(schemaOf(found)).insertAll(fresh);
      };
      const names = Array.from({ length: 120 }, (_, index) => ({
        name: index < 50 ? '2026-01-01' : `${index}`,
      }));
      await insert('financialAccount', [...names, { name: '2026-01-01', contact: [{}] }]);
      await insert('billFormat', [{ name: 'PDF' }]);
      await insert('billPresentationMedia', [{ name: 'paper' }]);
    });

    it('is counted by resource, with reasons and the first ids', async () => {
      const { resources } = await countRefused(database.url(), contract(), next, () => {});
      const summary = resources.map(({ examples, ...counts }) => ({ ...counts, examples: examples.length }));
      expect(summary).to.have.deep.members([
        {
          resource: 'financialAccount',
          table: 'tmf666_financial_account',
          isServed: true,
          documents: 121,
          refused: 71,
          reasons: [
            { reason: 'name must match format "date"', documents: 70 },
            { reason: 'contact[].contactType is missing', documents: 1 },
          ],
          examples: 3,
        },
        {
          resource: 'billFormat',
          table: 'tmf666_bill_format',
          isServed: false,
          documents: 1,
          refused: 1,
          reasons: [{ reason: 'the new contract has no such resource', documents: 1 }],
          examples: 1,
        },
        {
          resource: 'billPresentationMedia',
          table: 'tmf666_bill_presentation_media',
          isServed: true,
          documents: 1,
          refused: 0,
          reasons: [],
          examples: 0,
        },
      ]);
    });

    it('is nothing to refuse under the contract of today, but what is wrong today', async () => {
      const { resources } = await countRefused(database.url(), contract(), contract(), () => {});
      const refused = resources.map(({ resource, refused }) => [resource, refused]);
      expect(refused).to.deep.include.members([
        ['financialAccount', 1],
        ['billFormat', 0],
      ]);
    });
  });

  it('is counted in bounded memory: of many reasons and documents, the first are kept', () => {
    const refusals = new Refusals();
    for (let index = 0; index < 1_000; index += 1)
      refusals.add(`${index}`, [{ path: `note.${index}.text${index % 100}`, message: 'is missing' }]);
    const { documents, refused, reasons, examples } = refusals.counts;
    expect({ documents, refused, reasons: reasons.length, examples: examples.length }).to.deep.equal({
      documents: 1_000,
      refused: 1_000,
      reasons: 20,
      examples: 3,
    });
    expect(reasons[0]).to.deep.equal({ reason: 'note[].text0 is missing', documents: 10 });
  });

  it('is not looked for in a file that does not exist', async () => {
    const error = await countRefused('sqlite:/nowhere/data.sqlite', contract(), next, () => {}).catch(
      (thrown: Error) => thrown,
    );
    expect(error).to.be.an('error').with.property('message').that.includes('there is no file');
  });
});
