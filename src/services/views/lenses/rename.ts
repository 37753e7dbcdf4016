import { comparison } from '../../../rest/filter/comparison.js';
import type { JsonObject, JsonValue } from '../../../values/json.js';
import type { Lens, Path } from '../lens.js';

/**
 * Another name in the view. The two names change places, so that an extension that has the name of the other version loses
 * nothing.
 */
export function rename(stored: string, view: string): Lens {
  const other = (name: string) => (name === stored ? view : name === view ? stored : name);
  const swapped = (object: JsonObject) => {
    if (!Object.hasOwn(object, stored) && !Object.hasOwn(object, view)) return object;
    const renamed: JsonObject = {};
    for (const name of Object.keys(object)) renamed[other(name)] = object[name] as JsonValue;
    return renamed;
  };
  const path = (names: Path) => names.map((name, index) => (index === 0 ? other(name) : name));
  return {
    toView: swapped,
    toStored: swapped,
    storedPath: path,
    viewPath: path,
    storedFilter: (condition) => comparison(path(condition.path), condition.operator, condition.operands),
  };
}
