import { comparison } from '../../../rest/filter/comparison.js';
import { type JsonValue, jsonCopy, jsonEqual, ownMember } from '../../../values/json.js';
import { recall, remember } from '../kept.js';
import type { Lens } from '../lens.js';
import { concerns } from './fill.js';

/** A value for an attribute that is mandatory in the view, and that stored documents can be without. */
export function defaultValue(name: string, value: JsonValue): Lens {
  const key = `without ${name}`;
  return {
    toView(stored) {
      const isWithout = recall(stored, key) !== undefined;
      if (!isWithout && !Object.hasOwn(stored, name)) stored[name] = jsonCopy(value);
      return stored;
    },
    toStored(view) {
      const given = ownMember(view, name);
      if (given === undefined) remember(view, key, true);
      else if (jsonEqual(given, value)) delete view[name];
      return view;
    },
    storedPath: (view) => (view[0] === name ? undefined : view),
    viewPath: (stored) => stored,
    storedFilter(condition) {
      if (!concerns(condition, name, value)) return condition;
      const { path, operator } = condition;
      if (operator === 'exists' || path.length > 1) return undefined;
      return { kind: 'or', parts: [condition, { kind: 'not', part: comparison([name], 'exists', []) }] };
    },
  };
}
