import { compareCodePoints } from '../../values/code-points.js';
import { isObject, type JsonValue } from '../../values/json.js';
import { readingCost, type Spend } from './limits.js';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** A value, or Nothing (RFC 9535): the result of a singular query that selects no node. */
export type MaybeValue = JsonValue | undefined;

/** Compares by RFC 9535, 2.3.5.2.2: values of different types are unequal and unordered; Nothing equals Nothing. */
export function compare(left: MaybeValue, operator: Operator, right: MaybeValue, spend: Spend): boolean {
  spend(1);
  switch (operator) {
    case '==':
      return equal(left, right, spend);
    case '!=':
      return !equal(left, right, spend);
    case '<':
      return less(left, right, spend);
    case '>':
      return less(right, left, spend);
    case '<=':
      return less(left, right, spend) || equal(left, right, spend);
    case '>=':
      return less(right, left, spend) || equal(left, right, spend);
  }
}

/** Strings are ordered by code point, so RFC 3339 date-times of the same offset are in chronological order. */
function less(left: MaybeValue, right: MaybeValue, spend: Spend): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  spend(Math.min(readingCost(left), readingCost(right)));
  return compareCodePoints(left, right) < 0;
}

function equal(left: MaybeValue, right: MaybeValue, spend: Spend): boolean {
  if (typeof left === 'string') {
    if (typeof right !== 'string' || left.length !== right.length) return false;
    spend(readingCost(left));
  }
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => equalPart(item, right[index], spend));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  spend(names.length);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equalPart(left[name], right[name], spend))
  );
}

function equalPart(left: MaybeValue, right: MaybeValue, spend: Spend): boolean {
  spend(1);
  return equal(left, right, spend);
}
