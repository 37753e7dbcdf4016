import { instantOf } from '../../values/instant.js';
import { isObject, type JsonValue } from '../../values/json.js';
import { compareCodePoints } from '../../values/text-keys.js';
import { readingCost, type Spend } from './limits.js';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** A value, or Nothing (RFC 9535): the result of a singular query that selects no node. */
export type MaybeValue = JsonValue | undefined;

/**
 * Compares by RFC 9535, 2.3.5.2.2, except for date-times: values of different types are unequal and unordered; Nothing
 * equals Nothing.
 */
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

/** Two date-times are ordered by time, other strings by code point. */
function less(left: MaybeValue, right: MaybeValue, spend: Spend): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  spend(Math.min(readingCost(left), readingCost(right)));
  const instants = instantsOf(left, right, spend);
  return instants ? instants[0] < instants[1] : compareCodePoints(left, right) < 0;
}

function equal(left: MaybeValue, right: MaybeValue, spend: Spend): boolean {
  if (typeof left === 'string' && typeof right === 'string') return equalTexts(left, right, spend);
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

/** Two date-times are equal if they are the same instant, in any spelling. */
function equalTexts(left: string, right: string, spend: Spend): boolean {
  if (left.length === right.length) {
    spend(readingCost(left));
    if (left === right) return true;
  }
  const instants = instantsOf(left, right, spend);
  return instants !== undefined && instants[0] === instants[1];
}

const DATE_TIME_START = /^\d{4}-\d\d-\d\d\D\d\d:\d\d:\d\d/;

/** The instants of two date-times; undefined if one of the texts is none. */
function instantsOf(left: string, right: string, spend: Spend): [number, number] | undefined {
  if (!DATE_TIME_START.test(left) || !DATE_TIME_START.test(right)) return undefined;
  spend(readingCost(left) + readingCost(right));
  const [from, to] = [instantOf(left), instantOf(right)];
  return from === undefined || to === undefined ? undefined : [from, to];
}

function equalPart(left: MaybeValue, right: MaybeValue, spend: Spend): boolean {
  spend(1);
  return equal(left, right, spend);
}
