import type { JsonObject } from './json.js';
import type { Filter } from './query.js';

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
