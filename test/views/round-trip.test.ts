import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { ContractAttributes } from '../../scripts/generate/views/contract-attributes.js';
import { readMapping } from '../../scripts/generate/views/mapping-file.js';
import { declarationOf } from '../../scripts/generate/views/views.js';
import type { OpenApiDocument } from '../../scripts/lib/openapi.js';
import { SchemaValidator } from '../../src/rest/body/schema-validator.js';
import { fromRoot } from '../../src/root.js';
import { VersionView } from '../../src/services/views/version-view.js';
import type { JsonObject } from '../../src/values/json.js';
import { cases } from '../support/cases.js';
import { describeOfficial } from '../support/official.js';
import { remove } from '../support/scratch.js';
import { ContractDocuments } from './contract-documents.js';
import { apiOf, imported, OWN, OWN_MAPPINGS } from './mapped-apis.js';

const runs = { numRuns: cases(60, 5_000) };

interface Version {
  /** Documents that clients can create. */
  readonly documents: fc.Arbitrary<JsonObject>;
  /** The problems of a document as a resource. */
  problems(document: JsonObject): string[];
  /** The problems of a document as a resource and as a creation. */
  creationProblems(document: JsonObject): string[];
}

/** One resource in two versions. */
interface Subject {
  readonly name: string;
  readonly view: VersionView;
  readonly newer: Version;
  readonly older: Version;
}

/** The server gives every resource both. */
const identified = (document: JsonObject) => ({ id: '1', href: 'https://example.com/1', ...document });

function versionOf(document: OpenApiDocument, resource: string): Version {
  const schemas = new ContractAttributes(document).schemasOf(resource);
  if (!schemas) throw new Error(`There is no ${resource}`);
  const validator = new SchemaValidator(document as never);
  const all = new ContractDocuments(document).of(schemas.create);
  const problemsBy = (schema: string, each: JsonObject) =>
    validator.problems(schema, each).map(({ path, message }) => `${path} ${message}`);
  return {
    documents: all.map(({ id: _, href: __, ...rest }) => rest),
    problems: (each) => problemsBy(schemas.read, identified(each)),
    creationProblems: (each) => [
      ...problemsBy(schemas.read, identified(each)),
      ...problemsBy(schemas.create, each),
    ],
  };
}

async function subjectsOf(project: string, file: string): Promise<Subject[]> {
  const mapping = readMapping(file, file.replace(/^.*\/|\.yaml$/g, ''));
  const [newer, older] = await Promise.all([apiOf(project, mapping.view), apiOf(project, mapping.stored)]);
  const { resources } = declarationOf(mapping, newer, older);
  return Object.entries(resources).map(([name, { stored, lenses }]) => ({
    name,
    view: new VersionView(lenses),
    newer: versionOf(newer.document, name),
    older: versionOf(older.document, stored),
  }));
}

/** Declares the properties of the round trip for each resource of a mapping. */
function roundTrips(folders: readonly string[], mappings: string, names: readonly string[]): void {
  let project = '';
  const subjects = new Map<string, Subject[]>();

  before('import', async function () {
    this.timeout(120_000);
    project = await imported(folders);
    cpSync(mappings, join(project, 'generator-config', 'views'), { recursive: true });
    for (const name of names)
      subjects.set(name, await subjectsOf(project, join(project, 'generator-config', 'views', name)));
  });
  after(() => remove(project));

  for (const name of names)
    describe(name, function () {
      this.timeout(cases(300_000, 3_600_000));
      const each = (check: (subject: Subject) => void) => () => {
        for (const subject of subjects.get(name) ?? []) check(subject);
      };

      it(
        'created in the view, stored, and shown again: equal, and valid in both versions',
        each(({ view, newer, older }) =>
          fc.assert(
            fc.property(newer.documents, (document) => {
              expect(newer.creationProblems(document)).to.deep.equal([]);
              const stored = view.toStored(document);
              expect(older.creationProblems(stored)).to.deep.equal([]);
              expect(view.toView(stored)).to.deep.equal(document);
            }),
            runs,
          ),
        ),
      );

      it(
        'stored, shown, and stored again: equal, and valid in both versions',
        each(({ view, newer, older }) =>
          fc.assert(
            fc.property(older.documents, (stored) => {
              expect(older.creationProblems(stored)).to.deep.equal([]);
              const shown = view.toView(stored);
              expect(newer.problems(shown)).to.deep.equal([]);
              expect(view.merged(shown, stored)).to.deep.equal(stored);
            }),
            runs,
          ),
        ),
      );

      it(
        'changed in one version and read in the other',
        each(({ view, newer, older }) =>
          fc.assert(
            fc.property(older.documents, newer.documents, older.documents, (stored, changed, later) => {
              const change = { ...view.toView(stored), ...changed };
              const merged = view.merged(change, stored);
              expect(view.toView(merged)).to.deep.equal(change);
              expect(older.creationProblems(merged)).to.deep.equal([]);
              expect(newer.problems(view.toView({ ...merged, ...later }))).to.deep.equal([]);
            }),
            runs,
          ),
        ),
      );
    });
}

describe('two versions of one document', () => {
  describe('of our own', () => roundTrips([OWN], OWN_MAPPINGS, readdirSync(OWN_MAPPINGS)));

  const mappings = fromRoot('generator-config', 'views');
  describeOfficial('of TM Forum', (shared) =>
    roundTrips([join(shared, 'survey', 'v5')], mappings, readdirSync(mappings)),
  );
});
