import { type InstantRange, instantOf } from '../../values/instant.js';
import type { JsonValue } from '../../values/json.js';
import type { Comparison, Filter, Operand, Predicate } from '../../values/query.js';
import { compareCodePoints } from '../../values/text-keys.js';
import { valuesAt } from '../../values/values-at.js';
import { parseNumber } from './literals.js';

type Operator = Comparison['operator'];

/** Returns the comparison of an attribute with operands. */
export function comparison(
  path: readonly string[],
  operator: Operator,
  operands: readonly Operand[],
): Comparison {
  const test = operator === 'exists' ? isPresent : holdsForAny(operator, operands);
  return {
    kind: 'comparison',
    path,
    operator,
    operands,
    matches: (resource) => valuesAt(resource, path).some(test),
  };
}

const isPresent = (value: JsonValue) => value !== null;

const holdsForAny = (operator: Operator, operands: readonly Operand[]) => (value: JsonValue) =>
  operands.some((operand) => holds(operator, value, operand));

function holds(operator: Operator, value: JsonValue, operand: Operand): boolean {
  if (operand.type === 'instant') return typeof value === 'string' && instantHolds(operator, value, operand);
  if (operand.type === 'untyped') return holdsUntyped(operator, value, operand.text);
  if (typeof value === 'string' && operand.type === 'string')
    return orderHolds(operator, compareCodePoints(value, operand.value));
  if (typeof value === 'number' && operand.type === 'number')
    return orderHolds(operator, value < operand.value ? -1 : Number(value > operand.value));
  return operator === 'equal' && value === operand.value;
}

/** A literal without a declared type is read as the type of the stored value. */
function holdsUntyped(operator: Operator, value: JsonValue, text: string): boolean {
  if (typeof value === 'string') return holds(operator, value, { type: 'string', value: text });
  if (typeof value === 'boolean') return operator === 'equal' && String(value) === text;
  const number = parseNumber(text);
  return number !== undefined && holds(operator, value, { type: 'number', value: number });
}

function instantHolds(operator: Operator, text: string, { from, to }: InstantRange): boolean {
  const instant = instantOf(text);
  if (instant === undefined) return false;
  if (operator === 'equal') return instant >= from && instant < to;
  if (operator === 'less') return instant < from;
  if (operator === 'lessOrEqual') return instant < to;
  if (operator === 'greater') return instant >= to;
  return instant >= from;
}

function orderHolds(operator: Operator, order: number): boolean {
  if (operator === 'equal') return order === 0;
  if (operator === 'less') return order < 0;
  if (operator === 'lessOrEqual') return order <= 0;
  if (operator === 'greater') return order > 0;
  return order >= 0;
}

/** Returns the filter with each comparison replaced by the result of a function. */
export const mapComparisons = (filter: Filter, mapper: (comparison: Comparison) => Filter): Filter =>
  mapLeaves(filter, (leaf) => (leaf.kind === 'comparison' ? mapper(leaf) : leaf));

/** Returns the filter with each leaf condition replaced by the result of a function. */
export function mapLeaves(filter: Filter, mapper: (leaf: Comparison | Predicate) => Filter): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { ...filter, parts: filter.parts.map((part) => mapLeaves(part, mapper)) };
    case 'not':
      return { ...filter, part: mapLeaves(filter.part, mapper) };
    default:
      return mapper(filter);
  }
}
