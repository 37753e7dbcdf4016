import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { type Api, readApis } from '../generate/generator.js';
import { parseContractName } from '../lib/contract-name.js';
import type { OpenApiDocument } from '../lib/openapi.js';
import type { Project } from '../lib/project.js';
import { readParsed } from '../lib/read.js';
import { chartOf } from './helm.js';

/** An API as the manifest of the ODA component names it. */
export interface ComponentApi {
  /** `TMF646` */
  readonly id: string;
  /** Name of a Kubernetes resource, and the API's own path segment in lower case: `partyinteraction`. */
  readonly name: string;
  /** Who standardizes it; absent if nobody does. */
  readonly apiSDO?: string;
  /** Folder below `/docs/`: `party-interaction`. */
  readonly folder: string;
  /** Version of the published contract, such as `v4.0.0`. */
  readonly version: string;
  readonly path: string;
  /** Address of the published file, if there is one. */
  readonly published?: string;
  readonly resources: readonly string[];
  readonly events: readonly string[];
}

interface Source {
  readonly contract: string;
  readonly url: string;
}

/** The APIs of the project, in the order of `apis.json`; `apis` if they have been read. */
export async function componentApis(project: Project, apis?: readonly Api[]): Promise<ComponentApi[]> {
  const sources = readParsed(project.sources, JSON.parse) as Source[];
  return (apis ?? (await readApis(project))).map(({ contract, folder, document }) => {
    const { number, version } = parseContractName(contract);
    const published = sources.find((source) => source.contract === contract)?.url;
    const path = document.servers[0]?.url ?? '';
    return {
      id: number,
      name: folder.replace(/[-.]/g, ''),
      ...(/^TMF\d/.test(number) && { apiSDO: 'TM Forum' }),
      folder,
      version: `v${version}`,
      path,
      ...(published !== undefined && { published }),
      resources: resourcesOf(document),
      events: eventsOf(document),
    };
  });
}

/** The first segments of the paths that are neither subscriptions nor listeners. */
function resourcesOf({ paths }: OpenApiDocument): string[] {
  const names = Object.keys(paths).map((path) => path.split('/')[1] ?? '');
  return [...new Set(names)].filter((name) => name !== 'hub' && name !== 'listener');
}

function eventsOf({ paths }: OpenApiDocument): string[] {
  return Object.keys(paths)
    .filter((path) => path.startsWith('/listener/'))
    .map((path) => path.slice('/listener/'.length));
}

/** The file in the chart from which the component's template reads the APIs. */
export const apisFile = (project: Project) => join(chartOf(project), 'oda', 'apis.yaml');

export const apisText = (apis: readonly ComponentApi[]) =>
  `# Written by npm run generate from generator-config/apis.json and the contracts. Do not edit.\n${stringify(
    apis,
    {
      lineWidth: 0,
    },
  )}`;

/** Writes the list of APIs again, in a project that has the chart. */
export async function writeComponentApis(project: Project, apis?: readonly Api[]): Promise<void> {
  const file = apisFile(project);
  if (existsSync(dirname(file))) writeFileSync(file, apisText(await componentApis(project, apis)));
}
