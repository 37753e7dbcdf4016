import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';
import { added, removed, replaced } from './edit.js';
import { equal } from './equal.js';
import type { Operation } from './operations.js';
import { isIndex, type Location, pointerText, valueAt } from './pointer.js';
import { malformed, misfit, shown } from './problems.js';
import { Growth } from './size-limit.js';

/** Values and where an `add` puts them. */
export interface Addition {
  readonly locations: readonly Location[];
  readonly values: readonly JsonValue[];
}

/** What the paths of a kind of patch mean in a document, as RFC 6902 locations. May throw a 409. */
export interface PathMeaning<P> {
  locations(document: JsonObject, path: P, place: string): readonly Location[];
  additions(document: JsonObject, path: P, value: JsonValue, place: string): readonly Addition[];
}

/** Applies the operations in order: all of them, or it throws. The document given is not changed. */
export function applyOperations<P>(
  document: JsonObject,
  operations: readonly Operation<P>[],
  paths: PathMeaning<P>,
  maxBytes: number,
): JsonObject {
  const growth = new Growth(document, maxBytes);
  let result = document;
  for (const operation of operations) {
    result = new Step(result, operation.place, paths, growth).apply(operation);
    growth.check(result, operation.place);
  }
  return result;
}

/** One operation on one document. */
class Step<P> {
  constructor(
    private readonly document: JsonObject,
    private readonly place: string,
    private readonly paths: PathMeaning<P>,
    private readonly growth: Growth,
  ) {}

  apply(operation: Operation<P>): JsonObject {
    const { document } = this;
    switch (operation.op) {
      case 'test':
        return this.test(this.existing(operation.path), operation.value);
      case 'replace':
        return this.replace(this.existing(operation.path), operation.value);
      case 'remove':
        return this.remove(this.existing(operation.path));
      case 'add':
        return this.add(operation.path, operation.value);
      case 'copy':
        return this.add(operation.path, valueAt(document, this.single(operation.from)) as JsonValue);
      case 'move': {
        const from = this.single(operation.from);
        const rest = new Step(this.remove([from]), this.place, this.paths, this.growth);
        return rest.add(operation.path, valueAt(document, from) as JsonValue);
      }
    }
  }

  private test(locations: readonly Location[], expected: JsonValue): JsonObject {
    const different = locations.find(
      (location) => !equal(valueAt(this.document, location) as JsonValue, expected),
    );
    if (different) throw misfit(this.place, `The value at ${shown(pointerText(different))} is another one`);
    return this.document;
  }

  private replace(locations: readonly Location[], value: JsonValue): JsonObject {
    return isRoot(locations) ? this.wholeResource(value) : replaced(this.document, locations, value);
  }

  private remove(locations: readonly Location[]): JsonObject {
    if (isRoot(locations)) throw malformed(this.place, 'The whole resource cannot be removed by a patch');
    return removed(this.document, locations);
  }

  private add(path: P, value: JsonValue): JsonObject {
    let result = this.document;
    for (const { locations, values } of this.paths.additions(this.document, path, value, this.place)) {
      if (isRoot(locations)) return this.wholeResource(value);
      for (const location of locations) this.requirePlaceFor(location);
      this.growth.checkCount(locations.length * values.length, this.place);
      result = added(result, locations, values);
    }
    return result;
  }

  private wholeResource(value: JsonValue): JsonObject {
    if (isObject(value)) return value;
    throw malformed(this.place, 'The whole resource can only be replaced by an object');
  }

  private existing(path: P): readonly Location[] {
    const locations = this.paths.locations(this.document, path, this.place);
    for (const location of locations) {
      if (valueAt(this.document, location) === undefined) throw this.missing(location);
    }
    return locations;
  }

  private single(path: P): Location {
    const [location, ...others] = this.existing(path);
    if (location && others.length === 0) return location;
    throw misfit(this.place, `"from" selects ${others.length + 1} values; it must select one`);
  }

  /** A location is free to add to when its parent exists, and in an array when it leaves no gap. */
  private requirePlaceFor(location: Location): void {
    const parent = valueAt(this.document, location.slice(0, -1));
    const name = location.at(-1) as string;
    if (Array.isArray(parent)) {
      if (name !== '-' && !(isIndex(name) && Number(name) <= parent.length)) throw this.missing(location);
    } else if (!isObject(parent)) throw this.missing(location.slice(0, -1));
  }

  private missing(location: Location) {
    return misfit(this.place, `There is nothing at ${shown(pointerText(location))}`);
  }
}

const isRoot = (locations: readonly Location[]) => locations[0]?.length === 0;
