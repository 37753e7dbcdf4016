import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../lib/cli.js';

/** Collection to load to, and its external id. */
export interface Target {
  /** `/tmf-api/usageManagement/v4/usage` */
  readonly path: string;
  /** Name of the external id that the overlay declares unique; undefined if there is none. */
  readonly key: string | undefined;
}

interface Collection extends Target {
  readonly folder: string;
  readonly number: string;
  readonly resource: string;
}

/** The members of a generated `metadata.ts` that are read here. */
interface Metadata {
  readonly number: string;
  readonly folder: string;
  readonly basePaths: readonly string[];
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly result?: string;
  }[];
  readonly models: Readonly<Record<string, { readonly unique?: readonly { path: string; is?: string }[] }>>;
}

/**
 * Finds the collection of a resource among the generated APIs, by name; a path (`/tmf-api/…`) is used unchanged. Throws
 * a `UsageError` with the available resources.
 */
export async function findTarget(root: string, resource: string, api: string | undefined): Promise<Target> {
  if (resource.startsWith('/')) return { path: resource, key: undefined };
  const all = (await generatedApis(root)).flatMap(collectionsOf);
  const named = all.filter((each) => each.resource === resource);
  const matches = named.filter((each) => api === undefined || isOf(each, api));
  const [only, ...others] = matches;
  if (!only) {
    const choice = (named.length > 0 ? named : all).map(describe).join(', ');
    throw new UsageError(`There is no ${resource}${api ? ` in ${api}` : ''}. Available: ${choice}`);
  }
  if (others.length === 0) return only;
  const choice = matches.map(describe).join(', ');
  throw new UsageError(`${resource} is in several APIs; set --api to one of ${choice}`);
}

const isOf = ({ folder, number }: Collection, wanted: string) =>
  folder === wanted || number.toLowerCase() === wanted.toLowerCase();

const describe = ({ number, resource }: Collection) => `${number} ${resource}`;

async function generatedApis(root: string): Promise<Metadata[]> {
  const generated = join(root, 'dist', 'generated');
  const files = readdirSync(generated).map((name) => join(generated, name, 'metadata.js'));
  const modules = files.filter((file) => existsSync(file)).map((file) => import(pathToFileURL(file).href));
  return ((await Promise.all(modules)) as { metadata: Metadata }[]).map(({ metadata }) => metadata);
}

/** Returns the top-level collections with bulk creation. */
function collectionsOf({ folder, number, basePaths, operations, models }: Metadata): Collection[] {
  const bulk = operations.filter(({ method, path }) => method === 'PATCH' && /^\/\w+$/.test(path));
  return bulk.map(({ path }) => {
    const item = operations.find((each) => each.path === `${path}/{id}` && each.method === 'GET');
    const [rule] = models[item?.result ?? '']?.unique ?? [];
    const key = rule && (rule.is ?? rule.path);
    return { folder, number, resource: path.slice(1), path: basePaths[0] + path, key };
  });
}
