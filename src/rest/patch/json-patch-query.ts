import type { JsonObject, JsonValue } from '../../values/json.js';
import { type Addition, applyOperations, type PathResolver } from './apply-operations.js';
import type { PatchLimits } from './limits.js';
import { readOperations } from './operations.js';
import { type Location, valueAt } from './pointer.js';
import { invalidPatch, patchConflict, payloadTooLarge } from './problems.js';
import { parseQueryPath, type QueryPath } from './query-path.js';
import { selectLocations } from './select-locations.js';

/** TMF630 Part 5: each operation becomes the RFC 6902 operations on the elements that its path selects. */
export function applyJsonPatchQuery(document: JsonObject, patch: unknown, limits: PatchLimits): JsonObject {
  const parsePath = (text: string, label: string) => parseQueryPath(text, label, limits.maxConditions);
  const operations = readOperations(patch, parsePath, limits.maxOperations);
  return applyOperations(document, operations, new QueryPathResolver(), limits.maxBytes);
}

/** Array elements that the paths of one patch may look at. A document has thousands at most. */
const MAX_VISITS = 500_000;

class QueryPathResolver implements PathResolver<QueryPath> {
  private visits = 0;

  locations(document: JsonObject, path: QueryPath, label: string): Location[] {
    return this.select(document, path, label, true);
  }

  additions(document: JsonObject, path: QueryPath, value: JsonValue, label: string): Addition[] {
    const locations = this.select(document, path, label, false);
    if (locations.some((location) => isSelectedElement(document, location, path)))
      throw invalidPatch(label, 'It selects elements: add to an attribute of theirs, or replace them');
    const isArray = (location: Location) => Array.isArray(valueAt(document, location));
    const arrays = locations.filter(isArray);
    const others = locations.filter((location) => !isArray(location));
    return [appendTo(arrays, value), { locations: others, values: [value] }].filter(
      (addition) => addition.locations.length > 0,
    );
  }

  private select(document: JsonObject, path: QueryPath, label: string, relativeToEnd: boolean): Location[] {
    const visit = () => this.visit(label);
    const locations = selectLocations(document, path, { relativeToEnd, visit });
    if (locations.length > 0) return locations;
    throw patchConflict(label, 'No element matches');
  }

  private visit(label: string): void {
    this.visits += 1;
    if (this.visits <= MAX_VISITS) return;
    const most = `${MAX_VISITS} in all its operations`;
    throw payloadTooLarge('The patch looks at too many elements', most, 'fixed limit', label);
  }
}

/** The location is that of an element which conditions picked, not one that the path names by its index. */
const isSelectedElement = (document: JsonValue, location: Location, path: QueryPath) =>
  Array.isArray(valueAt(document, location.slice(0, -1))) && location.at(-1) !== path.names.at(-1);

/** An array as value is added element by element, so that one patch fits whether the attribute is there or not. */
function appendTo(arrays: readonly Location[], value: JsonValue): Addition {
  return {
    locations: arrays.map((location) => [...location, '-']),
    values: Array.isArray(value) ? value : [value],
  };
}
