import { type JsonValue, jsonCopy, jsonEqual } from '../../../values/json.js';
import type { Comparison } from '../../../values/query.js';
import { recall, remember } from '../kept.js';
import type { Lens, Path } from '../lens.js';

const isAttribute = (path: Path, name: string) => path[0] === name;

/** Whether a condition on an attribute tells objects with this value from objects without the attribute. */
export const concerns = ({ path, operator, matches }: Comparison, name: string, value: JsonValue): boolean =>
  isAttribute(path, name) && (operator === 'exists' || path.length > 1 || matches({ [name]: value }));

/** A value for an attribute that is mandatory in the stored version, and that the view can be without. */
export function fill(name: string, value: JsonValue): Lens {
  const key = `filled ${name}`;
  return {
    toView(stored) {
      const isFilled = recall(stored, key) !== undefined;
      if (isFilled && stored[name] !== undefined && jsonEqual(stored[name], value)) delete stored[name];
      return stored;
    },
    toStored(view) {
      if (Object.hasOwn(view, name)) return view;
      view[name] = jsonCopy(value);
      remember(view, key, true);
      return view;
    },
    storedPath: (view) => (isAttribute(view, name) ? undefined : view),
    viewPath: (stored) => stored,
    storedFilter: (condition) => (concerns(condition, name, value) ? undefined : condition),
  };
}
