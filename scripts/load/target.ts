import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../lib/cli.js';

/** Where documents go, and what they are known by. */
export interface Target {
  /** `/tmf-api/usageManagement/v4/usage` */
  readonly path: string;
  /** The name of the external id that the overlay declares unique; undefined where it declares none. */
  readonly key: string | undefined;
}

interface Collection extends Target {
  readonly folder: string;
  readonly number: string;
  readonly resource: string;
}

/** What this needs of a generated `metadata.ts`. */
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
 * The collection with this resource's name among the generated APIs, or at this path (`/tmf-api/…`) of any server.
 * Throws a `UsageError` that lists what there is.
 */
export async function findTarget(root: string, resource: string, api: string | undefined): Promise<Target> {
  if (resource.startsWith('/')) return { path: resource, key: undefined };
  const all = (await generatedApis(root)).flatMap(collectionsOf);
  const named = all.filter((each) => each.resource === resource);
  const fitting = named.filter((each) => api === undefined || isOf(each, api));
  const [only, ...others] = fitting;
  if (!only) {
    const choice = (named.length > 0 ? named : all).map(describe).join(', ');
    throw new UsageError(`There is no ${resource}${api ? ` in ${api}` : ''}. There is: ${choice}`);
  }
  if (others.length === 0) return only;
  const choice = fitting.map(describe).join(', ');
  throw new UsageError(`${resource} is in several APIs; choose one by --api: ${choice}`);
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

/** The top-level collections that take several documents at once. */
function collectionsOf({ folder, number, basePaths, operations, models }: Metadata): Collection[] {
  const bulk = operations.filter(({ method, path }) => method === 'PATCH' && /^\/\w+$/.test(path));
  return bulk.map(({ path }) => {
    const item = operations.find((each) => each.path === `${path}/{id}` && each.method === 'GET');
    const [rule] = models[item?.result ?? '']?.unique ?? [];
    const key = rule && (rule.is ?? rule.path);
    return { folder, number, resource: path.slice(1), path: basePaths[0] + path, key };
  });
}
