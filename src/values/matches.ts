import type { Slices } from './concurrency/slices.js';
import type { JsonObject } from './json.js';
import { type Filter, leavesOf } from './query.js';

/** Returns true if a resource, in its representation to clients, matches the filter. */
export function matches(filter: Filter, resource: JsonObject): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(part, resource));
    case 'or':
      return filter.parts.some((part) => matches(part, resource));
    case 'not':
      return !matches(filter.part, resource);
    default:
      return filter.matches(resource);
  }
}

/** Conditions beyond which other work comes between those of one resource. */
const CONDITIONS_AT_ONCE = 5;

/** Whether a resource matches; a promise when there are many conditions, since those of one large resource take long. */
export type Matcher = (resource: JsonObject, slices: Slices) => boolean | Promise<boolean>;

export function matcherOf(filter: Filter): Matcher {
  if (leavesOf(filter).length <= CONDITIONS_AT_ONCE) return (resource) => matches(filter, resource);
  return (resource, slices) => matchesInSlices(filter, resource, slices);
}

async function matchesInSlices(filter: Filter, resource: JsonObject, slices: Slices): Promise<boolean> {
  if (filter.kind === 'comparison' || filter.kind === 'predicate') {
    await slices.nextIfOver();
    return filter.matches(resource);
  }
  if (filter.kind === 'not') return !(await matchesInSlices(filter.part, resource, slices));
  const isDecisive = filter.kind === 'or';
  for (const part of filter.parts)
    if ((await matchesInSlices(part, resource, slices)) === isDecisive) return isDecisive;
  return !isDecisive;
}
