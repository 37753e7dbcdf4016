import type { JsonObject, JsonValue } from '../../values/json.js';
import { type Addition, applyOperations, type PatchSteps, type PathResolver } from './apply-operations.js';
import type { PatchLimits } from './limits.js';
import { readOperations } from './operations.js';
import { type Location, valueAt } from './pointer.js';
import { invalidPatch, patchConflict, payloadTooLarge } from './problems.js';
import { parseQueryPath, type QueryPath } from './query-path.js';
import { selectLocations } from './select-locations.js';

/** Applies a JSON Patch Query (TMF630 Part 5): each operation applies to all elements that its path selects. */
export function applyJsonPatchQuery(document: JsonObject, patch: unknown, limits: PatchLimits): PatchSteps {
  const parsePath = (text: string, label: string) => parseQueryPath(text, label, limits.maxConditions);
  const operations = readOperations(patch, parsePath, limits.maxOperations);
  return applyOperations(document, operations, new QueryPathResolver(), limits.maxBytes);
}

/** Maximum array elements that the paths of one patch may visit. A document has at most thousands. */
const MAX_VISITS = 500_000;

class QueryPathResolver implements PathResolver<QueryPath> {
  private visits = 0;

  locations(document: JsonObject, path: QueryPath, label: string): Location[] {
    return this.select(document, path, label, true);
  }

  additions(document: JsonObject, path: QueryPath, value: JsonValue, label: string): Addition[] {
    const locations = this.select(document, path, label, false);
    if (locations.some((location) => isSelectedElement(document, location, path)))
      throw invalidPatch(label, 'It selects elements: add to one of their attributes, or replace them');
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
    const limit = `${MAX_VISITS} in all its operations`;
    throw payloadTooLarge('The patch visits too many elements', limit, 'fixed limit', label);
  }
}

/** Returns true for an element that conditions select, false for one that the path names by index. */
const isSelectedElement = (document: JsonValue, location: Location, path: QueryPath) =>
  Array.isArray(valueAt(document, location.slice(0, -1))) && location.at(-1) !== path.names.at(-1);

/** Adds an array value element by element: the same patch works with and without the attribute. */
function appendTo(arrays: readonly Location[], value: JsonValue): Addition {
  return {
    locations: arrays.map((location) => [...location, '-']),
    values: Array.isArray(value) ? value : [value],
  };
}
