import { comparison } from '../../../rest/filter/comparison.js';
import { isObject, type JsonObject, type JsonValue } from '../../../values/json.js';
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

function changedAt(
  object: JsonObject,
  [name = '', ...deeper]: Path,
  change: (object: JsonObject) => JsonObject,
): JsonObject {
  if (!Object.hasOwn(object, name)) return object;
  const changed = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(changed);
    if (!isObject(value)) return value;
    return deeper.length === 0 ? change(value) : changedAt(value, deeper, change);
  };
  object[name] = changed(object[name] as JsonValue);
  return object;
}
