import { badRequest } from '../../../errors.js';
import { Slices } from '../../../values/concurrency/slices.js';
import { isObject, type JsonObject, type JsonValue } from '../../../values/json.js';
import type { ExpansionLimits } from '../../options.js';
import { expansionSize } from './expansion-size.js';

/** The parsed `expand` and `depth` of a request. */
export interface ExpansionRequest {
  /** Paths of references to replace. */
  readonly paths: readonly (readonly string[])[];
  /** Levels of references to replace, at any path. */
  readonly depth: number;
}

/** Finds the resource of a reference; undefined when it is not on this server. */
export type Lookup = (reference: JsonObject) => Promise<JsonObject | undefined>;

/**
 * Returns the resources with the requested references replaced by the resources that they refer to. A reference keeps
 * its own attributes, such as `role`. A reference to a resource that is not on this server stays unchanged.
 */
export async function expand(
  resources: readonly JsonObject[],
  request: ExpansionRequest,
  lookup: Lookup,
  limits: ExpansionLimits,
  slices = new Slices(),
): Promise<JsonObject[]> {
  checkDepth(request, limits);
  const expanded: JsonObject[] = [];
  for (const resource of resources) {
    if (slices.isOver) await slices.next();
    expanded.push(structuredClone(resource));
  }
  const addSize = expansionSize(limits.maxBytes);
  const known = cached(lookup, limits);
  const limitedLookup: Lookup = async (reference) => {
    const found = await known(reference);
    if (found) addSize(found);
    if (slices.isOver) await slices.next();
    return found;
  };
  const byLength = request.paths.toSorted((a, b) => a.length - b.length);
  for (const path of byLength)
    await replaceAll(
      expanded.flatMap((resource) => objectsAt(resource, path)),
      limitedLookup,
    );
  let level = await allReferencesIn(expanded, slices);
  for (let depth = 0; depth < request.depth && level.length > 0; depth += 1) {
    const replaced = await replaceAll(level, limitedLookup);
    level = await allReferencesIn(replaced, slices);
  }
  return expanded;
}

function checkDepth({ paths, depth }: ExpansionRequest, { maxDepth }: ExpansionLimits): void {
  const deepest = Math.max(depth, ...paths.map((path) => path.length));
  if (deepest > maxDepth) {
    throw badRequest(
      'expansionTooDeep',
      `References are expanded at most ${maxDepth} levels deep`,
      'Send a smaller depth or shorter paths; the limit is the setting EXPAND_DEPTH',
    );
  }
}

/** A lookup that finds each reference once. Throws a 400 after `maxDocuments` references. */
function cached(lookup: Lookup, { maxDocuments }: ExpansionLimits): Lookup {
  const known = new Map<string, Promise<JsonObject | undefined>>();
  return (reference) => {
    const key = JSON.stringify([reference.href, reference.id, reference['@referredType']]);
    const earlier = known.get(key);
    if (earlier) return earlier;
    if (known.size >= maxDocuments) {
      throw badRequest(
        'expansionTooLarge',
        `The expansion would read more than ${maxDocuments} documents`,
        'Request fewer paths or a smaller page; the limit is the setting EXPAND_DOCUMENTS',
      );
    }
    const resource = lookup(reference);
    known.set(key, resource);
    return resource;
  };
}

/** Replaces the references whose resources are on this server. Returns these references. */
async function replaceAll(references: readonly JsonObject[], lookup: Lookup): Promise<JsonObject[]> {
  const replaced: JsonObject[] = [];
  for (const reference of references) {
    const resource = isReference(reference) ? await lookup(reference) : undefined;
    if (!resource) continue;
    Object.assign(reference, structuredClone(resource));
    replaced.push(reference);
  }
  return replaced;
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

/** The references inside these resources. There can be very many of them. */
async function allReferencesIn(resources: readonly JsonObject[], slices: Slices): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  for (const resource of resources) {
    if (slices.isOver) await slices.next();
    for (const reference of referencesIn(resource)) found.push(reference);
  }
  return found;
}

/** The references inside a resource, without the resource itself and without references inside references. */
function referencesIn(resource: JsonObject): JsonObject[] {
  return Object.values(resource).flatMap(function within(value: JsonValue): JsonObject[] {
    if (Array.isArray(value)) return value.flatMap(within);
    if (!isObject(value)) return [];
    return isReference(value) ? [value] : Object.values(value).flatMap(within);
  });
}
