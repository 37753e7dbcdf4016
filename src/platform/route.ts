import { BULK_MEDIA_TYPES, PATCH_MEDIA_TYPES, type PatchMediaType } from '../rest/patch/media-types.js';

/** An operation of a contract, by what a request has of it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** A path template of an API, and what can be done there. */
export interface Route<O extends Operation = Operation> {
  readonly template: string;
  readonly pattern: RegExp;
  /** The names of the variables, in the order of the pattern's groups. */
  readonly variables: readonly string[];
  /** By method. */
  readonly operations: ReadonlyMap<string, O>;
  /** The value of `Allow`. */
  readonly allow: string;
  /** What a PATCH may send; undefined where there is none. */
  readonly patchTypes: readonly PatchMediaType[] | undefined;
}

/** In the order in which `Allow` lists them. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The routes of an API's operations. */
export function routesOf<O extends Operation>(all: readonly O[]): Route<O>[] {
  const templates = [...new Set(all.map(({ path }) => path))];
  return templates.map((template) => {
    const own = all.filter(({ path }) => path === template);
    const operations = new Map(own.map((operation) => [operation.method, operation]));
    const methods = METHODS.filter((method) => operations.has(method === 'HEAD' ? 'GET' : method));
    const types = isItem(template) ? PATCH_MEDIA_TYPES : BULK_MEDIA_TYPES;
    return {
      ...{ template, operations, allow: [...methods, 'OPTIONS'].join(', ') },
      pattern: new RegExp(`^${template.replace(VARIABLE, '([^/]+)')}$`),
      variables: [...template.matchAll(VARIABLE)].map(([, name = '']) => name),
      patchTypes: operations.has('PATCH') ? types : undefined,
    };
  });
}

const VARIABLE = /\{(\w+)\}/g;

const isItem = (template: string) => template.endsWith('}');

/** The variables of a path that the route's pattern matches, decoded; undefined when that is not possible. */
export function variablesIn({ pattern, variables }: Route, path: string): Record<string, string> | undefined {
  const values = pattern.exec(path) ?? [];
  try {
    return Object.fromEntries(variables.map((name, at) => [name, decodeURIComponent(values[at + 1] ?? '')]));
  } catch {
    return undefined;
  }
}
