import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../values/json.js';
import { countValues } from '../body/value-count.js';
import { Draft } from './draft.js';
import { Measures } from './measures.js';
import type { Operation } from './operations.js';
import { isIndex, type Location, pointerText, valueAt } from './pointer.js';
import { invalidPatch, patchConflict, payloadTooLarge, quoted } from './problems.js';
import { SizeLimit } from './size-limit.js';

/** The application of a patch, one step at a time; returns the patched document. */
export type PatchSteps = Generator<void, JsonObject>;

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

/** Maximum values that the operations of one patch copy and compare: some times the values of a large document. */
const MAX_VISITS = 500_000;

/**
 * Applies all operations in order, or throws. The given document is not changed. Yields between operations, so that the
 * caller can let others compute.
 */
export function* applyOperations<P>(
  document: JsonObject,
  operations: readonly Operation<P>[],
  paths: PathResolver<P>,
  maxBytes: number,
): PatchSteps {
  const measures = new Measures();
  const sizeLimit = new SizeLimit(document, maxBytes, measures);
  let [visits, label] = [0, ''];
  const visit = (count: number) => {
    visits += count;
    if (visits > MAX_VISITS) throw tooManyVisits(label);
  };
  const draft = new Draft(document, measures, visit);
  for (const operation of operations) {
    label = operation.label;
    new Step(draft, label, paths, sizeLimit, visit).apply(operation);
    sizeLimit.check(draft.root, operation.label);
    yield;
  }
  return draft.root;
}

const tooManyVisits = (label: string) =>
  payloadTooLarge(
    'The patch copies or compares too many values',
    `${MAX_VISITS} in all its operations`,
    'fixed limit',
    label,
  );

/** Application of one operation to the draft of a document. */
class Step<P> {
  constructor(
    private readonly draft: Draft,
    private readonly label: string,
    private readonly paths: PathResolver<P>,
    private readonly sizeLimit: SizeLimit,
    private readonly visit: (count: number) => void,
  ) {}

  apply(operation: Operation<P>): void {
    switch (operation.op) {
      case 'test':
        this.test(this.existingLocations(operation.path), operation.value);
        break;
      case 'replace':
        this.replace(this.existingLocations(operation.path), operation.value);
        break;
      case 'remove':
        this.remove(this.existingLocations(operation.path));
        break;
      case 'add':
        this.add(operation.path, operation.value);
        break;
      case 'copy':
        this.copy(this.singleLocation(operation.from), operation.path);
        break;
      case 'move':
        this.move(this.singleLocation(operation.from), operation.path);
    }
  }

  private copy(from: Location, path: P): void {
    const value = valueAt(this.document, from) as JsonValue;
    this.draft.share(value);
    this.add(path, value);
  }

  private move(from: Location, path: P): void {
    const value = valueAt(this.document, from) as JsonValue;
    this.remove([from]);
    this.add(path, value);
  }

  private get document(): JsonObject {
    return this.draft.root;
  }

  private test(locations: readonly Location[], expected: JsonValue): void {
    const { values } = countValues(expected);
    const mismatch = locations.find((location) => {
      this.visit(values);
      return !jsonEqual(valueAt(this.document, location) as JsonValue, expected);
    });
    if (mismatch)
      throw patchConflict(this.label, `The value at ${quoted(pointerText(mismatch))} is different`);
  }

  private replace(locations: readonly Location[], value: JsonValue): void {
    if (isRoot(locations)) this.replaceRoot(value);
    else this.draft.replace(locations, value);
  }

  private remove(locations: readonly Location[]): void {
    if (isRoot(locations)) throw invalidPatch(this.label, 'The whole resource cannot be removed by a patch');
    this.draft.remove(locations);
  }

  private add(path: P, value: JsonValue): void {
    const additions = this.paths.additions(this.document, path, value, this.label);
    if (additions.length > 1) this.draft.share(value);
    for (const { locations, values } of additions) {
      if (isRoot(locations)) {
        this.replaceRoot(value);
        return;
      }
      for (const location of locations) this.requireParent(location);
      this.sizeLimit.checkCount(locations.length * values.length, this.label);
      this.draft.add(locations, values);
    }
  }

  private replaceRoot(value: JsonValue): void {
    if (!isObject(value))
      throw invalidPatch(this.label, 'The whole resource can only be replaced by an object');
    this.draft.replaceRoot(value);
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
