import { comparison } from '../../../rest/filter/comparison.js';
import type { JsonObject, JsonValue } from '../../../values/json.js';
import type { Comparison, Operand } from '../../../values/query.js';
import type { Lens } from '../lens.js';

/** Other names for the values of an enumeration: the view's by the stored one's. All others stay. */
export function values(name: string, viewOf: Readonly<Record<string, string>>): Lens {
  const forth = permutation(viewOf);
  const back = new Map([...forth].map(([stored, view]) => [view, stored]));
  const changed = (object: JsonObject, names: ReadonlyMap<string, string>) => {
    if (!Object.hasOwn(object, name)) return object;
    const other = (value: JsonValue): JsonValue => {
      if (Array.isArray(value)) return value.map(other);
      return typeof value === 'string' ? (names.get(value) ?? value) : value;
    };
    object[name] = other(object[name] as JsonValue);
    return object;
  };
  const storedFilter = (condition: Comparison) => {
    if (condition.path[0] !== name) return condition;
    if (condition.path.length > 1 || condition.operator === 'exists') return condition;
    return condition.operator === 'equal' && condition.operands.every(({ type }) => type === 'string')
      ? comparison(condition.path, 'equal', condition.operands.map(storedOperand))
      : undefined;
  };
  const storedOperand = (operand: Operand): Operand =>
    operand.type === 'string' ? { ...operand, value: back.get(operand.value) ?? operand.value } : operand;
  return {
    toView: (stored) => changed(stored, forth),
    toStored: (view) => changed(view, back),
    storedPath: (view) => (view[0] === name ? undefined : view),
    viewPath: (stored) => stored,
    storedFilter,
  };
}

/**
 * Completes the names to a permutation, so that every value has a way back: a value that is the new name of another, and
 * has none itself, takes the place of the first value of its chain.
 */
function permutation(viewOf: Readonly<Record<string, string>>): Map<string, string> {
  const names = new Map(Object.entries(viewOf));
  const storedOf = new Map([...names].map(([stored, view]) => [view, stored]));
  for (const view of storedOf.keys()) {
    if (names.has(view)) continue;
    let first = view;
    for (let before = storedOf.get(first); before !== undefined; before = storedOf.get(first)) first = before;
    names.set(view, first);
  }
  return names;
}
