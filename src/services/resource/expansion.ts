import { badRequest } from '../../errors.js';
import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import type { ExpansionLimits } from '../options.js';

/** What `expand` and `depth` of a request ask for. */
export interface ExpansionRequest {
  /** Paths of references to follow. */
  readonly paths: readonly (readonly string[])[];
  /** How many levels of references to follow, whatever their paths. */
  readonly depth: number;
}

/** Finds what a reference refers to; undefined when this server does not hold it. */
export type Lookup = (reference: JsonObject) => Promise<JsonObject | undefined>;

/**
 * The resources with the references that are asked for replaced by what they refer to. A reference keeps its own
 * attributes (`role`) beside those of the resource; one that this server does not hold stays as it is.
 */
export async function expand(
  resources: readonly JsonObject[],
  request: ExpansionRequest,
  lookup: Lookup,
  limits: ExpansionLimits,
): Promise<JsonObject[]> {
  checkDepth(request, limits);
  const expanded = structuredClone(resources) as JsonObject[];
  const found = remembering(lookup, limits);
  const byLength = request.paths.toSorted((a, b) => a.length - b.length);
  for (const path of byLength)
    await follow(
      expanded.flatMap((resource) => objectsAt(resource, path)),
      found,
    );
  let level = expanded.flatMap(referencesIn);
  for (let depth = 0; depth < request.depth && level.length > 0; depth += 1) {
    const followed = await follow(level, found);
    level = followed.flatMap(referencesIn);
  }
  return expanded;
}

function checkDepth({ paths, depth }: ExpansionRequest, { maxDepth }: ExpansionLimits): void {
  const deepest = Math.max(depth, ...paths.map((path) => path.length));
  if (deepest > maxDepth) {
    throw badRequest(
      'expansionTooDeep',
      `References are followed ${maxDepth} levels at most`,
      'The setting is EXPAND_DEPTH',
    );
  }
}

/** Looks nothing up twice, and no more than the limit allows. */
function remembering(lookup: Lookup, { maxDocuments }: ExpansionLimits): Lookup {
  const known = new Map<string, Promise<JsonObject | undefined>>();
  return (reference) => {
    const key = JSON.stringify([reference.href, reference.id, reference['@referredType']]);
    const before = known.get(key);
    if (before) return before;
    if (known.size >= maxDocuments) {
      throw badRequest(
        'expansionTooLarge',
        `The answer refers to more than ${maxDocuments} documents`,
        'Ask for fewer paths or a smaller page; the setting is EXPAND_DOCUMENTS',
      );
    }
    const resource = lookup(reference);
    known.set(key, resource);
    return resource;
  };
}

/** Replaces the content of those references that this server holds; answers these. */
async function follow(references: readonly JsonObject[], lookup: Lookup): Promise<JsonObject[]> {
  const followed: JsonObject[] = [];
  for (const reference of references) {
    const resource = isReference(reference) ? await lookup(reference) : undefined;
    if (!resource) continue;
    Object.assign(reference, structuredClone(resource));
    followed.push(reference);
  }
  return followed;
}

const isReference = ({ id, href, '@referredType': type }: JsonObject) =>
  typeof id === 'string' && (typeof href === 'string' || typeof type === 'string');

/** The objects at a path, through arrays. */
function objectsAt(value: JsonValue | undefined, path: readonly string[]): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsAt(item, path));
  if (!isObject(value)) return [];
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return Object.hasOwn(value, name) ? objectsAt(value[name], rest) : [];
}

/** All references inside a resource, itself left out; those inside references too. */
function referencesIn(resource: JsonObject): JsonObject[] {
  return Object.values(resource).flatMap(function within(value: JsonValue): JsonObject[] {
    if (Array.isArray(value)) return value.flatMap(within);
    if (!isObject(value)) return [];
    return isReference(value) ? [value] : Object.values(value).flatMap(within);
  });
}
