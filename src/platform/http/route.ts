import { BULK_MEDIA_TYPES, PATCH_MEDIA_TYPES, type PatchMediaType } from '../../rest/patch/media-types.js';

/** An operation of a contract, as far as routing needs it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** A path template of an API and its operations. */
export interface Route<O extends Operation = Operation> {
  readonly template: string;
  /** Matches paths with the names in any case. */
  readonly pattern: RegExp;
  /** Matches paths with the names as the contract spells them. */
  readonly exactPattern: RegExp;
  /** The names of the variables, in the order of the pattern's groups. */
  readonly variables: readonly string[];
  /** By method. */
  readonly operations: ReadonlyMap<string, O>;
  /** The value of `Allow`. */
  readonly allow: string;
  /** The media types of a PATCH; undefined without PATCH. */
  readonly patchTypes: readonly PatchMediaType[] | undefined;
}

/** The methods in the order of `Allow`. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The value of `Allow` for these methods. */
export const allowOf = (methods: Pick<ReadonlySet<string>, 'has'>): string =>
  [...METHODS.filter((method) => methods.has(method === 'HEAD' ? 'GET' : method)), 'OPTIONS'].join(', ');

/** Groups an API's operations into routes. Of two that match a path, the one with fewer variables at its beginning comes first. */
export function buildRoutes<O extends Operation>(all: readonly O[]): Route<O>[] {
  const templates = [...new Set(all.map(({ path }) => path))].toSorted(byNames);
  return templates.map((template) => {
    const ofTemplate = all.filter(({ path }) => path === template);
    const operations = new Map(ofTemplate.map((operation) => [operation.method, operation]));
    const types = isItemPath(template) ? PATCH_MEDIA_TYPES : BULK_MEDIA_TYPES;
    const source = `^${template.replace(VARIABLE, '([^/]+)')}$`;
    return {
      template,
      operations,
      allow: allowOf(operations),
      pattern: new RegExp(source, 'i'),
      exactPattern: new RegExp(source),
      variables: [...template.matchAll(VARIABLE)].map(([, name = '']) => name),
      patchTypes: operations.has('PATCH') ? types : undefined,
    };
  });
}

/** Names before variables, as OpenAPI wants: `/lamp/search` before `/lamp/{id}`. */
function byNames(one: string, other: string): number {
  const [left, right] = [one, other].map((template) => template.replace(VARIABLE, '\uffff'));
  return (left as string) < (right as string) ? -1 : left === right ? 0 : 1;
}

const VARIABLE = /\{([^{}/]+)\}/g;

const isItemPath = (template: string) => template.endsWith('}');

/** Returns a path that the route matches with the names as the contract spells them. Ids stay as they are. */
export function canonicalPath({ template, pattern, exactPattern }: Route, path: string): string {
  if (exactPattern.test(path)) return path;
  const values = (pattern.exec(path) ?? []).slice(1);
  return template.replace(VARIABLE, () => values.shift() ?? '');
}

/** Returns the decoded variables of a path that the route matches, or undefined when one cannot be decoded. */
export function pathVariables(
  { pattern, variables }: Route,
  path: string,
): Record<string, string> | undefined {
  const values = pattern.exec(path) ?? [];
  try {
    return Object.fromEntries(
      variables.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')]),
    );
  } catch {
    return undefined;
  }
}
