import type { JsonObject } from '../../values/json.js';
import type { Comparison, Filter } from '../../values/query.js';

/** The names of a path through objects and arrays. */
export type Path = readonly string[];

/**
 * Reversible change of an object. The law: `toView(toStored(view))` equals `view`, for every object. Both may change the
 * object that they are given.
 */
export interface Lens {
  toView(stored: JsonObject): JsonObject;
  toStored(view: JsonObject): JsonObject;
  /** The stored path of just the values at a path of the view; undefined if there is none. */
  storedPath(view: Path): Path | undefined;
  /** The path in the view of what is at a stored path. */
  viewPath(stored: Path): Path;
  /** A condition on stored objects that holds for the same objects as one on the view; undefined if there is none. */
  storedFilter(condition: Comparison): Filter | undefined;
}

/** The lens that applies lenses one after the other, from the stored object to the view. */
export function sequence(lenses: readonly Lens[]): Lens {
  const backwards = lenses.toReversed();
  return {
    toView: (stored) => lenses.reduce((object, lens) => lens.toView(object), stored),
    toStored: (view) => backwards.reduce((object, lens) => lens.toStored(object), view),
    storedPath: (view) =>
      backwards.reduce<Path | undefined>((path, lens) => path && lens.storedPath(path), view),
    viewPath: (stored) => lenses.reduce((path, lens) => lens.viewPath(path), stored),
    storedFilter: (condition) =>
      backwards.reduce<Filter | undefined>(
        (filter, lens) => filter && translated(filter, (part) => lens.storedFilter(part)),
        condition,
      ),
  };
}

/** The filter with each comparison translated; undefined when one of them cannot be. */
export function translated(
  filter: Filter,
  translate: (part: Comparison) => Filter | undefined,
): Filter | undefined {
  if (filter.kind === 'predicate') return undefined;
  if (filter.kind === 'comparison') return translate(filter);
  if (filter.kind === 'not') {
    const part = translated(filter.part, translate);
    return part && { kind: 'not', part };
  }
  const parts: Filter[] = [];
  for (const each of filter.parts) {
    const part = translated(each, translate);
    if (!part) return undefined;
    parts.push(part);
  }
  return { ...filter, parts };
}
