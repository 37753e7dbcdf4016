import { comparison } from '../../../rest/filter/comparison.js';
import { isObject, type JsonObject, type JsonValue, ownMember } from '../../../values/json.js';
import type { Lens, Path } from '../lens.js';

/** The lens on the objects at a path through objects and arrays. */
export function at(path: Path, lens: Lens): Lens {
  if (path.length === 0) return lens;
  const below = (other: Path) =>
    other.length > path.length && path.every((name, index) => name === other[index])
      ? other.slice(path.length)
      : undefined;
  return {
    toView: (stored) => changedAt(stored, path, lens.toView),
    toStored: (view) => changedAt(view, path, lens.toStored),
    storedPath: (view) => {
      const inner = below(view);
      const found = inner ? lens.storedPath(inner) : view;
      return inner && found ? [...path, ...found] : found;
    },
    viewPath: (stored) => {
      const inner = below(stored);
      return inner ? [...path, ...lens.viewPath(inner)] : stored;
    },
    storedFilter: (condition) => {
      const inner = below(condition.path);
      if (!inner) return condition;
      const { operator, operands } = condition;
      const filter = lens.storedFilter(comparison(inner, operator, operands));
      // Conditions on elements of arrays cannot be combined: another element may satisfy each of them.
      if (filter?.kind !== 'comparison') return undefined;
      return comparison([...path, ...filter.path], filter.operator, filter.operands);
    },
  };
}

function changedAt(object: JsonObject, path: Path, change: Change, depth = 0): JsonObject {
  const name = path[depth] as string;
  const value = ownMember(object, name);
  if (typeof value === 'object' && value !== null) object[name] = changedIn(value, path, change, depth + 1);
  return object;
}

type Change = (object: JsonObject) => JsonObject;

/** Changes the objects in a value that has been found at the first `depth` names of the path. */
function changedIn(value: JsonValue, path: Path, change: Change, depth: number): JsonValue {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      value[index] = changedIn(value[index] as JsonValue, path, change, depth);
    return value;
  }
  if (!isObject(value)) return value;
  return depth === path.length ? change(value) : changedAt(value, path, change, depth);
}
