import type fc from 'fast-check';
import type { Api } from '../../scripts/generate/generator.js';
import { ContractAttributes } from '../../scripts/generate/views/contract-attributes.js';
import { readMapping } from '../../scripts/generate/views/mapping-file.js';
import { declarationOf } from '../../scripts/generate/views/views.js';
import { parseContractName } from '../../scripts/lib/contract-name.js';
import { SchemaValidator } from '../../src/rest/body/schema-validator.js';
import { apiKeyOf } from '../../src/services/contract/api-key.js';
import { VersionView } from '../../src/services/views/version-view.js';
import type { JsonObject } from '../../src/values/json.js';
import { ContractDocuments } from './contract-documents.js';
import { apiOf } from './mapped-apis.js';

/** One version of a resource, by its contract. */
export interface Version {
  /** The address of the collection on a server: `/tmf-api/voyage/v5/voyage`. */
  readonly path: string;
  /** Documents that clients can create. */
  readonly documents: fc.Arbitrary<JsonObject>;
  /** The first names of the attributes that the server sets. */
  readonly serverSet: readonly string[];
  /** Whether resources can be changed. */
  readonly isChangeable: boolean;
  /** What its events and subscriptions are kept by: `TMF993-v5`. */
  readonly key: string;
  /** The events of the resource, `voyageCreateEvent`. */
  readonly events: ReadonlySet<string>;
  /** The problems of a document as a resource. */
  problems(document: JsonObject): string[];
  /** The problems of a document as a resource and as a creation. */
  creationProblems(document: JsonObject): string[];
}

/** One resource in two versions. */
export interface Subject {
  readonly name: string;
  readonly view: VersionView;
  readonly newer: Version;
  readonly older: Version;
}

/** The server gives every resource both. */
const identified = (document: JsonObject) => ({ id: '1', href: 'https://example.com/1', ...document });

function versionOf({ contract, document }: Api, resource: string, validator: SchemaValidator): Version {
  const schemas = new ContractAttributes(document).schemasOf(resource);
  if (!schemas) throw new Error(`There is no ${resource}`);
  const all = new ContractDocuments(document).of(schemas.create);
  const problemsBy = (schema: string, each: JsonObject) =>
    validator.problems(schema, each).map(({ path, message }) => `${path} ${message}`);
  const { 'x-tmf-values': values = [] } = (document.components.schemas?.[schemas.read] ?? {}) as {
    'x-tmf-values'?: { attribute: string }[];
  };
  return {
    path: `${document.servers[0]?.url}/${resource}`,
    serverSet: values.map(({ attribute }) => attribute.split('.')[0] as string),
    isChangeable: document.paths[`/${resource}/{id}`]?.patch !== undefined,
    key: apiKeyOf({ ...parseContractName(contract), basePaths: [document.servers[0]?.url ?? ''] }),
    events: new Set(
      Object.keys(document.paths).flatMap(
        (path) => new RegExp(`^/listener/(${resource}[A-Z]\\w*Event)$`).exec(path)?.[1] ?? [],
      ),
    ),
    documents: all.map(({ id: _, href: __, ...rest }) => rest),
    problems: (each) => problemsBy(schemas.read, identified(each)),
    creationProblems: (each) => [
      ...problemsBy(schemas.read, identified(each)),
      ...problemsBy(schemas.create, each),
    ],
  };
}

/** The resources of a mapping in a project. */
export async function subjectsOf(project: string, file: string): Promise<Subject[]> {
  const mapping = readMapping(file, file.replace(/^.*\/|\.yaml$/g, ''));
  const [newer, older] = await Promise.all([apiOf(project, mapping.view), apiOf(project, mapping.stored)]);
  const { resources } = declarationOf(mapping, newer, older);
  const [inNewer, inOlder] = [newer, older].map(({ document }) => new SchemaValidator(document as never)) as [
    SchemaValidator,
    SchemaValidator,
  ];
  return Object.entries(resources).map(([name, { stored, lenses }]) => ({
    name,
    view: new VersionView(lenses),
    newer: versionOf(newer, name, inNewer),
    older: versionOf(older, stored, inOlder),
  }));
}
