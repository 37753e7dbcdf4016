import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { withAdded, withRemoved, withReplaced } from './edit.js';
import { jsonEqual } from './json-equal.js';
import type { Operation } from './operations.js';
import { isIndex, type Location, pointerText, valueAt } from './pointer.js';
import { invalidPatch, patchConflict, quoted } from './problems.js';
import { SizeLimit } from './size-limit.js';

/** Values, and the locations where an `add` inserts them. */
export interface Addition {
  readonly locations: readonly Location[];
  readonly values: readonly JsonValue[];
}

/** Resolves the paths of one kind of patch to RFC 6902 locations in a document. May throw a 409. */
export interface PathResolver<P> {
  locations(document: JsonObject, path: P, label: string): readonly Location[];
  additions(document: JsonObject, path: P, value: JsonValue, label: string): readonly Addition[];
}

/** Applies all operations in order, or throws. The given document is not changed. */
export function applyOperations<P>(
  document: JsonObject,
  operations: readonly Operation<P>[],
  paths: PathResolver<P>,
  maxBytes: number,
): JsonObject {
  const sizeLimit = new SizeLimit(document, maxBytes);
  let result = document;
  for (const operation of operations) {
    result = new Step(result, operation.label, paths, sizeLimit).apply(operation);
    sizeLimit.check(result, operation.label);
  }
  return result;
}

/** Application of one operation to one document. */
class Step<P> {
  constructor(
    private readonly document: JsonObject,
    private readonly label: string,
    private readonly paths: PathResolver<P>,
    private readonly sizeLimit: SizeLimit,
  ) {}

  apply(operation: Operation<P>): JsonObject {
    const { document } = this;
    switch (operation.op) {
      case 'test':
        return this.test(this.existingLocations(operation.path), operation.value);
      case 'replace':
        return this.replace(this.existingLocations(operation.path), operation.value);
      case 'remove':
        return this.remove(this.existingLocations(operation.path));
      case 'add':
        return this.add(operation.path, operation.value);
      case 'copy':
        return this.add(operation.path, valueAt(document, this.singleLocation(operation.from)) as JsonValue);
      case 'move': {
        const from = this.singleLocation(operation.from);
        const remaining = new Step(this.remove([from]), this.label, this.paths, this.sizeLimit);
        return remaining.add(operation.path, valueAt(document, from) as JsonValue);
      }
    }
  }

  private test(locations: readonly Location[], expected: JsonValue): JsonObject {
    const mismatch = locations.find(
      (location) => !jsonEqual(valueAt(this.document, location) as JsonValue, expected),
    );
    if (mismatch)
      throw patchConflict(this.label, `The value at ${quoted(pointerText(mismatch))} is different`);
    return this.document;
  }

  private replace(locations: readonly Location[], value: JsonValue): JsonObject {
    return isRoot(locations) ? this.wholeResource(value) : withReplaced(this.document, locations, value);
  }

  private remove(locations: readonly Location[]): JsonObject {
    if (isRoot(locations)) throw invalidPatch(this.label, 'The whole resource cannot be removed by a patch');
    return withRemoved(this.document, locations);
  }

  private add(path: P, value: JsonValue): JsonObject {
    let result = this.document;
    for (const { locations, values } of this.paths.additions(this.document, path, value, this.label)) {
      if (isRoot(locations)) return this.wholeResource(value);
      for (const location of locations) this.requireParent(location);
      this.sizeLimit.checkCount(locations.length * values.length, this.label);
      result = withAdded(result, locations, values);
    }
    return result;
  }

  private wholeResource(value: JsonValue): JsonObject {
    if (isObject(value)) return value;
    throw invalidPatch(this.label, 'The whole resource can only be replaced by an object');
  }

  private existingLocations(path: P): readonly Location[] {
    const locations = this.paths.locations(this.document, path, this.label);
    for (const location of locations) {
      if (valueAt(this.document, location) === undefined) throw this.nothingAt(location);
    }
    return locations;
  }

  private singleLocation(path: P): Location {
    const [location, ...others] = this.existingLocations(path);
    if (location && others.length === 0) return location;
    throw patchConflict(this.label, `"from" selects ${others.length + 1} values; it must select one`);
  }

  /** Requires that the parent exists and, in an array, that the index leaves no gap. */
  private requireParent(location: Location): void {
    const parent = valueAt(this.document, location.slice(0, -1));
    const name = location.at(-1) as string;
    if (Array.isArray(parent)) {
      if (name !== '-' && !(isIndex(name) && Number(name) <= parent.length)) throw this.nothingAt(location);
    } else if (!isObject(parent)) throw this.nothingAt(location.slice(0, -1));
  }

  private nothingAt(location: Location) {
    return patchConflict(this.label, `There is nothing at ${quoted(pointerText(location))}`);
  }
}

const isRoot = (locations: readonly Location[]) => locations[0]?.length === 0;
