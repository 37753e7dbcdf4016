import type { JsonObject, JsonValue } from '../../values/json.js';
import { type Addition, applyOperations, type PathMeaning } from './apply-operations.js';
import type { PatchLimits } from './limits.js';
import { readOperations } from './operations.js';
import { type Location, valueAt } from './pointer.js';
import { malformed, misfit, tooLarge } from './problems.js';
import { parseQueryPath, type QueryPath } from './query-path.js';
import { selectLocations } from './select-locations.js';

/** TMF630 Part 5: each operation becomes the RFC 6902 operations on the elements that its path selects. */
export function applyJsonPatchQuery(document: JsonObject, patch: unknown, limits: PatchLimits): JsonObject {
  const parsePath = (text: string, place: string) => parseQueryPath(text, place, limits.maxConditions);
  const operations = readOperations(patch, parsePath, limits.maxOperations);
  return applyOperations(document, operations, new QueryPaths(), limits.maxBytes);
}

/** Array elements that the paths of one patch may look at. A document has thousands at most. */
const MAX_VISITS = 500_000;

class QueryPaths implements PathMeaning<QueryPath> {
  private visits = 0;

  locations(document: JsonObject, path: QueryPath, place: string): Location[] {
    return this.select(document, path, place, true);
  }

  additions(document: JsonObject, path: QueryPath, value: JsonValue, place: string): Addition[] {
    const locations = this.select(document, path, place, false);
    if (locations.some((location) => isElement(document, location, path)))
      throw malformed(place, 'It selects elements: add to an attribute of theirs, or replace them');
    const isArray = (location: Location) => Array.isArray(valueAt(document, location));
    const arrays = locations.filter(isArray);
    const others = locations.filter((location) => !isArray(location));
    return [appending(arrays, value), { locations: others, values: [value] }].filter(
      (addition) => addition.locations.length > 0,
    );
  }

  private select(document: JsonObject, path: QueryPath, place: string, relativeToEnd: boolean): Location[] {
    const visit = () => this.visit(place);
    const locations = selectLocations(document, path, { relativeToEnd, visit });
    if (locations.length > 0) return locations;
    throw misfit(place, 'No element matches');
  }

  private visit(place: string): void {
    this.visits += 1;
    if (this.visits <= MAX_VISITS) return;
    const most = `${MAX_VISITS} in all its operations`;
    throw tooLarge('The patch looks at too many elements', most, 'fixed limit', place);
  }
}

/** The location is that of an element which conditions picked, not one that the path names by its index. */
const isElement = (document: JsonValue, location: Location, path: QueryPath) =>
  Array.isArray(valueAt(document, location.slice(0, -1))) && location.at(-1) !== path.names.at(-1);

/** An array as value is added element by element, so that one patch fits whether the attribute is there or not. */
function appending(arrays: readonly Location[], value: JsonValue): Addition {
  return {
    locations: arrays.map((location) => [...location, '-']),
    values: Array.isArray(value) ? value : [value],
  };
}
