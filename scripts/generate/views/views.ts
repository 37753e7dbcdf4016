import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceViewDeclaration, ViewDeclaration } from '../../../src/services/views/declaration.js';
import { UsageError } from '../../lib/cli.js';
import { apiVersionOf, parseContractName } from '../../lib/contract-name.js';
import type { OpenApiDocument } from '../../lib/openapi.js';
import type { Project } from '../../lib/project.js';
import { problemsOf } from './check-view.js';
import { ContractAttributes } from './contract-attributes.js';
import { defaultTypes, type ResourceSchemas } from './default-types.js';
import { type ResourceMapping, readMappings, type ViewMapping } from './mapping-file.js';

/** An API that code is generated for. */
interface Api {
  readonly contract: string;
  readonly folder: string;
  readonly document: OpenApiDocument;
}

const versionOf = ({ contract }: Api) => apiVersionOf(parseContractName(contract));

/**
 * The views among these APIs, by folder. A mapping whose two APIs are not both served is left out. Throws a usage error for
 * mappings that do not agree with the contracts.
 */
export function viewsOf(project: Project, apis: readonly Api[]): Map<string, ViewDeclaration> {
  const views = new Map<string, ViewDeclaration>();
  for (const mapping of readMappings(project)) {
    const view = apis.find((api) => versionOf(api) === mapping.view);
    const stored = apis.find((api) => versionOf(api) === mapping.stored);
    if (view && stored) views.set(view.folder, declarationOf(mapping, view, stored));
  }
  return views;
}

/** The declaration of a mapping between two contracts, with the lines that follow from them. */
export function declarationOf(
  mapping: ViewMapping,
  view: Pick<Api, 'document'>,
  stored: Pick<Api, 'document' | 'folder'>,
): ViewDeclaration {
  const contracts = {
    view: new ContractAttributes(view.document),
    stored: new ContractAttributes(stored.document),
  };
  const resources = mapping.resources.map((resource): [string, ResourceViewDeclaration] => {
    const schemas = schemasOf(mapping, resource, contracts);
    const { lenses, addsTypes } = resource;
    const all = [...lenses, ...(addsTypes ? defaultTypes(contracts, schemas, lenses) : [])];
    const problems = problemsOf(contracts, schemas, all);
    if (problems.length > 0)
      throw new UsageError(
        `${mapping.file}: ${resource.view}:\n${problems.map((each) => `  ${each}`).join('\n')}`,
      );
    return [resource.view, { stored: resource.stored, lenses: all }];
  });
  return { stored: stored.folder, resources: Object.fromEntries(resources) };
}

function schemasOf(
  { file, view, stored }: ViewMapping,
  resource: ResourceMapping,
  contracts: { readonly view: ContractAttributes; readonly stored: ContractAttributes },
): ResourceSchemas {
  const inView = contracts.view.schemasOf(resource.view);
  const inStored = contracts.stored.schemasOf(resource.stored);
  if (!inView) throw new UsageError(`${file}: ${view} has no resource "${resource.view}"`);
  if (!inStored) throw new UsageError(`${file}: ${stored} has no resource "${resource.stored}"`);
  return { view: inView, stored: inStored };
}

/** Writes the declaration of each view beside the API's code, and removes those that are no more. */
export function writeViews(
  { generated }: Project,
  apis: readonly Api[],
  views: ReadonlyMap<string, ViewDeclaration>,
): void {
  for (const { folder } of apis) {
    const file = join(generated, folder, 'view.ts');
    const view = views.get(folder);
    if (view) writeFileSync(file, viewFile(view));
    else if (existsSync(file)) rmSync(file);
  }
}

const viewFile = (view: ViewDeclaration) =>
  [
    '// Generated from generator-config/views by npm run generate. Do not edit.',
    '',
    '/** How documents of another version of this API, which are stored, are shown as resources of this one. */',
    `export const view = ${JSON.stringify(view, null, 2)} as const;`,
    '',
  ].join('\n');
