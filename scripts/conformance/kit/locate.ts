import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../lib/cli.js';
import { filesIn } from './open-kit.js';
import { type Collection, type Environment, isCollection, isEnvironment } from './postman.js';

export interface JsonFile<T> {
  /** Path in the kit: `ctk/thing.postman_collection.json`. */
  readonly path: string;
  readonly value: T;
}

/** The files of a kit. */
export interface KitFiles {
  /** Kits of R18.5 have none. */
  readonly config: JsonFile<Readonly<Record<string, unknown>>> | undefined;
  readonly collection: JsonFile<Collection>;
  readonly environment: JsonFile<Environment>;
  /** JSON Schemas of payloads: `ctk/schemas/Thing.schema.json`. */
  readonly schemas: readonly JsonFile<unknown>[];
}

/** Files that the kits' own runner writes beside the published ones, from which they are made. */
const WRITTEN_BY_RUNNER = /(^|\/)(pmtest|TMFENV)\.json$/i;

/** Finds the files of a kit by their content. Throws a UsageError for another layout. */
export async function locate(kit: string, folder: string): Promise<KitFiles> {
  const paths = await filesIn(folder);
  const files = await Promise.all(
    paths.filter((path) => /\.json$/i.test(path)).map((path) => readJsonFile(folder, path)),
  );
  const configs = files.filter(isConfig);
  const config =
    configs.length > 0
      ? findOne(kit, paths, 'a file config.json with the URL of the server', configs)
      : undefined;
  const ctk = config?.path.slice(0, config.path.lastIndexOf('/') + 1) ?? '';
  const candidates = files.filter(({ path }) => path.startsWith(ctk));
  const pick = <T>(what: string, is: (value: unknown) => value is T, published: RegExp) => {
    const found = inCtk(candidates.filter((file): file is JsonFile<T> => is(file.value)));
    return findOne(kit, paths, what, preferred(found, published));
  };
  return {
    config,
    collection: pick(
      'a Postman collection (JSON with "item" and a schema of version 2)',
      isCollection,
      /\.(postman_collection|testkit)\.json$/i,
    ),
    environment: pick(
      'a Postman environment (JSON with a list "values" of keys)',
      isEnvironment,
      /\.postman_environment\.json$/i,
    ),
    schemas: inCtk(candidates.filter(({ path }) => /\.schema\.json$/i.test(path))),
  };
}

/** Prefers files with a published name, then those that the kits' own runner has not written. */
function preferred<T extends { readonly path: string }>(files: readonly T[], published: RegExp) {
  const originals = files.filter(({ path }) => !WRITTEN_BY_RUNNER.test(path));
  const named = originals.filter(({ path }) => published.test(path));
  return [named, originals].find((some) => some.length > 0) ?? files;
}

async function readJsonFile(folder: string, path: string): Promise<JsonFile<unknown>> {
  const text = await readFile(join(folder, path), 'utf8');
  try {
    return { path, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    if (/(^|\/)config\.json$/.test(path))
      throw new UsageError(`${path} of the kit is not JSON: ${(error as Error).message}`);
    return { path, value: undefined };
  }
}

const isConfig = (file: JsonFile<unknown>): file is NonNullable<KitFiles['config']> =>
  /(^|\/)config\.json$/i.test(file.path) &&
  !/(^|\/)ctk\//i.test(file.path) &&
  typeof file.value === 'object' &&
  file.value !== null;

/** Prefers the files in `ctk/`, if there are any. */
function inCtk<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  const own = files.filter(({ path }) => /(^|\/)ctk\//i.test(path));
  return own.length > 0 ? own : files;
}

/** Returns the only file at the smallest depth, so that nested examples are ignored. */
function findOne<T extends { readonly path: string }>(
  kit: string,
  paths: readonly string[],
  wanted: string,
  files: readonly T[],
): T {
  const depth = ({ path }: T) => path.split('/').length;
  const minDepth = Math.min(...files.map(depth));
  const [found, ...others] = files.filter((file) => depth(file) === minDepth);
  if (found && others.length === 0) return found;
  const what = found
    ? `more than one: ${[found, ...others].map(({ path }) => path).join(', ')}`
    : describePaths(paths);
  throw new UsageError(`${kit} has no kit of a known layout.
Looked for ${wanted}; found ${what}.
A kit has a folder ctk/ with one collection and one environment, and next to it config.json, if any. Other kits, such
as those for Cypress, have their own runner.`);
}

const describePaths = (paths: readonly string[]) =>
  paths.length === 0
    ? 'no file at all'
    : `none among ${paths.slice(0, 20).join(', ')}${paths.length > 20 ? ', …' : ''}`;
