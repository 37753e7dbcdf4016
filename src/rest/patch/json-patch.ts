import type { JsonObject } from '../../values/json.js';
import { applyOperations, type PatchSteps, type PathResolver } from './apply-operations.js';
import type { PatchLimits } from './limits.js';
import { readOperations } from './operations.js';
import { type Location, parsePointer } from './pointer.js';
import { invalidPatch } from './problems.js';

/** A JSON Pointer resolves to one location in every document. */
const POINTER_RESOLVER: PathResolver<Location> = {
  locations: (_document, path) => [path],
  additions: (_document, path, value) => [{ locations: [path], values: [value] }],
};

/** Applies a JSON Patch (RFC 6902). */
export function applyJsonPatch(document: JsonObject, patch: unknown, limits: PatchLimits): PatchSteps {
  const operations = readOperations(patch, parsePointer, limits.maxOperations);
  for (const operation of operations) {
    if (operation.op === 'move' && isInside(operation.path, operation.from))
      throw invalidPatch(operation.label, 'A value cannot be moved into itself');
  }
  return applyOperations(document, operations, POINTER_RESOLVER, limits.maxBytes);
}

const isInside = (path: Location, ancestor: Location) =>
  path.length > ancestor.length && ancestor.every((name, depth) => name === path[depth]);
