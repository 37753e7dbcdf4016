import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeApi } from '../../scripts/generate/generator.js';
import { isNode, type Node, type OpenApiDocument } from '../../scripts/lib/openapi.js';
import { type Project, projectAt } from '../../scripts/lib/project.js';
import { importOf } from '../../scripts/specs/pin.js';
import { fromRoot } from '../../src/root.js';
import { OpenAPISchemaValidator } from '../support/openapi-validator.js';
import { remove } from '../support/scratch.js';
import { FORMS } from './troubles/forms.js';
import { NAMES } from './troubles/names.js';
import { OPERATIONS } from './troubles/operations.js';
import { SCHEMAS } from './troubles/schemas.js';
import type { TroubledFile } from './troubles/small-file.js';

describe('a specification with', function () {
  this.timeout(120_000);
  let folder = '';
  let project: Project;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'troubles-'));
    mkdirSync(join(folder, 'generator-config'));
    writeFileSync(join(folder, 'generator-config', 'apis.json'), '[]');
    cpSync(fromRoot('specs', 'overlays'), join(folder, 'specs', 'overlays'), { recursive: true });
    project = projectAt(folder);
  });
  after(() => remove(folder));

  /** The effective contract of a file. */
  async function contractOf({ resource, document, write = JSON.stringify, file }: TroubledFile) {
    const bytes = Buffer.from(write(document));
    const { pin, contract } = importOf({ file: file ?? `${resource}-v4.0.0.json`, bytes }, [], {});
    writeFileSync(join(project.specs, `${pin.contract}.yaml`), contract);
    return (await describeApi(pin.contract, project)).document;
  }

  for (const each of [...OPERATIONS, ...SCHEMAS, ...FORMS, ...NAMES])
    it(`${each.troubles}: becomes a contract that can be served`, async () => {
      const document = await contractOf(each);
      const validator = new OpenAPISchemaValidator({ version: '3.0.3', validateApiSpec: true });
      expect(validator.validate(document).errors).to.deep.equal([]);
      expect(danglingIn(document)).to.deep.equal([]);
      expect(rulesOf(document)).to.deep.equal(each.rules);
      expectOperations(document, each.resource);
    });
});

const rulesOf = (document: OpenApiDocument) =>
  ((document as { 'x-tmf-rules'?: { rule: string }[] })['x-tmf-rules'] ?? []).map(({ rule }) => rule);

/** The references that lead nowhere. */
function danglingIn(document: OpenApiDocument): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
  const at = (reference: string) =>
    reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), document);
  return references.filter((reference) => at(reference) === undefined);
}

/** Expects the operations of the file's resource under their names, and no name twice. */
function expectOperations({ paths }: OpenApiDocument, resource: string): void {
  const path = `/${resource.charAt(0).toLowerCase()}${resource.slice(1)}`;
  const idOf = (at: string, method: string) => {
    const operation = paths[at]?.[method] as Node | undefined;
    return operation?.['x-tmf-not-implemented'] ? 'none' : operation?.operationId;
  };
  const ids = [
    idOf(path, 'get'),
    idOf(path, 'post'),
    ...['get', 'patch', 'delete'].map((each) => idOf(`${path}/{id}`, each)),
  ];
  expect(ids).to.deep.equal(
    ['list', 'create', 'retrieve', 'patch', 'delete'].map((verb) => `${verb}${resource}`),
  );
  const all = Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap((operation) => (isNode(operation) ? [operation.operationId] : [])),
  );
  expect(new Set(all)).to.have.length(all.length);
}
